import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import type { EpochMs, Milliseconds } from '../../../shared/time.ts'
import { untilAborted } from '../async/until-aborted.ts'
import type { ServerClock } from '../clock/server-clock.ts'
import { REACH_LIMITS, type HttpResponse, type Transport } from '../transport/transport.ts'
import { requireOk } from './answer-status.ts'
import { observeDate } from './observe-date.ts'
import { field, isJsonObject, requireJsonObject, unreadable } from './json-answer.ts'

/** Older keys are fetched again before a secret is sent, so that they are still usable when the answer comes. */
const FRESH_FOR: Milliseconds = 5 * 60_000
const USABLE_FOR: Milliseconds = 10 * 60_000
/** A flood of unknown key ids must not become a flood of requests. */
const UNKNOWN_KEY_COOLDOWN: Milliseconds = 30_000
const MAX_KEYS = 100

/** The tenant's public signing keys: RFC 7517. */
export interface SigningKeys {
  /** Fetches the keys unless they are younger than `freshFor`, by default five minutes. */
  refresh(signal?: AbortSignal, freshFor?: Milliseconds): Promise<void>
  /** Finds the key of a token by its header; an unknown `kid` costs at most one more fetch. */
  key: JWTVerifyGetKey
}

interface KeySet {
  find: JWTVerifyGetKey
  requestedAt: EpochMs
}

export function createSigningKeys(url: string, transport: Transport, clock: ServerClock): SigningKeys {
  let keys: KeySet | undefined
  let coming: Promise<KeySet> | undefined
  let unknownKeyAt: EpochMs | undefined

  const isFresh = (age: Milliseconds): boolean => keys !== undefined && within(age, keys.requestedAt, clock)

  async function ask(signal?: AbortSignal): Promise<KeySet> {
    const response = await transport.send({ method: 'GET', url, signal, limits: REACH_LIMITS })
    const find = createLocalJWKSet(readKeys(response))
    keys = { find, requestedAt: observeDate(response, clock) }
    return keys
  }

  function fetchKeys(signal?: AbortSignal): Promise<KeySet> {
    const fetching = ask(signal).finally(() => {
      if (coming === fetching) coming = undefined
    })
    coming = fetching
    return fetching
  }

  return {
    async refresh(signal, freshFor = FRESH_FOR) {
      if (isFresh(freshFor)) return
      if (coming !== undefined) {
        // It was begun for another purpose: where it fails, that is not the last word for this one.
        const settled = Promise.allSettled([coming])
        await (signal === undefined ? settled : untilAborted(signal, settled))
        if (isFresh(freshFor)) return
      }
      await fetchKeys(signal)
    },

    async key(header, token) {
      const known =
        keys !== undefined && within(USABLE_FOR, keys.requestedAt, clock) ? keys : await fetchKeys()
      try {
        return await known.find(header, token)
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
        if (unknownKeyAt !== undefined && within(UNKNOWN_KEY_COOLDOWN, unknownKeyAt, clock)) throw error
        unknownKeyAt = clock.now()
        return (await fetchKeys()).find(header, token)
      }
    },
  }
}

/** The wall clock goes on while the machine sleeps; where it has been set back, nothing counts as recent. */
function within(age: Milliseconds, since: EpochMs, clock: ServerClock): boolean {
  const elapsed = clock.now() - since
  return elapsed >= 0 && elapsed < age
}

/** Public keys alone: a symmetric one in the set would let anybody sign. */
function readKeys(response: HttpResponse): JSONWebKeySet {
  requireOk(response)
  const keys = field(requireJsonObject(response), 'keys')
  if (keys === undefined) throw unreadable({ problem: 'missing_field', field: 'keys' })
  if (!Array.isArray(keys) || keys.length > MAX_KEYS) {
    throw unreadable({ problem: 'invalid_field', field: 'keys' })
  }
  return { keys: keys.filter(isJsonObject).filter(({ kty, use }) => kty !== 'oct' && use !== 'enc') }
}

import { z } from 'zod'
import type { EpochMs } from '../../../shared/time.ts'
import { keychainError } from './keychain-error.ts'
import type { PendingRevocation, VaultRecord } from './vault.ts'

/** A kind of item of the vault: versioned JSON, read from `unknown`. */
export interface Codec<T> {
  encode(value: T): string
  /** @throws {AuthError} `keychain`, `damaged` or `newer_version` */
  decode(text: string): T
}

/** Which accounts have a record, and which of them was signed in last. */
export interface VaultIndex {
  current?: string
  /** The same for each profile of the app that shares the keychain, by the profile's id. */
  currents?: Record<string, string>
  subjects: string[]
  /** Items that could not be read and were set aside, by their names, and when that was. */
  aside?: Record<string, EpochMs>
}

const text = z.string().min(1)
const epochMs = z.int().nonnegative()

const vaultRecord = z.object({
  account: z.object({
    issuer: text,
    subject: text,
    username: text,
    realm: text.exactOptional(),
    name: z.string().exactOptional(),
    email: z.string().exactOptional(),
  }),
  scopes: z.array(text),
  refreshToken: text,
  savedAt: epochMs,
  previousRefreshToken: text.exactOptional(),
  exchangeStartedAt: epochMs.exactOptional(),
  recoveryCodes: z.array(text).min(1).exactOptional(),
}) satisfies z.ZodType<VaultRecord>

const vaultIndex = z.object({
  current: text.exactOptional(),
  currents: z.record(text, text).exactOptional(),
  subjects: z.array(text),
  aside: z.record(text, epochMs).exactOptional(),
}) satisfies z.ZodType<VaultIndex>

const pendingRevocations = z.array(
  z.object({
    refreshToken: text,
    since: epochMs,
    isGuess: z.literal(true).exactOptional(),
    subject: text.exactOptional(),
  }),
) satisfies z.ZodType<PendingRevocation[]>

export const recordCodec: Codec<VaultRecord> = createCodec(vaultRecord, 1)
export const indexCodec: Codec<VaultIndex> = createCodec(vaultIndex, 1)
export const revocationsCodec: Codec<PendingRevocation[]> = createCodec(pendingRevocations, 1)

function createCodec<T>(schema: z.ZodType<T>, version: number): Codec<T> {
  const envelope = z.object({ version: z.int().positive(), value: z.unknown().optional() })

  return {
    encode: (value) => JSON.stringify({ version, value }),

    decode(item) {
      const { success, data } = envelope.safeParse(parseJson(item))
      if (!success) throw keychainError('damaged')
      if (data.version > version) throw keychainError('newer_version')
      const value = schema.safeParse(data.value)
      // A zod error is no cause: it may repeat what it has read.
      if (!value.success) throw keychainError('damaged')
      return value.data
    },
  }
}

function parseJson(item: string): unknown {
  try {
    return JSON.parse(item)
  } catch {
    return undefined
  }
}

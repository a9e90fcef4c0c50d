import type { Adapter, AdapterPayload } from 'oidc-provider'

const nowInSeconds = (): number => Math.floor(Date.now() / 1000)

/** Everything that one tenant has issued, in memory. */
export interface Storage {
  adapter(model: string): Adapter
  /** An opaque access token that has not expired. */
  accessToken(value: string): AdapterPayload | undefined
  /** A refresh token that could be used now. */
  refreshToken(value: string): AdapterPayload | undefined
  /** How many refresh tokens could be used now. */
  liveRefreshTokens(): number
  /** Ends every session of a user. */
  revokeAll(accountId: string): void
}

/** @param overlap seconds for which a rotated refresh token is still accepted, asked at every use */
export function createStorage(overlap: () => number): Storage {
  const models = new Map<string, Map<string, AdapterPayload>>()

  const entriesOf = (model: string): Map<string, AdapterPayload> => {
    const entries = models.get(model) ?? new Map<string, AdapterPayload>()
    models.set(model, entries)
    return entries
  }
  const remove = (model: string, unwanted: (payload: AdapterPayload) => boolean): void => {
    const entries = entriesOf(model)
    for (const [id, payload] of entries) if (unwanted(payload)) entries.delete(id)
  }

  const liveEntry = (model: string, id: string): AdapterPayload | undefined => {
    const token = entriesOf(model).get(id)
    return token && isLive(token) ? token : undefined
  }

  return {
    adapter: (model) => {
      const adapter = createAdapter(entriesOf(model), (unwanted) => remove(model, unwanted))
      return model === 'RefreshToken' ? withOverlap(adapter, entriesOf(model), overlap) : adapter
    },
    accessToken: (value) => liveEntry('AccessToken', value),
    refreshToken: (value) => liveEntry('RefreshToken', value),
    liveRefreshTokens: () => [...entriesOf('RefreshToken').values()].filter((token) => isLive(token)).length,
    revokeAll: (accountId) => {
      for (const model of models.keys()) remove(model, (payload) => payload.accountId === accountId)
    },
  }
}

const isLive = (token: AdapterPayload): boolean =>
  token.consumed === undefined && (token.exp ?? 0) > nowInSeconds()

function createAdapter(
  entries: Map<string, AdapterPayload>,
  remove: (unwanted: (payload: AdapterPayload) => boolean) => void,
): Adapter {
  const findBy = (wanted: (payload: AdapterPayload) => boolean): Promise<AdapterPayload | undefined> =>
    Promise.resolve(entries.values().find(wanted))

  return {
    upsert: (id, payload) => {
      entries.set(id, payload)
      return Promise.resolve()
    },
    find: (id) => Promise.resolve(entries.get(id)),
    findByUid: (uid) => findBy((payload) => payload.uid === uid),
    findByUserCode: (userCode) => findBy((payload) => payload.userCode === userCode),
    consume: (id) => {
      const payload = entries.get(id)
      // The overlap is counted from the first use: using a token again must not prolong it.
      if (payload && payload.consumed === undefined) payload.consumed = Date.now()
      return Promise.resolve()
    },
    destroy: (id) => {
      entries.delete(id)
      return Promise.resolve()
    },
    revokeByGrantId: (grantId) => {
      remove((payload) => payload.grantId === grantId)
      return Promise.resolve()
    },
  }
}

/**
 * Auth0's "rotation overlap period": for some seconds the PREVIOUS refresh token of a family is answered as
 * if it had not been used, so that a client that lost the answer can ask again. An older one never is.
 */
function withOverlap(adapter: Adapter, entries: Map<string, AdapterPayload>, overlap: () => number): Adapter {
  const isNewestButOne = (token: AdapterPayload): boolean =>
    entries
      .values()
      .filter((other) => other.grantId === token.grantId)
      .every((other) => (other.rotations ?? 0) <= (token.rotations ?? 0) + 1)

  return {
    ...adapter,
    find: async (id) => {
      const token = await adapter.find(id)
      if (!token || typeof token.consumed !== 'number') return token
      const withinOverlap = Date.now() < token.consumed + overlap() * 1000
      if (!withinOverlap || !isNewestButOne(token)) return token
      return { ...token, consumed: undefined }
    },
  }
}

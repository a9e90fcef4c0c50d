import { Agent } from 'node:https'
import { connect, type Socket } from 'node:net'
import { AuthenticationClient } from 'auth0/legacy'
import { present, type Contestant, type Target } from './contestant.ts'
import { plainHttp } from './plain-http.ts'

/** For the signing keys, which the SDK fetches without its `fetch`. */
class PlainAgent extends Agent {
  override createConnection(options: { host: string; port: number }): Socket {
    return connect(options.port, options.host)
  }
}

const plainFetch = (url: URL | RequestInfo, init?: RequestInit): Promise<Response> => {
  if (typeof url !== 'string') throw new TypeError('The SDK gives the address as text.')
  const { method, headers, body, signal } = init ?? {}
  const request = { ...(method && { method }), ...(headers && { headers }), ...(body && { body }) }
  return fetch(plainHttp(url), { ...request, signal: signal ?? null })
}

/** Signature and claims of the ID token. */
export function create({ issuer, audience, scopes, username, password, ...client }: Target): Contestant {
  const options = { ...client, domain: new URL(issuer).host, fetch: plainFetch }
  Reflect.set(options, 'agent', new PlainAgent({ keepAlive: true }))
  const { oauth } = new AuthenticationClient(options)
  const idTokens: unknown = Reflect.get(oauth, 'idTokenValidator')
  if (typeof idTokens !== 'object' || idTokens === null) throw new Error('The SDK has changed.')
  Reflect.set(idTokens, 'issuer', issuer)

  return {
    async signIn() {
      const { data } = await oauth.passwordGrant({ username, password, audience, scope: scopes.join(' ') })
      return present(data.refresh_token)
    },
    async refresh(refreshToken) {
      const { data } = await oauth.refreshTokenGrant({ refresh_token: refreshToken })
      return present(data.refresh_token)
    },
  }
}

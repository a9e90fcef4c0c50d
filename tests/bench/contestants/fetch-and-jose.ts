import { createRemoteJWKSet, jwtVerify } from 'jose'
import { present, type Contestant, type Target } from './contestant.ts'

/** The least code that checks signature, issuer, audience and times of both tokens. */
export function create({ issuer, clientId, clientSecret, audience, scopes, ...account }: Target): Contestant {
  const keys = createRemoteJWKSet(new URL('.well-known/jwks.json', issuer))
  const url = new URL('oauth/token', issuer)

  async function grant(parameters: Record<string, string>): Promise<string> {
    const client = { client_id: clientId, client_secret: clientSecret }
    const response = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ ...parameters, ...client }),
    })
    if (!response.ok) throw new Error(`The tenant has answered ${response.status}.`)
    const tokens = (await response.json()) as Record<string, string | undefined>
    await jwtVerify(present(tokens.id_token), keys, { issuer, audience: clientId })
    await jwtVerify(present(tokens.access_token), keys, { issuer, audience })
    return present(tokens.refresh_token)
  }

  return {
    signIn: () => grant({ grant_type: 'password', ...account, audience, scope: scopes.join(' ') }),
    refresh: (refreshToken) => grant({ grant_type: 'refresh_token', refresh_token: refreshToken }),
  }
}

import type { Failure } from '../../../shared/failure.ts'
import type { ServerClock } from '../clock/server-clock.ts'
import type { Settings } from '../config/settings.ts'
import type { HttpResponse, Transport } from '../transport/transport.ts'
import { validateAccessToken } from './access-token.ts'
import { AuthError } from './auth-error.ts'
import type { AuthorizationServer, TokenResponse } from './authorization-server.ts'
import { authenticateForm } from './client-authentication.ts'
import { validateIdToken } from './id-token.ts'
import { jsonObject, requireJsonObject } from './json-answer.ts'
import { createSigningKeys } from './jwks.ts'
import { createMfaServer } from './mfa/create-mfa-server.ts'
import { refusalError } from './mfa/mfa-required.ts'
import { observeDate } from './observe-date.ts'
import { passwordGrantBody } from './password-grant.ts'
import { readProfile } from './profile.ts'
import { refreshGrantBody } from './refresh-grant.ts'
import { revocationBody } from './revocation.ts'
import { requestedScopes } from './scopes.ts'
import { refreshFailure, revocationFailure, signInFailure } from './token-error.ts'
import { readIssuedToken, readTokenResponse, type TokenRequest } from './token-response.ts'

export interface AuthorizationServerDependencies {
  settings: Pick<Settings, 'issuer' | 'clientId' | 'client' | 'audience' | 'scopes'>
  transport: Transport
  clock: ServerClock
}

/** An Auth0 tenant: its endpoints lie at fixed places below the issuer. */
export function createAuthorizationServer({
  settings,
  transport,
  clock,
}: AuthorizationServerDependencies): AuthorizationServer {
  const { issuer, clientId, client, audience, scopes } = settings
  const endpoint = (path: string): string => new URL(path, issuer).href
  const keys = createSigningKeys(endpoint('.well-known/jwks.json'), transport, clock)

  function post(path: string, parameters: URLSearchParams): Promise<HttpResponse> {
    const form = authenticateForm(parameters, settings)
    return transport.send({ method: 'POST', url: endpoint(path), ...form })
  }

  /** What the tenant says of the time counts before the life of its tokens is reckoned. */
  function readTokens(response: HttpResponse, request: TokenRequest): TokenResponse {
    const { lifetime, ...tokens } = readTokenResponse(requireJsonObject(response), request)
    const requestedAt = observeDate(response, clock)
    return { ...tokens, requestedAt, expiresAt: requestedAt + lifetime }
  }

  function readGrant(
    response: HttpResponse,
    failure: (response: HttpResponse) => Failure,
    request: TokenRequest,
  ): TokenResponse {
    if (!isOk(response)) throw refusalError(response, failure(response), request)
    return readTokens(response, request)
  }

  return {
    reach: (signal, freshFor) => keys.refresh(signal, freshFor),

    async passwordGrant(credentials, onIssued) {
      const response = await post('oauth/token', passwordGrantBody(settings, credentials))
      tellIssued(response, onIssued)
      const requested = requestedScopes(scopes, credentials.staySignedIn)
      return readGrant(response, signInFailure, { requested, unlessNamed: requested, grant: 'password' })
    },

    async refreshGrant(refreshToken, issued, onRotated) {
      const response = await post('oauth/token', refreshGrantBody(refreshToken))
      tellIssued(response, onRotated)
      const requested = requestedScopes(scopes, true)
      return readGrant(response, refreshFailure, { requested, unlessNamed: issued, grant: 'refresh' })
    },

    async validate({ accessToken, idToken, refreshToken, requestedAt, expiresAt, ...tokens }, { subject }) {
      const now = clock.now()
      const clientSecret = client.method === 'none' ? undefined : client.secret
      const claims =
        idToken === undefined
          ? undefined
          : await validateIdToken(idToken, keys.key, { issuer, clientId, clientSecret, subject, now })
      const expected = { issuer, audience, requestedAt, expiresAt, now }
      return {
        accessToken: await validateAccessToken(accessToken, keys.key, expected),
        ...(refreshToken === undefined ? {} : { refreshToken }),
        scopes: tokens.scopes,
        withheldScopes: tokens.withheldScopes,
        addedScopes: tokens.addedScopes,
        ...(claims === undefined ? {} : { claims }),
      }
    },

    async userinfo(accessToken, signal, expected) {
      const headers = { Authorization: `Bearer ${accessToken}` }
      const response = await transport.send({ method: 'GET', url: endpoint('userinfo'), headers, signal })
      return readProfile(response, expected?.subject)
    },

    async revoke(refreshToken) {
      const response = await post('oauth/revoke', revocationBody(refreshToken))
      if (!isOk(response)) throw new AuthError(revocationFailure(response))
    },

    mfa: createMfaServer({ settings, endpoint, transport, readTokens }),
  }
}

/** Whatever the rest of the answer is worth. */
function tellIssued(response: HttpResponse, tell?: (refreshToken: string) => void): void {
  const issued = isOk(response) ? readIssuedToken(jsonObject(response)) : undefined
  if (issued !== undefined) tell?.(issued)
}

function isOk({ status }: HttpResponse): boolean {
  return status >= 200 && status < 300
}

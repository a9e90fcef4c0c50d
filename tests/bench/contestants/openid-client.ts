import {
  ClientSecretPost,
  Configuration,
  customFetch,
  genericGrantRequest,
  refreshTokenGrant,
} from 'openid-client'
import { present, type Contestant, type Target } from './contestant.ts'
import { plainHttp } from './plain-http.ts'

/** As it comes: the claims of the ID token are checked, and no signature. */
export function create(target: Target): Contestant {
  return withConfiguration(configurationOf(target), target)
}

/** Metadata that are known need no discovery: one request less than most of its users make. */
export function configurationOf({ issuer, clientId, clientSecret }: Target): Configuration {
  const { host } = new URL(issuer)
  const server = {
    issuer,
    token_endpoint: `https://${host}/oauth/token`,
    jwks_uri: `https://${host}/.well-known/jwks.json`,
  }
  const configuration = new Configuration(server, clientId, {}, ClientSecretPost(clientSecret))
  configuration[customFetch] = (url, { body, ...options }) =>
    fetch(plainHttp(url), { ...options, body: body instanceof URLSearchParams ? body : null })
  return configuration
}

export function withConfiguration(configuration: Configuration, target: Target): Contestant {
  const { username, password, audience, scopes } = target
  const parameters = { username, password, audience, scope: scopes.join(' ') }
  return {
    async signIn() {
      const tokens = await genericGrantRequest(configuration, 'password', parameters)
      return present(tokens.refresh_token)
    },
    async refresh(refreshToken) {
      const tokens = await refreshTokenGrant(configuration, refreshToken)
      return present(tokens.refresh_token)
    },
  }
}

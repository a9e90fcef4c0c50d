import type { ClientMetadata } from 'oidc-provider'

export const PASSWORD_GRANT = 'password'
export const PASSWORD_REALM_GRANT = 'http://auth0.com/oauth/grant-type/password-realm'
export const REFRESH_TOKEN_GRANT = 'refresh_token'
export const MFA_OTP_GRANT = 'http://auth0.com/oauth/grant-type/mfa-otp'
export const MFA_OOB_GRANT = 'http://auth0.com/oauth/grant-type/mfa-oob'
export const MFA_RECOVERY_CODE_GRANT = 'http://auth0.com/oauth/grant-type/mfa-recovery-code'

/** Auth0's "Token Endpoint Authentication Method": None, Post, Basic. */
export type ClientAuthentication = 'none' | 'post' | 'basic'

export interface TenantClient {
  clientId: string
  clientAuthentication: ClientAuthentication
  clientSecret?: string
  grantTypes: string[]
  idTokenAlgorithm: 'RS256' | 'HS256'
}

const MFA_GRANTS = [MFA_OTP_GRANT, MFA_OOB_GRANT, MFA_RECOVERY_CODE_GRANT]
const GRANT_TYPES = [PASSWORD_GRANT, PASSWORD_REALM_GRANT, REFRESH_TOKEN_GRANT, ...MFA_GRANTS]

export const CLIENTS = {
  native: {
    clientId: 'latchkey-native',
    clientAuthentication: 'none',
    grantTypes: GRANT_TYPES,
    idTokenAlgorithm: 'RS256',
  },
  post: {
    clientId: 'latchkey-post',
    clientAuthentication: 'post',
    clientSecret: 'obviously-fake-client-secret-for-post',
    grantTypes: GRANT_TYPES,
    idTokenAlgorithm: 'RS256',
  },
  basic: {
    clientId: 'latchkey-basic',
    clientAuthentication: 'basic',
    clientSecret: 'obviously-fake-client-secret-for-basic',
    grantTypes: GRANT_TYPES,
    idTokenAlgorithm: 'RS256',
  },
  hs256: {
    clientId: 'latchkey-hs256',
    clientAuthentication: 'post',
    clientSecret: 'obviously-fake-client-secret-for-hs256',
    grantTypes: GRANT_TYPES,
    idTokenAlgorithm: 'HS256',
  },
  /** Its grant types do not include the password grants. */
  withoutPasswordGrant: {
    clientId: 'latchkey-without-password-grant',
    clientAuthentication: 'none',
    grantTypes: [REFRESH_TOKEN_GRANT],
    idTokenAlgorithm: 'RS256',
  },
  /** Multi-factor authentication is demanded, and its grant type switched off. */
  withoutMfaGrants: {
    clientId: 'latchkey-without-mfa-grants',
    clientAuthentication: 'none',
    grantTypes: [PASSWORD_GRANT, PASSWORD_REALM_GRANT, REFRESH_TOKEN_GRANT],
    idTokenAlgorithm: 'RS256',
  },
} as const satisfies Record<string, TenantClient>

export type ClientName = keyof typeof CLIENTS

const AUTHENTICATION_METHODS = {
  none: 'none',
  post: 'client_secret_post',
  basic: 'client_secret_basic',
} as const

export function clientMetadata(client: TenantClient): ClientMetadata {
  return {
    client_id: client.clientId,
    ...(client.clientSecret === undefined ? {} : { client_secret: client.clientSecret }),
    token_endpoint_auth_method: AUTHENTICATION_METHODS[client.clientAuthentication],
    grant_types: [...client.grantTypes],
    id_token_signed_response_alg: client.idTokenAlgorithm,
    application_type: 'native',
    response_types: [],
    redirect_uris: [],
  }
}

export const findClient = (clientId: string): TenantClient | undefined =>
  Object.values(CLIENTS).find((known) => known.clientId === clientId)

/** The secret that signs the client's ID tokens, where it has asked for HS256. */
export function idTokenSecret(clientId: string): string | undefined {
  const client = findClient(clientId)
  return client?.idTokenAlgorithm === 'HS256' ? client.clientSecret : undefined
}

export const PATHS = {
  token: '/oauth/token',
  revoke: '/oauth/revoke',
  jwks: '/.well-known/jwks.json',
  discovery: '/.well-known/openid-configuration',
  userinfo: '/userinfo',
} as const

export const ENDPOINTS = ['token', 'revoke', 'jwks', 'discovery', 'userinfo', 'mfa', 'api'] as const

/** The parts of the tenant that are counted, and made to fail, one by one. */
export type Endpoint = (typeof ENDPOINTS)[number]

export function endpointOf(path: string): Endpoint | undefined {
  if (path.startsWith('/api/')) return 'api'
  if (path.startsWith('/mfa/')) return 'mfa'
  return ENDPOINTS.find((endpoint) => endpoint in PATHS && Reflect.get(PATHS, endpoint) === path)
}

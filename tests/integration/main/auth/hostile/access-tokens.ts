import { compact, unsigned } from './forge.ts'
import { accessTokenRow, type Row } from './row.ts'

const now = (): number => Math.floor(Date.now() / 1000)

/** Sign-ins whose access token is a JWT that the API would refuse as well. */
export const ACCESS_TOKENS: Row[] = [
  accessTokenRow('alg none', 'algorithm', (forge) => forge.accessToken({}, { alg: 'none' }, unsigned)),
  ...[256, null, ['RS256']].map((alg) =>
    accessTokenRow(`alg ${JSON.stringify(alg)}`, 'algorithm', (forge) => forge.accessToken({}, { alg })),
  ),
  accessTokenRow('signed by a stranger', 'signature', (forge) => forge.accessToken({}, {}, forge.stranger)),
  accessTokenRow('claims that are no JSON', 'format', (forge) =>
    compact({ alg: 'RS256', kid: 'rsa' }, 'sub=alex', forge.rs256),
  ),
  accessTokenRow('claims that are no JSON, with a secret of the API', 'format', () =>
    compact({ alg: 'HS256' }, 'sub=alex', unsigned),
  ),
  accessTokenRow('iss without the slash', 'issuer', (forge) =>
    forge.accessToken({ iss: forge.issuer.slice(0, -1) }),
  ),
  accessTokenRow('no iss', 'issuer', (forge) => forge.accessToken({ iss: undefined })),
  accessTokenRow('no aud', 'audience', (forge) => forge.accessToken({ aud: undefined })),
  accessTokenRow('aud of another API', 'audience', (forge) =>
    forge.accessToken({ aud: 'https://other.example/' }),
  ),
  accessTokenRow('aud without the slash', 'audience', (forge) =>
    forge.accessToken({ aud: 'https://api.latchkey.example' }),
  ),
  accessTokenRow('expired', 'expiry', (forge) => forge.accessToken({ exp: now() - 120 })),
  accessTokenRow('no exp', 'expiry', (forge) => forge.accessToken({ exp: undefined })),
  accessTokenRow('exp as a string', 'expiry', (forge) => forge.accessToken({ exp: 'never' })),
  accessTokenRow('issued in the future', 'issued_at', (forge) => forge.accessToken({ iat: now() + 120 })),
  accessTokenRow('not valid yet', 'not_before', (forge) => forge.accessToken({ nbf: now() + 120 })),
  accessTokenRow('expired, under a secret of the API', 'expiry', (forge) =>
    forge.accessToken({ exp: now() - 120 }, { alg: 'HS256' }, unsigned),
  ),
].map((row) => ({ ...row, name: `access token: ${row.name}` }))

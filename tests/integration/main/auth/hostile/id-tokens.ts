import { base64url, CLIENT_ID, compact, hs256, unsigned, type Claims, type Forge } from './forge.ts'
import { idTokenRow, type Row } from './row.ts'
import type { TokenCheck } from '../../../../../shared/failure.ts'

const now = (): number => Math.floor(Date.now() / 1000)
const header = { alg: 'RS256', kid: 'rsa' }

const forms: Row[] = [
  idTokenRow('one word', 'format', () => 'not-a-token'),
  idTokenRow('two parts', 'format', (forge) => forge.idToken().split('.').slice(0, 2).join('.')),
  idTokenRow('five parts, as if encrypted', 'format', (forge) => `${forge.idToken()}.abc.def`),
  idTokenRow('three empty parts', 'format', () => '..'),
  idTokenRow('a header that is no JSON', 'format', (forge) =>
    compact('{"alg":', forge.claims(), forge.rs256),
  ),
  idTokenRow('a header that is an array', 'format', (forge) =>
    compact('["RS256"]', forge.claims(), forge.rs256),
  ),
  idTokenRow('claims that are no JSON', 'format', (forge) => compact(header, 'sub=alex', forge.rs256)),
  idTokenRow('claims that are an array', 'format', (forge) => compact(header, '[]', forge.rs256)),
  idTokenRow('claims that are null', 'format', (forge) => compact(header, 'null', forge.rs256)),
]

const algorithms: Row[] = [
  ...['none', 'None', 'nOnE'].map((alg) =>
    idTokenRow(`alg ${alg}`, 'algorithm', (forge) => forge.idToken({}, { alg }, unsigned)),
  ),
  idTokenRow('no alg', 'format', (forge) => forge.idToken({}, { alg: undefined })),
  ...[256, null, ['RS256']].map((alg) =>
    idTokenRow(`alg ${JSON.stringify(alg)}`, 'algorithm', (forge) => forge.idToken({}, { alg })),
  ),
  idTokenRow('an empty alg', 'algorithm', (forge) => forge.idToken({}, { alg: '' })),
  idTokenRow('HS256 with the public key as the secret', 'algorithm', (forge) =>
    forge.idToken({}, { alg: 'HS256' }, hs256(forge.rsaPublicPem)),
  ),
  idTokenRow('HS256 with an empty secret', 'algorithm', (forge) =>
    forge.idToken({}, { alg: 'HS256' }, hs256('')),
  ),
  idTokenRow('HS256 with the client id', 'algorithm', (forge) =>
    forge.idToken({}, { alg: 'HS256' }, hs256(CLIENT_ID)),
  ),
  idTokenRow('HS256 with a symmetric key out of the key set', 'algorithm', (forge) =>
    forge.idToken({}, { alg: 'HS256', kid: 'symmetric' }, hs256('published-for-all-to-see-published')),
  ),
  ...['RS512', 'ES384', 'EdDSA', 'HS512', 'dir'].map((alg) =>
    idTokenRow(`alg ${alg}`, 'algorithm', (forge) => forge.idToken({}, { alg })),
  ),
]

const keys: Row[] = [
  idTokenRow('signed by a stranger under a known kid', 'signature', (forge) =>
    forge.idToken({}, {}, forge.stranger),
  ),
  idTokenRow('no signature', 'signature', (forge) => forge.idToken({}, {}, unsigned)),
  idTokenRow('half a signature', 'signature', (forge) => forge.idToken().slice(0, -100)),
  idTokenRow('claims changed after signing', 'signature', (forge) => {
    const [head, , signature] = forge.idToken().split('.')
    return `${head}.${base64url(JSON.stringify(forge.claims({ sub: 'auth0|admin' })))}.${signature}`
  }),
  idTokenRow('a signature of the wrong kind', 'signature', (forge) => forge.idToken({}, {}, forge.ps256)),
  idTokenRow('an unknown kid', 'key', (forge) => forge.idToken({}, { kid: 'nobody' })),
  idTokenRow('no kid where several keys would do', 'key', (forge) => forge.idToken({}, { kid: undefined })),
  idTokenRow('a kid that is a path', 'key', (forge) => forge.idToken({}, { kid: '../../../../dev/null' })),
  idTokenRow('a kid that is a query', 'key', (forge) => forge.idToken({}, { kid: "' OR 1=1 --" })),
  idTokenRow('a kid that is __proto__', 'key', (forge) => forge.idToken({}, { kid: '__proto__' })),
  idTokenRow('the kid of a key of another kind', 'key', (forge) => forge.idToken({}, { kid: 'ec' })),
  idTokenRow('the kid of a key for another algorithm', 'key', (forge) => forge.idToken({}, { kid: 'ps' })),
  idTokenRow('the kid of a key for encryption', 'key', (forge) =>
    forge.idToken({}, { kid: 'encryption' }, forge.stranger),
  ),
  idTokenRow('a key of 1,024 bits', 'key', (forge) => forge.idToken({}, { kid: 'weak' }, forge.weak)),
  idTokenRow('a key in the header (jwk)', 'signature', (forge) =>
    forge.idToken({}, { jwk: forge.strangerJwk }, forge.stranger),
  ),
  idTokenRow('a key in the header and no kid', 'key', (forge) =>
    forge.idToken({}, { jwk: forge.strangerJwk, kid: undefined }, forge.stranger),
  ),
  ...['jku', 'x5u'].map((name) =>
    idTokenRow(`the address of a key in the header (${name})`, 'signature', (forge) =>
      forge.idToken({}, { [name]: `${forge.issuer}stolen` }, forge.stranger),
    ),
  ),
  idTokenRow('a certificate in the header (x5c)', 'signature', (forge) =>
    forge.idToken({}, { x5c: ['MIIB'] }, forge.stranger),
  ),
  idTokenRow('crit with a name that nobody knows', 'format', (forge) =>
    forge.idToken({}, { crit: ['https://example.com/unknown'], 'https://example.com/unknown': true }),
  ),
  idTokenRow('crit that is empty', 'format', (forge) => forge.idToken({}, { crit: [] })),
  idTokenRow('claims that are not encoded (b64)', 'format', (forge) =>
    forge.idToken({}, { crit: ['b64'], b64: false }),
  ),
]

const claims: Row[] = [
  ...table('iss', 'issuer', {
    missing: () => undefined,
    'without the slash': ({ issuer }) => issuer.slice(0, -1),
    'with two slashes': ({ issuer }) => `${issuer}/`,
    'in capitals': ({ issuer }) => issuer.toUpperCase(),
    'of another tenant': () => 'https://evil.example/',
    'as the beginning of another host': ({ issuer }) => `${issuer.slice(0, -1)}.evil.example/`,
    'as an array': ({ issuer }) => [issuer],
    'as a number': () => 1,
  }),
  ...table('aud', 'audience', {
    missing: () => undefined,
    'of another client': () => 'another-client',
    'that begins like the client': () => `${CLIENT_ID}-evil`,
    'that ends like the client': () => `evil-${CLIENT_ID}`,
    'in capitals': () => CLIENT_ID.toUpperCase(),
    'with a blank': () => `${CLIENT_ID} `,
    'as a list in a string': () => `${CLIENT_ID},another-client`,
    'as an empty array': () => [],
    'as an array without the client': () => ['a', 'b'],
    'as a nested array': () => [[CLIENT_ID]],
    'as an object': () => ({ [CLIENT_ID]: true }),
    'as a number': () => 1,
  }),
  ...table('exp', 'expiry', {
    missing: () => undefined,
    'two minutes ago': () => now() - 120,
    'at the beginning of time': () => 0,
    negative: () => -1,
    'as a string': () => String(now() + 3600),
    'as null': () => null,
  }),
  ...table('iat', 'issued_at', {
    missing: () => undefined,
    'two minutes ahead': () => now() + 120,
    'as a string': () => String(now()),
    'as null': () => null,
  }),
  ...table('nbf', 'not_before', { 'two minutes ahead': () => now() + 120, 'as a string': () => '0' }),
  ...table('sub', 'subject', {
    missing: () => undefined,
    empty: () => '',
    'as a number': () => 42,
    'as null': () => null,
    'as an array': () => ['auth0|alex'],
  }),
  ...table('azp', 'authorized_party', {
    'of another client': () => 'another-client',
    'as null': () => null,
    'as an array': () => [CLIENT_ID],
  }),
  idTokenRow('several audiences without azp', 'authorized_party', (forge) =>
    forge.idToken({ aud: [CLIENT_ID, 'another-client'] }),
  ),
  idTokenRow('several audiences with the azp of another', 'authorized_party', (forge) =>
    forge.idToken({ aud: [CLIENT_ID, 'another-client'], azp: 'another-client' }),
  ),
  idTokenRow('exp that overflows', 'expiry', (forge) => overflowing(forge, 'exp')),
  idTokenRow('iat that overflows', 'issued_at', (forge) => overflowing(forge, 'iat')),
]

function table(claim: string, check: TokenCheck, values: Record<string, (forge: Forge) => unknown>): Row[] {
  return Object.entries(values).map(([name, value]) =>
    idTokenRow(`${claim} ${name}`, check, (forge) => forge.idToken({ [claim]: value(forge) })),
  )
}

function overflowing(forge: Forge, claim: string): string {
  const changes: Claims = { [claim]: 'OVERFLOW' }
  const payload = JSON.stringify(forge.claims(changes)).replace('"OVERFLOW"', '1e999')
  return compact(header, payload, forge.rs256)
}

/** Sign-ins whose ID token must not be believed. */
export const ID_TOKENS: Row[] = [...forms, ...algorithms, ...keys, ...claims].map((row) => ({
  ...row,
  name: `ID token: ${row.name}`,
}))

import { changed, raw, unreadable, type Row } from './row.ts'

const missing = (field: string): Row => ({
  name: `no ${field}`,
  answer: changed({ [field]: undefined }),
  failure: unreadable('missing_field', { field }),
})

const invalid = (field: string, values: [name: string, value: unknown][]): Row[] =>
  values.map(([name, value]) => ({
    name: `${field}: ${name}`,
    answer: changed({ [field]: value }),
    failure: unreadable('invalid_field', { field }),
  }))

const noToken = unreadable('missing_field', { field: 'access_token' })

/** JSON objects whose fields are absent, of the wrong type or out of bounds. */
export const FIELDS: Row[] = [
  missing('access_token'),
  missing('token_type'),
  missing('expires_in'),
  ...invalid('access_token', [
    ['null', null],
    ['a number', 42],
    ['true', true],
    ['an array', ['token']],
    ['an object', { value: 'token' }],
    ['empty', ''],
    ['a blank', 'two words'],
    ['a line break and a header', 'token\r\nX-Injected: yes'],
    ['a NUL', 'token\0'],
    ['letters outside of ASCII', 'tökén'],
    ['65,537 letters', 'x'.repeat(65_537)],
  ]),
  ...invalid('token_type', [
    ['null', null],
    ['another scheme', 'mac'],
    ['an array', ['Bearer']],
    ['a blank at the end', 'Bearer '],
    ['empty', ''],
    ['true', true],
  ]),
  ...invalid('expires_in', [
    ['null', null],
    ['zero', 0],
    ['negative', -3600],
    ['the string NaN', 'NaN'],
    ['the string Infinity', 'Infinity'],
    ['a negative string', '-1'],
    ['an exponent in a string', '1e3'],
    ['a hexadecimal string', '0x10'],
    ['a string with a blank', '3600 '],
    ['sixteen digits in a string', '9'.repeat(16)],
    ['empty', ''],
    ['an array', [3600]],
    ['an object', { seconds: 3600 }],
    ['true', true],
  ]),
  ...invalid('refresh_token', [
    ['null', null],
    ['a number', 7],
    ['an array', ['token']],
    ['a line break', 'token\n'],
    ['empty', ''],
  ]),
  ...invalid('id_token', [
    ['null', null],
    ['a number', 7],
    ['the claims themselves', { sub: 'auth0|alex' }],
    ['empty', ''],
  ]),
  ...invalid('scope', [
    ['null', null],
    ['an array', ['openid']],
    ['a number', 1],
    ['a control character', 'openid\u0007'],
    ['8,193 letters', 'x'.repeat(8_193)],
  ]),
  {
    name: 'expires_in: a number that overflows',
    answer: raw('{"access_token":"a","token_type":"Bearer","expires_in":1e999}'),
    failure: unreadable('invalid_field', { field: 'expires_in' }),
  },
  {
    name: 'access_token twice, the second of the wrong type',
    answer: raw('{"access_token":"good","token_type":"Bearer","expires_in":60,"access_token":7}'),
    failure: unreadable('invalid_field', { field: 'access_token' }),
  },
  {
    name: 'the fields in __proto__',
    answer: (forge) => ({ body: `{"__proto__":${JSON.stringify(forge.answer())}}` }),
    failure: noToken,
  },
  {
    name: 'the fields in constructor.prototype',
    answer: (forge) => ({ body: `{"constructor":{"prototype":${JSON.stringify(forge.answer())}}}` }),
    failure: noToken,
  },
  {
    name: 'the fields in an envelope',
    answer: (forge) => ({ body: JSON.stringify({ data: forge.answer() }) }),
    failure: noToken,
  },
  {
    name: 'names in capitals',
    answer: raw('{"ACCESS_TOKEN":"a","Token_Type":"Bearer","expires_in":60}'),
    failure: noToken,
  },
  { name: 'an error with status 200', answer: raw('{"error":"invalid_grant"}'), failure: noToken },
  { name: 'an empty object', answer: raw('{}'), failure: noToken },
  {
    name: 'openid granted without an ID token',
    answer: changed({ id_token: undefined }),
    failure: { code: 'token_rejected', token: 'id_token', check: 'missing' },
  },
]

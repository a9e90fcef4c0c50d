import { expect, test } from '@playwright/test'
import { AxiosError, AxiosHeaders } from 'axios'
import { AuthError } from '../../../../electron/main/auth/auth-error.ts'
import { createLogger } from '../../../../electron/main/log/create-logger.ts'
import { createSecrets } from '../../../../electron/main/log/secrets.ts'

const PASSWORD = 'correct-horse-battery-staple'
const OPAQUE = 'blpdJDjj0LLQHFBOUg49OjqvgBXugkVQBH3JyPUWQyl'
const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbGV4In0.c2lnbmF0dXJl'
const clock = { now: () => Date.parse('2030-01-07T09:00:00Z') }

/** The line that is written of `details`. */
function lineOf(details: Record<string, unknown>, secrets = createSecrets()): string {
  const lines: string[] = []
  createLogger({ write: (line) => lines.push(line), clock, secrets }).warn('event', details)
  expect(lines).toHaveLength(1)
  return lines.join('')
}

function detailsOf(details: Record<string, unknown>): unknown {
  return Reflect.get(Object(JSON.parse(lineOf(details))), 'details')
}

test('one line of JSON for an event', () => {
  const lines: string[] = []
  const log = createLogger({ write: (line) => lines.push(line), clock })
  log.info('app.started')
  log.error('refresh.failed', { failure: { code: 'network', problem: 'dns' }, attempt: 2 })
  expect(lines).toEqual([
    '{"at":"2030-01-07T09:00:00.000Z","level":"info","event":"app.started"}\n',
    '{"at":"2030-01-07T09:00:00.000Z","level":"error","event":"refresh.failed","details":{"failure":{"code":"network","problem":"dns"},"attempt":2}}\n',
  ])
})

test.describe('a secret is struck', () => {
  const named = [
    'password',
    'newPassword',
    'access_token',
    'refreshToken',
    'idToken',
    'client_secret',
    'Authorization',
    'Set-Cookie',
    'mfa_token',
    'otp',
    'binding_code',
    'recovery_code',
    'assertion',
    'username',
    'token',
  ]
  for (const name of named) {
    test(`under the name ${name}`, () => {
      expect(detailsOf({ a: [{ [name]: 'short' }] })).toEqual({ a: [{ [name]: '[secret]' }] })
      expect(detailsOf({ [name]: { nested: 'short' } })).toEqual({ [name]: '[secret]' })
      expect(detailsOf({ [name]: 123456 })).toEqual({ [name]: '[secret]' })
    })
  }

  test('where a code is no code of an error', () => {
    expect(detailsOf({ code: '123456' })).toEqual({ code: '[secret]' })
    expect(detailsOf({ code: 'ABCD1234EFGH5678IJKL9012' })).toEqual({ code: '[secret]' })
    for (const code of ['wrong_credentials', 'ECONNREFUSED', 'ERR_HTTP2_SESSION'])
      expect(detailsOf({ code })).toEqual({ code })
  })

  const shapes: [name: string, text: string, secret: string][] = [
    ['a JWT', `token ${JWT} expired`, JWT],
    ['an opaque token', `unknown token ${OPAQUE}.`, OPAQUE],
    ['an encrypted token', 'eyJhbGciOiJkaXIifQ..abc.def.ghi', 'eyJhbGci'],
    ['a Bearer header', 'Authorization: Bearer short', 'short'],
    ['a Basic header', 'basic c2hvcnQ=', 'c2hvcnQ'],
    ['a form', 'grant_type=password&username=alex&password=hunter2&x=1', 'hunter2'],
    ['a form with a person', 'grant_type=password&username=alex&password=hunter2&x=1', 'alex'],
    ['a query', 'https://a.example/?id_token_hint=x&access_token=hunter2', 'hunter2'],
    ['JSON in a text', '{"refresh_token":"hunter2","a":1}', 'hunter2'],
    ['an object in a text', "{ client_secret: 'hunter two' }", 'hunter two'],
    ['credentials in an address', 'https://alex:hunter2@a.example/', 'hunter2'],
    ['a key in hexadecimal', '3b0c44298fc1c149afbf4c8996fb92427ae41e46', '3b0c44298fc1'],
  ]
  for (const [name, text, secret] of shapes) {
    test(`in the shape of ${name}`, () => {
      expect(lineOf({ text }), text).not.toContain(secret)
      expect(lineOf({ nested: [{ [text]: 1 }] }), 'as a name').not.toContain(secret)
      expect(lineOf({ error: new Error(text) }), 'in an error').not.toContain(secret)
    })
  }

  test('by its value, however it is written', () => {
    const secrets = createSecrets()
    const value = 'tr0ub4dor & "3" ü'
    const undo = secrets.register(value)
    const form = new URLSearchParams({ a: value }).toString().slice(2)
    const spellings = [
      value,
      encodeURIComponent(value),
      form,
      Buffer.from(value).toString('base64'),
      JSON.stringify(value),
    ]
    for (const spelling of spellings) {
      expect(lineOf({ a: `before ${spelling} after`, [spelling]: 1 }, secrets)).not.toMatch(
        /tr0ub4dor|dHIwdWI0/,
      )
    }
    undo()
    expect(lineOf({ a: value }, secrets)).toContain('tr0ub4dor')
  })

  test('by its value while one of two registrations is alive', () => {
    const secrets = createSecrets()
    secrets.register(PASSWORD)
    secrets.register(PASSWORD)()
    expect(lineOf({ a: PASSWORD }, secrets)).not.toContain(PASSWORD)
  })

  test('by its value when it is short, without taking words with it', () => {
    const secrets = createSecrets()
    secrets.register('a')
    secrets.register('')
    expect(lineOf({ x: 'a', y: 'a plain text' }, secrets)).toContain('{"x":"[secret]","y":"a plain text"}')
  })

  test('in an error of the HTTP client, which holds the request', () => {
    const config = {
      headers: new AxiosHeaders({ Authorization: `Basic ${PASSWORD}` }),
      data: `password=${PASSWORD}`,
    }
    const error = new AxiosError('Network Error', 'ERR_NETWORK', config, { body: PASSWORD })
    const line = lineOf({ error, failure: new AuthError({ code: 'internal' }, { cause: error }) })
    expect(line).not.toContain(PASSWORD)
    expect(line).toContain('ERR_NETWORK')
  })
})

test('what is no secret stays readable', () => {
  const details = {
    failure: { code: 'token_rejected', token: 'id_token', check: 'issuer' },
    text: 'https://acme.eu.auth0.com/.well-known/jwks.json answered 200 in 31 ms',
    file: '/home/alex/.config/Latchkey/settings.json',
    stack: 'at passwordGrant (file:///app/out/main/create-authorization-server.js:120:15)',
    count: 3,
    ok: true,
    none: null,
  }
  expect(detailsOf(details)).toEqual(details)
})

test.describe('anything can be logged', () => {
  const circular: Record<string, unknown> = {}
  circular.self = { again: circular }
  const looped = new Error('loop')
  looped.cause = looped
  const throwing = {
    get value(): string {
      throw new Error(PASSWORD)
    },
    kept: 1,
  }
  const trap = (): never => {
    throw new Error(PASSWORD)
  }
  const proxy = new Proxy({}, { get: trap, ownKeys: trap, getPrototypeOf: trap, has: trap })
  const deep = Array.from({ length: 100 }).reduce<unknown>((inside) => ({ inside }), 'bottom')
  const rows: [name: string, value: unknown, written: RegExp][] = [
    ['a circle', circular, /\[circular\]/],
    ['an error that causes itself', looped, /\[circular\]/],
    ['a getter that throws', throwing, /"value":"\[unreadable\]","kept":1/],
    ['a proxy that throws', proxy, /\[unreadable\]/],
    ['great depth', deep, /\[deep\]/],
    ['a long list', Array.from({ length: 10_000 }, (_, i) => i), /… \(10000\)/],
    ['a long text', 'word '.repeat(1_000_000), /… \(5000000\)/],
    ['many long texts', Array.from({ length: 50 }, () => 'word '.repeat(10_000)), /\[huge\]/],
    ['many names', Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`name${i}`, i])), /name49/],
    ['a bigint', 10n ** 20n, /"100000000000000000000"/],
    ['infinity', -Infinity, /"-Infinity"/],
    ['a function', () => PASSWORD, /\[function\]/],
    ['a symbol', Symbol(PASSWORD), /\[symbol\]/],
    ['nothing', undefined, /\[undefined\]/],
    ['a date', new Date(0), /1970-01-01T00:00:00.000Z/],
    ['no date', new Date(NaN), /invalid date/],
    ['a map', new Map([[PASSWORD, PASSWORD]]), /\[object\]/],
    ['bytes', Buffer.from(PASSWORD), /\[object\]/],
    ['a request', new Request('https://a.example/', { headers: { Authorization: PASSWORD } }), /\[object\]/],
    ['a boxed text', Object(PASSWORD), /\[object\]/],
    ['an object without a prototype', Object.assign(Object.create(null), { a: 1 }), /"a":1/],
    ['an object with a toJSON of its own', { toJSON: () => PASSWORD, a: 1 }, /"a":1/],
    ['a lone surrogate', '\uD800', /\\ud800/],
  ]
  for (const [name, value, written] of rows) {
    test(name, () => {
      const line = lineOf({ value })
      expect(line).toMatch(written)
      expect(line).not.toContain(PASSWORD)
      expect(line.length).toBeLessThan(40_000)
      expect(line.trimEnd()).not.toContain('\n')
    })
  }

  test('even where it cannot be written', () => {
    const log = createLogger({ write: trap, clock })
    expect(() => log.error('event', { a: 1 })).not.toThrow()
  })
})

import { expect, test } from '@playwright/test'
import { join } from 'node:path'
import { loadSettings, type LoadedSettings } from '../../../../electron/main/config/load-settings.ts'
import type { SettingsError } from '../../../../shared/settings.ts'

const SECRET = 'obviously-fake-client-secret'
const minimal = { domain: 'acme.eu.auth0.com', clientId: 'latchkey', apiBaseUrl: 'https://api.acme.example' }

function load(text: string): LoadedSettings {
  return loadSettings({ argv: [], env: {}, userData: '/profile', readFile: () => text })
}

function settingsOf(changes: object): unknown {
  const loaded = load(JSON.stringify({ ...minimal, ...changes }))
  return loaded.ok ? loaded.settings : loaded.problem.errors
}

function errorsOf(text: string): SettingsError[] {
  const loaded = load(text)
  return loaded.ok ? [] : loaded.problem.errors
}

function missing(code: string): never {
  throw Object.assign(new Error('cannot read'), { code })
}

test('the least that works', () => {
  expect(settingsOf({})).toEqual({
    issuer: 'https://acme.eu.auth0.com/',
    clientId: 'latchkey',
    client: { method: 'none' },
    scopes: ['openid', 'profile', 'email'],
    realms: [],
    apiBaseUrl: 'https://api.acme.example/',
  })
})

test('everything', () => {
  const realms = [{ name: 'employees', label: 'Employees' }]
  const more = {
    audience: 'https://api.acme.example/',
    scopes: ['openid', 'offline_access', 'openid'],
    realms,
  }
  const client = { clientAuthentication: 'basic', clientSecret: SECRET }
  expect(settingsOf({ ...more, ...client })).toMatchObject({
    audience: 'https://api.acme.example/',
    scopes: ['openid', 'offline_access'],
    realms,
    client: { method: 'basic', secret: SECRET },
  })
})

test.describe('the file', () => {
  const where = (argv: string[], env: Record<string, string> = {}): unknown => {
    const read: string[] = []
    const readFile = (path: string): string => (read.push(path), '')
    const loaded = loadSettings({ argv, env, userData: '/profile', readFile })
    const { file, source } = loaded.ok ? { file: '', source: '' } : loaded.problem
    expect(read).toEqual([file])
    return [file, source]
  }
  const env = { LATCHKEY_SETTINGS: '/env.json' }

  test('is the one of the flag, before all others', () => {
    expect(where(['latchkey', '--settings=/a b=c.json'], env)).toEqual(['/a b=c.json', 'flag'])
    expect(where(['latchkey', '--settings', '/flag.json', '--inspect'], env)).toEqual(['/flag.json', 'flag'])
    expect(where(['latchkey', '--settings'], env)).toEqual(['', 'flag'])
  })

  test('is the one of the environment next', () => {
    expect(where(['latchkey', '--settings-of-another'], env)).toEqual(['/env.json', 'environment'])
  })

  test('else lies in the folder of the app', () => {
    const file = join('/profile', 'settings.json')
    expect(where([], { LATCHKEY_SETTINGS: '' })).toEqual([file, 'user-data'])
  })

  for (const [code, problem] of [
    ['ENOENT', 'file_missing'],
    ['ENOTDIR', 'file_missing'],
    ['EACCES', 'file_unreadable'],
    ['EISDIR', 'file_unreadable'],
  ] as const) {
    test(`that answers ${code} is ${problem}`, () => {
      const loaded = loadSettings({ argv: [], env: {}, userData: '/profile', readFile: () => missing(code) })
      expect(loaded).toMatchObject({ problem: { errors: [{ code: problem }] } })
    })
  }

  test('may begin with a byte order mark', () => {
    expect(load(`\uFEFF${JSON.stringify(minimal)}`).ok).toBe(true)
  })

  test('that is no JSON says where', () => {
    expect(errorsOf('{\n  "domain": "acme",\n  "clientId" "x"\n}')).toEqual([
      { code: 'not_json', line: 3, column: 14 },
    ])
  })

  for (const text of ['[]', 'null', '"acme.eu.auth0.com"', '42']) {
    test(`${text} is no object`, () => {
      expect(errorsOf(text)).toEqual([{ code: 'not_an_object' }])
    })
  }
})

const errors: [name: string, changes: object, errors: SettingsError[]][] = [
  [
    'nothing at all',
    { domain: undefined, clientId: undefined, apiBaseUrl: undefined },
    [
      { code: 'missing', key: 'domain' },
      { code: 'missing', key: 'clientId' },
      { code: 'missing', key: 'apiBaseUrl' },
    ],
  ],
  ['a misspelt key', { clientID: 'x' }, [{ code: 'unknown_key', key: 'clientID', closest: 'clientId' }]],
  [
    'a key in another style',
    { api_base_url: 'x' },
    [{ code: 'unknown_key', key: 'api_base_url', closest: 'apiBaseUrl' }],
  ],
  ['a key that is like no other', { telemetry: true }, [{ code: 'unknown_key', key: 'telemetry' }]],
  [
    'a misspelt key of a realm',
    { realms: [{ name: 'a', label: 'A', lable: 'A' }] },
    [{ code: 'unknown_key', key: 'realms[0].lable', closest: 'label' }],
  ],
  ['a number for a text', { clientId: 7 }, [{ code: 'wrong_type', key: 'clientId', expected: 'string' }]],
  ['null for a text', { audience: null }, [{ code: 'wrong_type', key: 'audience', expected: 'string' }]],
  [
    'a text for a list',
    { scopes: 'openid profile' },
    [{ code: 'wrong_type', key: 'scopes', expected: 'array' }],
  ],
  [
    'two scopes in one',
    { scopes: ['openid', 'profile email'] },
    [{ code: 'wrong_type', key: 'scopes[1]', expected: 'scope' }],
  ],
  [
    'a realm that is a text',
    { realms: ['employees'] },
    [{ code: 'wrong_type', key: 'realms[0]', expected: 'object' }],
  ],
  ['a realm without a label', { realms: [{ name: 'a' }] }, [{ code: 'missing', key: 'realms[0].label' }]],
  ['an empty text', { clientId: ' ' }, [{ code: 'empty', key: 'clientId' }]],
  [
    'another way to authenticate',
    { clientAuthentication: 'private_key_jwt' },
    [{ code: 'not_one_of', key: 'clientAuthentication', allowed: ['none', 'post', 'basic'] }],
  ],
  [
    'a secret that nobody asks for',
    { clientSecret: SECRET },
    [{ code: 'secret_not_expected', key: 'clientSecret' }],
  ],
  [
    'no secret where one is needed',
    { clientAuthentication: 'post' },
    [{ code: 'secret_missing', key: 'clientSecret' }],
  ],
  [
    'a realm twice',
    {
      realms: [
        { name: 'a', label: 'A' },
        { name: 'a', label: 'B' },
      ],
    },
    [{ code: 'duplicate', key: 'realms[1].name', value: 'a' }],
  ],
  [
    'plain http',
    { domain: 'http://acme.example', apiBaseUrl: 'http://api.example' },
    [
      { code: 'not_https', key: 'domain' },
      { code: 'not_https', key: 'apiBaseUrl' },
    ],
  ],
  [
    'no URL',
    { domain: 'not a domain', apiBaseUrl: 'api' },
    [
      { code: 'not_a_url', key: 'domain' },
      { code: 'not_a_url', key: 'apiBaseUrl' },
    ],
  ],
]
for (const [name, changes, expected] of errors) {
  test(`${name} is told by its key`, () => {
    expect(settingsOf(changes)).toEqual(expected)
  })
}

test('no error holds a client secret', () => {
  const values = [SECRET, [SECRET], { [SECRET]: SECRET }, '']
  for (const clientSecret of values) {
    for (const clientAuthentication of ['none', 'post', SECRET, 7]) {
      const text = JSON.stringify({ ...minimal, clientSecret, clientAuthentication })
      for (const file of [text, text.slice(0, -1), `${text},`]) {
        const loaded = load(file)
        if (!loaded.ok) expect(JSON.stringify(loaded)).not.toContain(SECRET)
      }
    }
  }
})

test('__proto__ in the file changes nothing', () => {
  load(JSON.stringify(minimal).replace('{', '{"__proto__":{"clientSecret":"x"},'))
  expect(Reflect.get({}, 'clientSecret')).toBeUndefined()
})

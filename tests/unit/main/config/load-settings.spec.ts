import { expect, test } from '@playwright/test'
import { join } from 'node:path'
import { loadSettings, type LoadedSettings } from '../../../../electron/main/config/load-settings.ts'
import type { SettingsError } from '../../../../shared/settings.ts'

const SECRET = 'obviously-fake-client-secret'
const minimal = { domain: 'acme.eu.auth0.com', clientId: 'latchkey', apiBaseUrl: 'https://api.acme.example' }

function load(text: string): LoadedSettings {
  return loadSettings({ argv: [], env: {}, userData: '/profile', readFile: () => text })
}

function errorsOf(text: string): SettingsError[] {
  const loaded = load(text)
  return loaded.ok ? [] : loaded.problem.errors
}

function missing(code: string): never {
  throw Object.assign(new Error('cannot read'), { code })
}

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

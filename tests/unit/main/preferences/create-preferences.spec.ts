import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { createPreferences } from '../../../../electron/main/preferences/create-preferences.ts'
import type { Preferences, RememberedPerson } from '../../../../shared/preferences.ts'
import { RecordingLogger } from '../recording-logger.ts'

const ACME = 'https://acme.example/'
const ADA: RememberedPerson = { username: 'ada', realm: 'staff', name: 'Ada Lovelace' }
const BOB: RememberedPerson = { username: 'bob' }
const EVE: RememberedPerson = { username: 'eve' }
const NOTHING_CHOSEN = { language: 'system', people: [] }
const OK = { ok: true, value: undefined }

let folder = ''
test.beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'latchkey-preferences-'))))
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

const fileOf = (): string => join(folder, 'preferences.json')

/** A start of the app. */
function setup({ issuer = ACME, file = fileOf() }: { issuer?: string | undefined; file?: string } = {}) {
  const log = new RecordingLogger()
  return { log, preferences: createPreferences({ file, issuer, log }) }
}

test('nothing is chosen before the first choice, and nothing is written for it', () => {
  const { preferences, log } = setup()
  expect(preferences.current()).toEqual(NOTHING_CHOSEN)
  expect(readdirSync(folder)).toEqual([])
  expect(log.lines).toEqual([])
})

test('a choice holds from one start to the next, and leaves the others as they are', () => {
  expect(setup().preferences.change({ language: 'ar' })).toEqual(OK)
  expect(setup().preferences.change({ people: [ADA, BOB] })).toEqual(OK)
  expect(setup().preferences.current()).toEqual({ language: 'ar', people: [ADA, BOB] })
  setup().preferences.change({ language: undefined, people: [BOB] })
  expect(setup().preferences.current()).toEqual({ language: 'ar', people: [BOB] })
})

test('the realm that was chosen last is that of its tenant, whoever is remembered there', () => {
  setup().preferences.change({ realm: 'partners' })
  setup().preferences.change({ people: [ADA] })
  setup({ issuer: 'https://other.example/' }).preferences.change({ realm: 'staff' })
  expect(setup().preferences.current()).toEqual({ language: 'system', people: [ADA], realm: 'partners' })
})

test('the file is replaced as a whole, and only its owner may read it', () => {
  setup().preferences.change({ language: 'de' })
  expect(readdirSync(folder)).toEqual(['preferences.json'])
  expect(JSON.parse(readFileSync(fileOf(), 'utf8'))).toEqual({ version: 1, language: 'de', people: [] })
})

test('every listener hears of a change before its answer, until its undo', () => {
  const { preferences } = setup()
  const heard: Preferences[] = []
  const undo = preferences.onChange((changed) => heard.push(changed))
  preferences.change({ language: 'ja' })
  expect(heard).toEqual([{ language: 'ja', people: [] }])
  undo()
  preferences.change({ language: 'fr' })
  expect(heard).toHaveLength(1)
})

test.describe('people', () => {
  test('are those of the tenant in the settings', () => {
    setup().preferences.change({ people: [ADA] })
    const other = setup({ issuer: 'https://other.example/' }).preferences
    expect(other.current().people).toEqual([])
    other.change({ people: [BOB] })
    expect(setup().preferences.current().people).toEqual([ADA])
  })

  test('of the ten tenants that were used last are kept', () => {
    for (let count = 0; count < 12; count++) {
      setup({ issuer: `https://${count}.example/` }).preferences.change({ people: [BOB] })
    }
    const kept = (count: number): number =>
      setup({ issuer: `https://${count}.example/` }).preferences.current().people.length
    expect([kept(0), kept(1), kept(2), kept(11)]).toEqual([0, 0, 1, 1])
  })

  test('cannot be remembered without a tenant', () => {
    const { preferences } = setup({ issuer: '' })
    const log = new RecordingLogger()
    const withoutTenant = createPreferences({ file: fileOf(), issuer: undefined, log })
    withoutTenant.change({ language: 'es', people: [ADA] })
    expect(withoutTenant.current()).toEqual({ language: 'es', people: [] })
    expect(preferences.current().people).toEqual([])
  })
})

test.describe('a file that cannot be understood is set aside', () => {
  const tenants = (count: number): unknown[] =>
    Array.from({ length: count }, (_, index) => ({ issuer: `https://${index}.example/`, people: [] }))
  const saved = (changes: object): string =>
    JSON.stringify({ version: 1, language: 'de', people: [], ...changes })
  const damaged: [string, string][] = [
    ['empty', ''],
    ['torn', '{"version":1,"langu'],
    ['zeros', '\0\0\0\0'],
    ['null', 'null'],
    ['a list', '[]'],
    ['without a version', saved({ version: undefined })],
    ['of a newer version', saved({ version: 2 })],
    ['people that are none', saved({ people: [{ issuer: ACME, people: ['ada'] }] })],
    ['people without a tenant', saved({ people: [{ people: [ADA] }] })],
    ['too many people', saved({ people: [{ issuer: ACME, people: Array(11).fill(BOB) }] })],
    ['too many tenants', saved({ people: tenants(11) })],
    ['a person with more than is known', saved({ people: [{ issuer: ACME, people: [{ ...BOB, x: 1 }] }] })],
    ['too large', saved({ note: ' '.repeat(1_100_000) })],
  ]

  for (const [what, content] of damaged) {
    test(what, () => {
      writeFileSync(fileOf(), content)
      const { preferences, log } = setup()
      expect(preferences.current()).toEqual(NOTHING_CHOSEN)
      expect(log.lines.map(({ event }) => event)).toEqual(['preferences.not-readable'])
      expect(readFileSync(`${fileOf()}.damaged`, 'utf8')).toBe(content)

      preferences.change({ language: 'fr' })
      expect(setup().preferences.current().language).toBe('fr')
    })
  }

  test('but a language that this version does not speak costs that choice alone', () => {
    writeFileSync(fileOf(), saved({ language: 'it', people: [{ issuer: ACME, people: [ADA] }] }))
    expect(setup().preferences.current()).toEqual({ language: 'system', people: [ADA] })
    expect(readdirSync(folder)).toEqual(['preferences.json'])
  })
})

test.describe('a file that cannot be read for now', () => {
  /** The file is good, and out of reach: `readFile` and `stat` fail with ELOOP, while `rename` would replace it. */
  function putOutOfReach(): { backInReach: () => void } {
    const kept = join(folder, 'kept.json')
    renameSync(fileOf(), kept)
    symlinkSync(fileOf(), fileOf())
    return { backInReach: () => renameSync(kept, fileOf()) }
  }

  test('is not written over: what is chosen meanwhile holds for this run, and says so', () => {
    setup().preferences.change({ people: [ADA] })
    putOutOfReach()
    const { preferences, log } = setup()
    expect(preferences.change({ language: 'ja' })).toEqual({
      ok: false,
      failure: { code: 'preferences_not_saved' },
    })
    expect(preferences.current()).toEqual({ language: 'ja', people: [] })
    expect(lstatSync(fileOf()).isSymbolicLink()).toBe(true)
    expect(log.lines.map(({ event }) => event)).toEqual([
      'preferences.not-readable',
      'preferences.not-written',
    ])
  })

  test('is taken up as soon as it can be read, with all that was chosen meanwhile', () => {
    setup().preferences.change({ language: 'de', people: [ADA], realm: 'staff' })
    const { backInReach } = putOutOfReach()
    const { preferences } = setup()
    preferences.change({ language: 'ja' })
    backInReach()
    expect(preferences.change({ realm: 'partners' })).toEqual(OK)
    const merged = { language: 'ja', people: [ADA], realm: 'partners' }
    expect(preferences.current()).toEqual(merged)
    expect(setup().preferences.current()).toEqual(merged)
  })

  test('loses nobody for those who are remembered before it is read', () => {
    setup().preferences.change({ people: [ADA, BOB] })
    const { backInReach } = putOutOfReach()
    const { preferences } = setup()
    const renamed = { ...BOB, name: 'Bob Kahn' }
    preferences.change({ people: [EVE] })
    preferences.change({ people: [] })
    backInReach()
    expect(preferences.change({ people: [renamed] })).toEqual(OK)
    expect(preferences.current().people).toEqual([renamed, ADA])
    expect(setup().preferences.current().people).toEqual([renamed, ADA])
  })
})

test.describe('it never throws', () => {
  test('a choice that cannot be saved is told, and holds for this run', () => {
    const { preferences, log } = setup({ file: join(folder, 'missing', 'preferences.json') })
    const heard: Preferences[] = []
    preferences.onChange((changed) => heard.push(changed))
    expect(preferences.change({ language: 'ja' })).toEqual({
      ok: false,
      failure: { code: 'preferences_not_saved' },
    })
    expect(preferences.current().language).toBe('ja')
    expect(heard).toHaveLength(1)
    expect(log.lines.map(({ event }) => event)).toEqual(['preferences.not-written'])
  })

  test('where the file is a folder', () => {
    const { preferences, log } = setup({ file: folder })
    expect(preferences.current()).toEqual(NOTHING_CHOSEN)
    expect(preferences.change({ language: 'ja' }).ok).toBe(false)
    expect(log.lines.map(({ event }) => event)).toEqual([
      'preferences.not-readable',
      'preferences.not-written',
    ])
    expect(existsSync(`${folder}.new`)).toBe(false)
  })

  test('and a listener that throws keeps no other from hearing', () => {
    const { preferences, log } = setup()
    const heard: Preferences[] = []
    preferences.onChange(() => {
      throw new Error('a window that is gone')
    })
    preferences.onChange((changed) => heard.push(changed))
    expect(preferences.change({ language: 'ja' })).toEqual(OK)
    expect(heard).toHaveLength(1)
    expect(log.lines.map(({ event }) => event)).toEqual(['preferences.listener-failed'])
  })
})

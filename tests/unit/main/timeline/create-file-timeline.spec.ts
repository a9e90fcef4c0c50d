import { expect, test } from '@playwright/test'
import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFileTimeline } from '../../../../electron/main/timeline/create-file-timeline.ts'
import type { TimelineEvent } from '../../../../shared/timeline.ts'
import { RecordingLogger } from '../recording-logger.ts'
import { EVENTS, FAILURES } from './events.ts'

const ADA = { issuer: 'https://tenant.example/', subject: 'auth0|ada' }
const DAY = 24 * 60 * 60_000
const NOW = Date.UTC(2026, 10, 23, 9, 12)

let directory = ''
test.beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), 'latchkey-timeline-'))))
test.afterEach(() => rmSync(directory, { recursive: true, force: true }))

function setup({ now = NOW, at = directory, clientId = 'client-1' } = {}) {
  const log = new RecordingLogger()
  const clock = { now: () => now }
  return { log, timeline: createFileTimeline({ directory: at, clientId, clock, log }) }
}

function refreshed(at: number): TimelineEvent {
  return { at, code: 'refreshed', rotated: true }
}

function onlyFile(): string {
  const [name = '', ...others] = readdirSync(directory)
  expect(others).toEqual([])
  return join(directory, name)
}

test('what was added is read, oldest first, by a later run too', () => {
  const { timeline } = setup()
  expect(timeline.read(ADA)).toEqual([])
  timeline.add(ADA, refreshed(NOW - 2))
  timeline.add(ADA, refreshed(NOW - 1))
  expect(timeline.read(ADA)).toEqual([refreshed(NOW - 2), refreshed(NOW - 1)])
  expect(setup().timeline.read(ADA)).toEqual(timeline.read(ADA))
})

test('an event of every kind comes back as it was', () => {
  const { timeline } = setup()
  const events = EVENTS.map((event) => ({ at: NOW, ...event }))
  for (const event of events) timeline.add(ADA, event)
  expect(timeline.read(ADA)).toEqual(events)
})

for (const failure of Object.values(FAILURES)) {
  test(`a failure comes back as it was: ${failure.code}`, () => {
    const { timeline } = setup()
    const event: TimelineEvent = { at: NOW, code: 'waiting', for: 'tenant', failure }
    timeline.add(ADA, event)
    expect(timeline.read(ADA)).toEqual([event])
  })
}

test('each account has its own, and a file name tells nothing of it', () => {
  const { timeline } = setup()
  timeline.add(ADA, refreshed(NOW))
  expect(timeline.read({ ...ADA, subject: 'auth0|bob' })).toEqual([])
  expect(timeline.read({ ...ADA, issuer: 'https://other.example/' })).toEqual([])
  expect(setup({ clientId: 'client-2' }).timeline.read(ADA)).toEqual([])
  expect(readdirSync(directory)).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.jsonl$/)])
})

test.describe('bounds', () => {
  test('the newest 500 are kept, and the file does not grow', () => {
    const { timeline } = setup()
    for (let count = 1; count <= 1_500; count++) timeline.add(ADA, refreshed(NOW - 1_500 + count))
    const events = timeline.read(ADA)
    expect(events).toHaveLength(500)
    expect(events.at(-1)).toEqual(refreshed(NOW))
    expect(readFileSync(onlyFile(), 'utf8').split('\n').length).toBeLessThanOrEqual(601)
  })

  test('a file that an earlier run has filled is counted', () => {
    for (let run = 0; run < 14; run++) {
      const { timeline } = setup()
      for (let count = 0; count < 50; count++) timeline.add(ADA, refreshed(NOW))
    }
    expect(readFileSync(onlyFile(), 'utf8').split('\n').length).toBeLessThanOrEqual(601)
  })

  test('what is older than 30 days is gone; what comes from the future stays', () => {
    const { timeline } = setup()
    const events = [refreshed(NOW - 30 * DAY - 1), refreshed(NOW - 30 * DAY), refreshed(NOW + DAY)]
    for (const event of events) timeline.add(ADA, event)
    expect(timeline.read(ADA)).toEqual(events.slice(1))
  })

  test('what came after an event that stays, stays too: a clock that was years ahead hides no later sign-in', () => {
    const events = [refreshed(NOW - 365 * DAY), refreshed(NOW + 365 * DAY), refreshed(NOW)]
    const { timeline } = setup({ now: NOW + 60 * DAY })
    for (const event of events) timeline.add(ADA, event)
    expect(timeline.read(ADA)).toEqual(events.slice(1))
  })

  test('the file of an account that nobody has used for 30 days is removed, and no other file', () => {
    setup().timeline.add(ADA, refreshed(NOW))
    const old = new Date(NOW - 31 * DAY)
    utimesSync(onlyFile(), old, old)
    const foreign = join(directory, 'notes.jsonl')
    writeFileSync(foreign, '')
    utimesSync(foreign, old, old)
    setup().timeline.add({ ...ADA, subject: 'auth0|bob' }, refreshed(NOW))
    expect(readdirSync(directory)).toHaveLength(2)
    expect(readdirSync(directory)).toContain('notes.jsonl')
  })
})

test.describe('damage', () => {
  for (const [what, damage] of Object.entries({
    'a torn line': '\n{"at":1,"code":"refr',
    'no JSON': '\nhello\n',
    'bytes of anything': '\n\u0000\uffff\ud800\n',
    'another event': `\n{"at":${NOW},"code":"from-a-newer-version"}\n`,
    'an event with a wrong time': `\n{"at":"now","code":"revoked"}\n`,
    'an unknown failure': `\n{"at":${NOW},"code":"waiting","for":"tenant","failure":{"code":"other"}}\n`,
    'a list': '\n[1]\n',
    null: '\nnull\n',
    'an attempt at prototypes': `\n{"__proto__":{"at":${NOW}},"code":"revoked"}\n`,
    'a megabyte of nothing': `\n${' '.repeat(1_200_000)}`,
  })) {
    test(`${what} costs that line and no other`, () => {
      const { timeline } = setup()
      timeline.add(ADA, refreshed(NOW - 1))
      const size = readFileSync(onlyFile()).length
      appendFileSync(onlyFile(), damage)
      timeline.add(ADA, refreshed(NOW))
      const expected =
        what === 'a megabyte of nothing' ? [refreshed(NOW)] : [refreshed(NOW - 1), refreshed(NOW)]
      expect(timeline.read(ADA)).toEqual(expected)
      expect(readFileSync(onlyFile()).length).toBeGreaterThan(size + Buffer.byteLength(damage))
    })
  }
})

test.describe('it never throws', () => {
  test('where the folder cannot be made', () => {
    const file = join(directory, 'a file')
    writeFileSync(file, '')
    const { timeline, log } = setup({ at: join(file, 'timeline') })
    timeline.add(ADA, refreshed(NOW))
    timeline.add(ADA, refreshed(NOW))
    expect(timeline.read(ADA)).toEqual([])
    expect(log.lines.filter(({ event }) => event === 'timeline.not-written')).toHaveLength(1)
  })

  test('where the disk is full', () => {
    test.skip(process.platform !== 'linux', '/dev/full')
    const { timeline, log } = setup({ at: '/dev/full' })
    timeline.add(ADA, refreshed(NOW))
    expect(log.lines.map(({ event }) => event)).toContain('timeline.not-written')
  })

  test('where the file is read-only', () => {
    test.skip(process.getuid?.() === 0, 'root writes to anything')
    const { timeline } = setup()
    timeline.add(ADA, refreshed(NOW))
    chmodSync(onlyFile(), 0o400)
    timeline.add(ADA, refreshed(NOW))
    expect(timeline.read(ADA)).toEqual([refreshed(NOW)])
  })

  test('where the file is a folder', () => {
    const { timeline } = setup()
    timeline.add(ADA, refreshed(NOW))
    const path = onlyFile()
    rmSync(path)
    setup({ at: path }).timeline.add(ADA, refreshed(NOW))
    timeline.add(ADA, refreshed(NOW))
    expect(timeline.read(ADA)).toEqual([])
  })
})

test.describe('secrets', () => {
  const TOKEN = 'correct-horse-7-battery-staple-42'
  const JWT = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl'

  for (const text of [`token ${JWT} is dead`, `refresh_token=${TOKEN}`, `Bearer ${TOKEN}`]) {
    test(`what a tenant's words give away is not written down: ${text.slice(0, 12)}…`, () => {
      const { timeline } = setup()
      for (const failure of [
        { code: 'denied_by_policy', text },
        { code: 'invalid_request', text },
        { code: 'refused', error: text },
        { code: 'unreadable_response', problem: 'invalid_field', field: text },
      ] as const)
        timeline.add(ADA, { at: NOW, code: 'waiting', for: 'tenant', failure })
      const file = readFileSync(onlyFile(), 'utf8')
      expect(timeline.read(ADA)).toHaveLength(4)
      expect(file).not.toContain(TOKEN)
      expect(file).not.toContain(JWT)
    })
  }

  test('what an event is not meant to hold is not written down', () => {
    const { timeline } = setup()
    timeline.add(ADA, Object.assign(refreshed(NOW), { refreshToken: TOKEN }))
    expect(readFileSync(onlyFile(), 'utf8')).not.toContain(TOKEN)
  })

  test('the words of a tenant are bounded', () => {
    const { timeline } = setup()
    const failure = { code: 'denied_by_policy', text: 'no '.repeat(10_000) } as const
    timeline.add(ADA, { at: NOW, code: 'waiting', for: 'tenant', failure })
    expect(readFileSync(onlyFile(), 'utf8').length).toBeLessThan(400)
  })
})

test.describe('the account that was signed in last', () => {
  const BOB = { issuer: 'https://tenant.example/', subject: 'auth0|bob' }

  test('is known to a later run, and its own for each issuer', () => {
    const { timeline } = setup()
    expect(timeline.readLatest(ADA.issuer)).toEqual([])
    timeline.add(ADA, refreshed(NOW - 2))
    timeline.markLatest(ADA)
    timeline.add(BOB, refreshed(NOW - 1))
    expect(setup().timeline.readLatest(ADA.issuer)).toEqual([refreshed(NOW - 2)])
    timeline.markLatest(BOB)
    expect(setup().timeline.readLatest(ADA.issuer)).toEqual([refreshed(NOW - 1)])
    expect(setup().timeline.readLatest('https://other.example/')).toEqual([])
  })

  for (const text of ['', '../../secret.jsonl', '/etc/passwd', 'x'.repeat(100_000)]) {
    test(`is unknown where its mark says ${JSON.stringify(text.slice(0, 20))}`, () => {
      const { timeline } = setup()
      timeline.markLatest(ADA)
      writeFileSync(onlyFile(), text)
      expect(timeline.readLatest(ADA.issuer)).toEqual([])
    })
  }
})

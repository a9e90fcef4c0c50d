import { expect, test } from '@playwright/test'
import { createHandout, type Handout } from '../../../../electron/main/handout/create-handout.ts'
import type { MfaStep } from '../../../../shared/mfa.ts'
import type { Session } from '../../../../shared/session.ts'
import { RecordingLogger } from '../recording-logger.ts'
import { liveSession } from '../session/live-sessions.ts'
import { snapshotOf } from '../../../../electron/main/session/live-session.ts'

const CODES = ['A1B2-C3D4', 'E5F6-G7H8']
const SHOWN: MfaStep = { kind: 'save-recovery-codes', codes: CODES }
const ENROLLING: MfaStep = { kind: 'enrol-otp', secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/a' }
const INVALID = { ok: false, failure: { code: 'invalid_message' } }
const OK = { ok: true, value: undefined }

const challenged = (step: MfaStep) => ({ username: 'alex', step, factors: [], offers: [], expiresAt: 0 })
const signingIn = (step: MfaStep): Session => ({ kind: 'mfa', challenge: challenged(step) })
const refreshing = (step: MfaStep): Session => ({
  ...snapshotOf(liveSession()),
  next: { kind: 'mfa', challenge: challenged(step) },
})

interface Desktop {
  copied: string[]
  written: [path: string, text: string][]
  suggested: string[]
  chosen: string | undefined
  fault: Error | undefined
}

function handoutOf(session: Session): { handout: Handout; desktop: Desktop; log: RecordingLogger } {
  const log = new RecordingLogger()
  const desktop: Desktop = { copied: [], written: [], suggested: [], chosen: undefined, fault: undefined }
  const handout = createHandout({
    session: () => session,
    copy: (text) => Promise.resolve(void desktop.copied.push(text)),
    chooseFile(name) {
      desktop.suggested.push(name)
      return Promise.resolve(desktop.chosen)
    },
    writeFile(path, text) {
      if (desktop.fault !== undefined) return Promise.reject(desktop.fault)
      desktop.written.push([path, text])
      return Promise.resolve()
    },
    log,
  })
  return { handout, desktop, log }
}

for (const [when, shown] of [
  ['a sign-in', signingIn],
  ['a refresh', refreshing],
] as const) {
  test(`on ${when} the secret that is shown is copied`, async () => {
    const { handout, desktop } = handoutOf(shown(ENROLLING))
    expect(await handout.copySecret()).toEqual(OK)
    expect(desktop.copied).toEqual(['JBSWY3DPEHPK3PXP'])
  })

  test(`on ${when} the recovery codes that are shown are copied, one a line`, async () => {
    const { handout, desktop } = handoutOf(shown(SHOWN))
    expect(await handout.copyRecoveryCodes()).toEqual(OK)
    expect(desktop.copied).toEqual(['A1B2-C3D4\nE5F6-G7H8\n'])
  })
}

test('the recovery codes are written to the file that the person chose', async () => {
  const { handout, desktop } = handoutOf(signingIn(SHOWN))
  desktop.chosen = '/home/alex/codes.txt'
  expect(await handout.saveRecoveryCodes()).toEqual(OK)
  expect(desktop.suggested).toEqual(['latchkey-recovery-codes.txt'])
  expect(desktop.written).toEqual([['/home/alex/codes.txt', 'A1B2-C3D4\nE5F6-G7H8\n']])
})

test('a dialog that was closed writes nothing', async () => {
  const { handout, desktop } = handoutOf(signingIn(SHOWN))
  expect(await handout.saveRecoveryCodes()).toEqual({ ok: false, failure: { code: 'cancelled' } })
  expect(desktop.written).toEqual([])
})

test('a second dialog is not opened beside the first, but after it', async () => {
  const { handout, desktop } = handoutOf(signingIn(SHOWN))
  const first = handout.saveRecoveryCodes()
  expect(await handout.saveRecoveryCodes()).toEqual({ ok: false, failure: { code: 'busy' } })
  await first
  desktop.chosen = '/home/alex/codes.txt'
  expect(await handout.saveRecoveryCodes()).toEqual(OK)
  expect(desktop.suggested).toHaveLength(2)
})

test('a file that cannot be written is a failure of its own, and the log has no code in it', async () => {
  const { handout, desktop, log } = handoutOf(signingIn(SHOWN))
  desktop.chosen = '/read-only/codes.txt'
  desktop.fault = Object.assign(new Error('EROFS'), { code: 'EROFS' })
  expect(await handout.saveRecoveryCodes()).toEqual({ ok: false, failure: { code: 'file_not_written' } })
  expect(log.lines.map(({ event }) => event)).toEqual(['handout.not-written'])
  expect(JSON.stringify(log.lines)).not.toContain('A1B2')
})

const OTHERS: [what: string, session: Session][] = [
  ['nobody is signed in', { kind: 'signed-out' }],
  ['somebody is signed in', snapshotOf(liveSession())],
  ['another step is shown', signingIn({ kind: 'choose' })],
]

for (const [what, session] of OTHERS) {
  test(`while ${what}, nothing can be taken`, async () => {
    const { handout, desktop } = handoutOf(session)
    desktop.chosen = '/home/alex/codes.txt'
    expect(await handout.copySecret()).toEqual(INVALID)
    expect(await handout.copyRecoveryCodes()).toEqual(INVALID)
    expect(await handout.saveRecoveryCodes()).toEqual(INVALID)
    expect(desktop).toMatchObject({ copied: [], written: [], suggested: [] })
  })
}

test('codes cannot be taken as a secret, nor a secret as codes', async () => {
  expect(await handoutOf(signingIn(SHOWN)).handout.copySecret()).toEqual(INVALID)
  expect(await handoutOf(signingIn(ENROLLING)).handout.copyRecoveryCodes()).toEqual(INVALID)
})

import type { Failure } from '../../../../shared/failure.ts'
import { ENROLMENT_OFFERS, type MfaChallenge, type MfaStep } from '../../../../shared/mfa.ts'
import { challenge, EMAIL, OTP, OTP_URI, PUSH, RECOVERY, SECRET, SMS } from './samples.ts'
import { setupWith, signedIn } from '../samples.ts'
import type { Scene } from '../scene.ts'

const NOW = Date.now()
const SOON = NOW + 24_000
const SETUP = setupWith([])

const asked: Partial<MfaChallenge> = { offers: [...ENROLMENT_OFFERS], factors: [] }

const during = (
  name: string,
  step: MfaStep,
  changes: Partial<MfaChallenge> = {},
  act?: Scene['act'],
): Scene => ({
  name: `second step: ${name}`,
  view: 'login',
  setup: SETUP,
  session: { kind: 'mfa', challenge: challenge(NOW, step, changes) },
  ...(act && { act }),
})

const overHome = (name: string, step: MfaStep, changes: Partial<MfaChallenge> = {}): Scene => ({
  name: `second step over home: ${name}`,
  view: 'home',
  setup: SETUP,
  session: signedIn(NOW, { next: { kind: 'mfa', challenge: challenge(NOW, step, changes) } }),
})

const failed = (failure: Failure): Partial<MfaChallenge> => ({ failure })

const pick =
  (name: string): NonNullable<Scene['act']> =>
  ({ page }) =>
    page.getByRole('button', { name }).click()

const typeCode: NonNullable<Scene['act']> = async ({ page }) => {
  await page.getByRole('textbox', { name: 'Code' }).pressSequentially('123456')
  await page.getByRole('button', { name: 'Checking…' }).waitFor()
}

const SENT: MfaStep = { kind: 'oob-code', factor: SMS, resendAt: SOON }
const PUSHED: MfaStep = { kind: 'push', factor: PUSH, resendAt: SOON }
const KEY: MfaStep = { kind: 'enrol-otp', secret: SECRET, uri: OTP_URI }
const CODES = ['AZ7K9QPL2MWX4TRB8NVC6HYD', 'Q4WE8RTY2UIP6ASD9FGH3JKL', 'M5NB7VCX3ZLK9JHG2FDS8APQ']

export const MFA_SCENES: Scene[] = [
  during('loading', { kind: 'loading' }),
  during('factors not to be had', { kind: 'loading' }, failed({ code: 'network', problem: 'offline' })),
  during('choose', { kind: 'choose' }),
  during('otp', { kind: 'otp', factor: OTP }),
  during('otp, typing', { kind: 'otp', factor: OTP }, {}, ({ page }) =>
    page.getByRole('textbox', { name: 'Code' }).pressSequentially('1234'),
  ),
  during('otp, checking', { kind: 'otp', factor: OTP }, {}, typeCode),
  during('otp, wrong', { kind: 'otp', factor: OTP }, failed({ code: 'mfa_code_wrong' })),
  during(
    'otp, too many codes',
    { kind: 'otp', factor: OTP },
    failed({ code: 'mfa_too_many_codes', retryAt: NOW + 360_000 }),
  ),
  during('otp, other methods', { kind: 'otp', factor: OTP }, {}, pick('Use another method')),
  during('otp, time nearly over', { kind: 'otp', factor: OTP }, { expiresAt: NOW + 95_000 }),
  during('text message', SENT),
  during(
    'text message, expired, to be sent again',
    { ...SENT, resendAt: NOW },
    failed({ code: 'mfa_code_expired' }),
  ),
  during(
    'email, too many messages',
    { kind: 'oob-code', factor: EMAIL, resendAt: NOW },
    failed({ code: 'mfa_too_many_messages' }),
  ),
  during('push', PUSHED),
  during('push, refused', { ...PUSHED, resendAt: NOW }, failed({ code: 'mfa_rejected' })),
  during('push, expired', { ...PUSHED, resendAt: NOW }, failed({ code: 'mfa_push_expired' })),
  during('push, connection lost', PUSHED, failed({ code: 'network', problem: 'interrupted' })),
  during('recovery code', { kind: 'recovery-code', factor: RECOVERY }),
  during(
    'recovery code, wrong',
    { kind: 'recovery-code', factor: RECOVERY },
    failed({ code: 'mfa_code_wrong' }),
  ),
  during('enrol', { kind: 'enrol' }, asked),
  during('enrol, phone number', { kind: 'enrol' }, asked, pick('Text message')),
  during('enrol, phone number incomplete', { kind: 'enrol' }, asked, async (renderer) => {
    await pick('Text message')(renderer)
    await renderer.page.getByRole('textbox', { name: 'Phone number' }).fill('030 123456')
    await renderer.page.keyboard.press('Enter')
  }),
  during('enrol, email', { kind: 'enrol' }, asked, pick('Email')),
  during('enrol an app', KEY, asked),
  during('enrol an app, wrong code', KEY, { ...asked, ...failed({ code: 'mfa_code_wrong' }) }),
  during(
    'enrol a phone',
    { kind: 'enrol-code', offer: 'sms', contact: '+49 30 123456', resendAt: SOON },
    asked,
  ),
  during('enrol for push', { kind: 'enrol-push', uri: OTP_URI, resendAt: SOON }, asked),
  during('save a recovery code', { kind: 'save-recovery-codes', codes: CODES.slice(0, 1) }),
  during('save recovery codes', { kind: 'save-recovery-codes', codes: CODES }),
  during('recovery codes copied', { kind: 'save-recovery-codes', codes: CODES }, {}, async (renderer) => {
    await pick('Copy')(renderer)
    await renderer.answer('mfa.copyRecoveryCodes', { ok: true, value: undefined })
  }),
  during('recovery codes not saved', { kind: 'save-recovery-codes', codes: CODES }, {}, async (renderer) => {
    await pick('Save as a file…')(renderer)
    await renderer.answer('mfa.saveRecoveryCodes', { ok: false, failure: { code: 'file_not_written' } })
  }),
  during('finishing', { kind: 'finishing' }),
  {
    name: 'login: time for the second step over',
    view: 'login',
    setup: SETUP,
    session: { kind: 'signed-out', username: 'ada', failure: { code: 'mfa_expired' } },
  },
  {
    name: 'home: waiting for the person',
    view: 'home',
    setup: SETUP,
    session: signedIn(NOW, {
      next: { kind: 'waiting', for: 'person', failure: { code: 'mfa_required' }, retryAt: NOW + 42_000 },
    }),
  },
  overHome('otp', { kind: 'otp', factor: OTP }, { factors: [OTP, RECOVERY] }),
  overHome('push', PUSHED),
  overHome('save a recovery code', { kind: 'save-recovery-codes', codes: CODES.slice(0, 1) }),
]

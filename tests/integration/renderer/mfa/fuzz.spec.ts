import { ENROLMENT_OFFERS, type MfaStep } from '../../../../shared/mfa.ts'
import type { Failure } from '../../../../shared/failure.ts'
import { createChance } from '../fuzz/chance.ts'
import { expect, test } from '../renderer-test.ts'
import { during, loginWith, NOW, OTP_STEP, PUSH_STEP, SMS_STEP } from './panel.ts'
import { FACTORS, OTP, OTP_URI, RECOVERY, SECRET } from './samples.ts'
import { fuzzPanel } from './fuzz-panel.ts'

const STEPS: MfaStep[] = [
  { kind: 'loading' },
  { kind: 'choose' },
  OTP_STEP,
  SMS_STEP,
  { ...SMS_STEP, resendAt: NOW },
  PUSH_STEP,
  { ...PUSH_STEP, resendAt: NOW },
  { kind: 'recovery-code', factor: RECOVERY },
  { kind: 'enrol' },
  { kind: 'enrol-otp', secret: SECRET, uri: OTP_URI },
  { kind: 'enrol-code', offer: 'sms', contact: '+4930123456', resendAt: NOW },
  { kind: 'enrol-push', uri: OTP_URI, resendAt: NOW },
  { kind: 'save-recovery-codes', codes: ['AZ7K9QPL2MWX', 'Q4WE8RTY2UIP'] },
  { kind: 'finishing' },
]

const FAILURES: (Failure | undefined)[] = [
  undefined,
  undefined,
  { code: 'mfa_code_wrong' },
  { code: 'mfa_code_expired' },
  { code: 'mfa_rejected' },
  { code: 'mfa_push_expired' },
  { code: 'mfa_too_many_codes', retryAt: NOW + 60_000 },
  { code: 'mfa_too_many_messages' },
  { code: 'mfa_contact_refused' },
  { code: 'network', problem: 'offline' },
  { code: 'cancelled' },
  { code: 'internal' },
]

const SESSIONS = STEPS.flatMap((step) =>
  FAILURES.flatMap((failure) =>
    [
      { factors: FACTORS, offers: [] },
      { factors: [OTP], offers: [] },
      { factors: [], offers: [...ENROLMENT_OFFERS] },
    ].map((ways) => JSON.stringify(during(step, { ...ways, ...(failure && { failure }) }))),
  ),
)

const KEYS = ['Tab', 'Shift+Tab', 'Escape', 'Enter', 'Space', 'ArrowDown', 'ArrowUp', 'Home', 'Backspace']

/** `npm run test:fuzz` does more, with other seeds. */
const ACTIONS = Number(process.env.FUZZ_ACTIONS ?? 2_000)
const SEED = Number(process.env.FUZZ_SEED ?? 1)
/** That one action takes. */
const MOST_CHANCES = 6

test(`${ACTIONS} random actions lose no focus and find no dead end`, async ({ open, page }) => {
  test.setTimeout(30_000 + ACTIONS * 50)
  await open(loginWith(during(OTP_STEP)))
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.exposeFunction('byHand', async (deed: Parameters<Window['byHand']>[0]) => {
    if ('key' in deed) await page.keyboard.press(deed.key)
    else await page.setViewportSize({ width: deed.width, height: 500 })
  })
  const chance = createChance(SEED)
  const chances = Array.from({ length: ACTIONS * MOST_CHANCES }, () => chance.next())
  const fuzz = { chances, actions: ACTIONS, sessions: SESSIONS, keys: KEYS }
  const trouble = await page.evaluate(fuzzPanel, fuzz)
  expect(trouble).toEqual([])
})

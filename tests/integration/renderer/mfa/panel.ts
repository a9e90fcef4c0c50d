import type { Locator, Page } from '@playwright/test'
import type { MfaChallenge, MfaStep } from '../../../../shared/mfa.ts'
import type { Session } from '../../../../shared/session.ts'
import type { Opening } from '../open-renderer.ts'
import { setupWith } from '../samples.ts'
import { challenge, OTP, PUSH, SMS } from './samples.ts'

export const NOW = Date.parse('2026-11-22T09:00:00Z')

export const OTP_STEP = { kind: 'otp', factor: OTP } as const satisfies MfaStep
export const SMS_STEP = { kind: 'oob-code', factor: SMS, resendAt: NOW + 30_000 } as const satisfies MfaStep
export const PUSH_STEP = { kind: 'push', factor: PUSH, resendAt: NOW + 30_000 } as const satisfies MfaStep

/** A sign-in that waits for its second factor. */
export const during = (step: MfaStep, changes: Partial<MfaChallenge> = {}): Session => ({
  kind: 'mfa',
  challenge: challenge(NOW, step, changes),
})

export const loginWith = (session: Session): Opening => ({ view: 'login', setup: setupWith([]), session })

type Control = 'title' | 'code' | 'submit' | 'others' | 'methods' | 'back'

export const controls = (page: Page): Record<Control, Locator> => ({
  title: page.getByRole('heading', { level: 1 }),
  code: page.getByRole('textbox', { name: 'Code', exact: true }),
  submit: page.getByRole('button', { name: /^(Continue|Checking…)$/ }),
  others: page.getByRole('button', { name: 'Use another method' }),
  methods: page.getByRole('list', { name: 'Ways to confirm' }).getByRole('button'),
  back: page.getByRole('button', { name: 'Back to password' }),
})

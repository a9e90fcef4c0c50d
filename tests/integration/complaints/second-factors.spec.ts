import type { MfaStep } from '../../../shared/mfa.ts'
import type { Session } from '../../../shared/session.ts'
import type { App } from '../main/session/app.ts'
import { ALEX, expect, startApp, test } from './complaint-test.ts'

/** Signs in as far as the second factor, up to the first step that waits for the person. */
async function asked(app: App, name: string): Promise<MfaStep> {
  expect(await app.session.signIn({ ...ALEX, username: `${name}@example.com` })).toEqual({
    ok: true,
    value: undefined,
  })
  const state = await app.until(
    (session) => session.kind === 'mfa' && session.challenge.step.kind !== 'loading',
  )
  return stepOf(state)
}

function stepOf(state: Session): MfaStep {
  if (state.kind !== 'mfa') throw new Error(`The state is ${state.kind}.`)
  return state.challenge.step
}

test('`mfa_token` dropped from a 403 (auth0/go-auth0#351)', async ({ tenant }) => {
  await using app = await startApp(tenant)
  expect((await asked(app, 'mfa')).kind).toBe('otp')
  await app.session.mfa.submitCode(await tenant.control.otp('mfa@example.com'))
  await app.until(({ kind }) => kind === 'signed-in')
})

for (const [name, step, factor] of [
  ['mfa', 'otp', 'otp'],
  ['sms', 'oob-code', 'sms'],
  ['voice', 'oob-code', 'voice'],
  ['mail', 'oob-code', 'email'],
  ['push', 'push', 'push'],
] as const) {
  test(`the challenge assumed push (auth0/Auth0.swift#1262): ${factor} is ${step}`, async ({ tenant }) => {
    await using app = await startApp(tenant)
    expect(await asked(app, name)).toMatchObject({ kind: step, factor: { type: factor } })
    app.session.mfa.cancel()
    await app.until(({ kind }) => kind === 'signed-out')
  })
}

import type { MfaChallenge, MfaStep } from '../../../../shared/mfa.ts'
import type { Session } from '../../../../shared/session.ts'
import { RECOVERY_CODE } from '../../../tenant/mfa/factor.ts'
import { ALEX, type App } from './app.ts'
import { callApi, expect, plansRefresh, test } from './session-test.ts'

const DONE = { ok: true, value: undefined }
const requestTo = (name: string) => ({ ...ALEX, username: `${name}@example.com` })

function challengeOf(state: Session): MfaChallenge | undefined {
  if (state.kind === 'mfa') return state.challenge
  return state.kind === 'signed-in' && state.next.kind === 'mfa' ? state.next.challenge : undefined
}

async function untilStep(app: App, kind: MfaStep['kind']): Promise<MfaChallenge> {
  const challenge = challengeOf(await app.until((state) => challengeOf(state)?.step.kind === kind))
  if (challenge === undefined) throw new Error('no second factor is asked for')
  return challenge
}

test('a sign-in with an authenticator app outlives a restart', async ({ tenant, app }) => {
  await app.session.signIn(requestTo('mfa'))
  await untilStep(app, 'otp')
  expect(await app.session.mfa.submitCode(await tenant.control.otp('mfa@example.com'))).toEqual(DONE)
  await app.until(plansRefresh)
  expect(await callApi(tenant, app)).toBe(200)
  await using next = await app.restart()
  await next.until(plansRefresh)
  expect(await callApi(tenant, next)).toBe(200)
})

test('a recovery code: the new one is shown again after a kill, until it is saved', async ({ app }) => {
  await app.session.signIn(requestTo('recovery'))
  const { factors } = challengeOf(await app.until((state) => challengeOf(state)?.factors.length === 2)) ?? {}
  await app.session.mfa.choose(factors?.find(({ type }) => type === 'recovery-code')?.id ?? '')
  expect(await app.session.mfa.submitCode(RECOVERY_CODE)).toEqual(DONE)
  const { step } = await untilStep(app, 'save-recovery-codes')

  await using next = await app.restart()
  expect((await untilStep(next, 'save-recovery-codes')).step).toEqual(step)
  expect(next.session.mfa.confirmSaved()).toEqual(DONE)
  await next.until(plansRefresh)
  await next.session.settled()

  await using last = await next.restart()
  await last.until(plansRefresh)
  expect(last.session.current().kind).toBe('signed-in')
})

test('given up in the middle of a code: the tokens that come too late are given back', async ({
  tenant,
  app,
}) => {
  await app.session.signIn(requestTo('mfa'))
  await untilStep(app, 'otp')
  const code = await tenant.control.otp('mfa@example.com')
  const submitted = app.session.mfa.submitCode(code)
  app.session.mfa.cancel()
  await submitted
  await app.session.settled()
  expect(app.session.current()).toEqual({ kind: 'signed-out', username: 'mfa@example.com' })
  expect(await tenant.control.liveRefreshTokens()).toBe(0)
  expect([...app.items.values()].join()).not.toContain('refreshToken')
})

test('a demand on a refresh: kept waiting, put off, then given', async ({ tenant, app }) => {
  const username = 'stepup@example.com'
  await app.session.signIn(requestTo('stepup'))
  await app.until(plansRefresh)
  await tenant.control.demandMfaOnRefresh(username, true)

  app.session.clockJumped()
  expect(await app.session.refresh()).toEqual(DONE)
  await untilStep(app, 'otp')
  app.session.mfa.cancel()
  await app.until((state) => state.kind === 'signed-in' && state.next.kind === 'waiting')
  expect(app.session.current()).toMatchObject({ next: { for: 'person', failure: { code: 'mfa_required' } } })
  expect(await callApi(tenant, app)).toBe(200)

  expect(await app.session.refresh()).toEqual(DONE)
  await untilStep(app, 'otp')
  expect(await app.session.mfa.submitCode(await tenant.control.otp(username))).toEqual(DONE)
  await app.until(plansRefresh)
  expect(await callApi(tenant, app)).toBe(200)

  await tenant.control.demandMfaOnRefresh(username, false)
  await using next = await app.restart()
  await next.until(plansRefresh)
  expect(await callApi(tenant, next)).toBe(200)
})

test('killed while the code of a refresh is judged: the session is there at the next start', async ({
  tenant,
  app,
}) => {
  const username = 'stepup@example.com'
  await app.session.signIn(requestTo('stepup'))
  await app.until(plansRefresh)
  await tenant.control.demandMfaOnRefresh(username, true)
  await app.session.refresh()
  await untilStep(app, 'otp')
  await tenant.control.fault({ on: 'token', kind: 'answer-lost', times: 1 })
  expect(await app.session.mfa.submitCode(await tenant.control.otp(username))).toMatchObject({ ok: false })

  await using next = await app.restart()
  await next.until((state) => state.kind === 'signed-in' && state.next.kind === 'waiting')
  expect(next.session.current()).toMatchObject({ next: { for: 'person' } })
  await next.session.settled()
  expect(await next.session.refresh()).toEqual(DONE)
  await untilStep(next, 'otp')
})

import { RECOVERY_CODE } from '../../../../tenant/mfa/factor.ts'
import {
  begin,
  demandOf,
  expect,
  factorId,
  goOn,
  lastCode,
  otherThan,
  serverFor,
  stepAfter,
  test,
  PASSWORD,
} from './mfa-test.ts'

const done = { ok: true, value: undefined }
const failing = (code: string): object => ({ ok: false, failure: expect.objectContaining({ code }) })

for (const client of ['native', 'post', 'basic', 'hs256'] as const) {
  test(`the ${client} client: an authenticator app`, async ({ tenant }) => {
    const { mfa, server } = await begin(tenant, 'mfa', client)
    expect(mfa.current().step.kind).toBe('otp')
    const code = await tenant.control.otp('mfa@example.com')
    expect(await mfa.submitCode(otherThan(code))).toEqual(failing('mfa_code_wrong'))
    expect(await mfa.submitCode(code)).toEqual(done)
    const { tokens, recoveryCodes } = await mfa.result
    expect(recoveryCodes).toEqual([])
    expect(await server.validate(tokens, {})).toMatchObject({
      claims: { sub: 'auth0|employees-mfa' },
      withheldScopes: [],
    })
    expect(tokens.refreshToken).toEqual(expect.any(String))
  })
}

for (const [name, type] of [
  ['sms', 'sms'],
  ['voice', 'voice'],
  ['mail', 'email'],
] as const) {
  test(`a code that was sent by ${type}`, async ({ tenant }) => {
    const { mfa } = await begin(tenant, name)
    expect(mfa.current().step).toMatchObject({
      kind: 'oob-code',
      factor: { type, name: expect.stringMatching(/XXX|\*\*\*/) },
    })
    const code = await lastCode(tenant, name)
    expect(await mfa.submitCode(otherThan(code))).toEqual(failing('mfa_code_wrong'))
    expect(await mfa.submitCode(code)).toEqual(done)
    await mfa.result
  })
}

test('a code that is too old is told apart from a wrong one, and another one can be had at once', async ({
  tenant,
}) => {
  const { mfa } = await begin(tenant, 'sms')
  await tenant.control.setMfaLifetimes({ code: 0 })
  expect(await mfa.submitCode(await lastCode(tenant, 'sms'))).toEqual(failing('mfa_code_expired'))
  await tenant.control.setMfaLifetimes({ code: 300 })
  expect(await mfa.resend()).toEqual(done)
  expect(await mfa.submitCode(await lastCode(tenant, 'sms'))).toEqual(done)
  await mfa.result
})

test('a push that is approved', async ({ tenant }) => {
  const { mfa } = await begin(tenant, 'push')
  expect(mfa.current().step).toMatchObject({ kind: 'push', factor: { name: 'Phone of an example' } })
  await tenant.control.approvePush('push@example.com')
  await mfa.result
})

test('a push that is rejected, sent again, and approved', async ({ tenant }) => {
  const { mfa } = await begin(tenant, 'push')
  await tenant.control.rejectPush('push@example.com')
  await stepAfter(mfa, 'push')
  expect(mfa.current()).toMatchObject({ step: { kind: 'push' }, failure: { code: 'mfa_rejected' } })
  expect(await mfa.resend()).toEqual(done)
  expect(mfa.current()).not.toHaveProperty('failure')
  await tenant.control.approvePush('push@example.com')
  await mfa.result
})

test('a push that nobody answers', async ({ tenant }) => {
  const { mfa } = await begin(tenant, 'push')
  await tenant.control.setMfaLifetimes({ code: 0 })
  await stepAfter(mfa, 'push')
  expect(mfa.current().failure).toEqual({ code: 'mfa_push_expired' })
})

test.describe('a tenant that finds the polls too frequent', () => {
  test.use({ tenantOptions: { pushPollInterval: 1 } })
  test('is asked more slowly, until it answers', async ({ tenant }) => {
    const { mfa } = await begin(tenant, 'push')
    await tenant.control.approvePush('push@example.com')
    await mfa.result
    const { mfaOob } = (await tenant.control.counters()).grants
    expect(mfaOob.granted).toBe(1)
    expect(mfaOob.refused).toBeLessThan(6)
  })
})

test('every factor of an account, one after another', async ({ tenant }) => {
  const { mfa } = await begin(tenant, 'factors')
  expect(mfa.current().step.kind).toBe('choose')
  expect(mfa.current().factors.map(({ type }) => type)).toEqual([
    'otp',
    'sms',
    'email',
    'push',
    'recovery-code',
  ])
  for (const [type, kind] of [
    ['sms', 'oob-code'],
    ['push', 'push'],
    ['recovery-code', 'recovery-code'],
    ['email', 'oob-code'],
    ['otp', 'otp'],
  ] as const) {
    expect(await mfa.choose(factorId(mfa, type))).toEqual(done)
    expect(mfa.current().step).toMatchObject({ kind, factor: { type } })
  }
  await mfa.submitCode(await tenant.control.otp('factors@example.com'))
  await mfa.result
  const channels = (await tenant.control.inbox('factors@example.com')).map(({ channel }) => channel)
  expect(channels).toEqual(['sms', 'push', 'email'])
})

test('a recovery code signs in, and brings a new one', async ({ tenant }) => {
  const { mfa } = await begin(tenant, 'recovery')
  await mfa.choose(factorId(mfa, 'recovery-code'))
  expect(await mfa.submitCode('NOT-THE-CODE')).toEqual(failing('mfa_code_wrong'))
  expect(await mfa.submitCode(RECOVERY_CODE)).toEqual(done)
  const { tokens, recoveryCodes } = await mfa.result
  expect(tokens.refreshToken).toEqual(expect.any(String))
  expect(recoveryCodes).toHaveLength(1)

  const next = await begin(tenant, 'recovery')
  await next.mfa.choose(factorId(next.mfa, 'recovery-code'))
  expect(await next.mfa.submitCode(recoveryCodes[0] ?? '')).toEqual(done)
})

test.describe('wrong codes and messages have their limits', () => {
  test.use({ tenantOptions: { wrongCodeLimit: 1, messageLimit: 1 } })
  test('of codes, with the time of the next', async ({ tenant }) => {
    const { mfa } = await begin(tenant, 'mfa')
    await mfa.submitCode('000000')
    expect(await mfa.submitCode('000001')).toEqual({
      ok: false,
      failure: { code: 'mfa_too_many_codes', retryAt: expect.any(Number) },
    })
  })
  test('of messages, and the choice is shown', async ({ tenant }) => {
    await begin(tenant, 'sms')
    const { mfa } = await begin(tenant, 'sms')
    expect(mfa.current()).toMatchObject({
      step: { kind: 'choose' },
      failure: { code: 'mfa_too_many_messages' },
    })
  })
})

test('an mfa_token that the tenant has forgotten is the end', async ({ tenant }) => {
  const { mfa } = await begin(tenant, 'mfa')
  await tenant.control.setMfaLifetimes({ token: 0 })
  expect(await mfa.submitCode('123456')).toEqual(failing('mfa_expired'))
  await expect(mfa.result).rejects.toMatchObject({ failure: { code: 'mfa_expired' } })
})

test('a client without the MFA grants is for the developer to mend', async ({ tenant }) => {
  const { mfa } = await begin(tenant, 'mfa', 'withoutMfaGrants')
  expect(await mfa.submitCode('123456')).toEqual(failing('mfa_not_enabled'))
})

test('a refresh that demands a second factor goes on with it', async ({ tenant }) => {
  const server = serverFor(tenant)
  const username = 'stepup@example.com'
  const first = await server.passwordGrant({ username, password: PASSWORD, staySignedIn: true })
  await tenant.control.demandMfaOnRefresh(username, true)
  const demand = await demandOf(server.refreshGrant(first.refreshToken ?? '', first.scopes))
  const { mfa } = await goOn(server, demand, username)
  await mfa.submitCode(await tenant.control.otp(username))
  const { tokens } = await mfa.result
  expect(tokens.scopes).toEqual(first.scopes)
  await server.validate(tokens, { subject: 'auth0|employees-stepup' })
})

test('what could not be had is asked for again', async ({ tenant }) => {
  await tenant.control.fault({ on: 'mfa', kind: 'cut-connection', times: 1 })
  const { mfa } = await begin(tenant, 'mfa')
  expect(mfa.current()).toMatchObject({ step: { kind: 'loading' }, failure: { code: 'network' } })
  expect(await mfa.resend()).toEqual(done)
  expect(mfa.current().step.kind).toBe('otp')
})

test('neither the mfa_token nor a code is in what was logged or shown', async ({ tenant }) => {
  const { mfa, log } = await begin(tenant, 'sms')
  const shown: string[] = []
  mfa.onChange((challenge) => void shown.push(JSON.stringify(challenge)))
  const code = await lastCode(tenant, 'sms')
  await mfa.submitCode(otherThan(code))
  await mfa.submitCode(code)
  await mfa.result
  const { access, refresh, id, mfa: mfaTokens } = await tenant.control.issuedTokens()
  const everything = JSON.stringify(log.lines) + shown.join()
  expect(mfaTokens).toHaveLength(1)
  for (const secret of [...access, ...refresh, ...id, ...mfaTokens, code])
    expect(everything).not.toContain(secret)
})

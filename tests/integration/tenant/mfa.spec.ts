import { CLIENTS, MFA_OTP_GRANT } from '../../tenant/clients.ts'
import { RECOVERY_CODE } from '../../tenant/mfa/factor.ts'
import { startTenant } from '../../tenant/start-tenant.ts'
import {
  authenticators,
  challenge,
  giveOob,
  giveOtp,
  giveRecoveryCode,
  lastCode,
  mfaTokenOf,
  otherThan,
  type Listed,
} from './mfa-test.ts'
import { expect, refresh, requestTokens, signIn, test } from './tenant-test.ts'

const INVALID_TOKEN = {
  error: 'invalid_grant',
  error_description: 'The mfa_token provided is invalid. Try getting a new token.',
}
const refused = (error: string, description: string): Record<string, object> => ({
  body: { error, error_description: description },
})

test('lists every factor with its channel, those that were not confirmed too', async ({ tenant }) => {
  const { body } = await authenticators(tenant, await mfaTokenOf(tenant, 'factors'))
  const listed = body as unknown as Listed[]
  expect(listed.map(({ id, ...rest }) => ({ kind: id.split('|')[0], ...rest }))).toEqual([
    { kind: 'otp', authenticator_type: 'otp', active: true },
    { kind: 'sms', authenticator_type: 'oob', active: true, oob_channel: 'sms', name: 'XXXXXXXX4321' },
    { kind: 'voice', authenticator_type: 'oob', active: false, oob_channel: 'voice', name: 'XXXXXXXX4321' },
    {
      kind: 'email',
      authenticator_type: 'oob',
      active: true,
      oob_channel: 'email',
      name: 'ma***@example.com',
    },
    {
      kind: 'push',
      authenticator_type: 'oob',
      active: true,
      oob_channel: 'auth0',
      name: 'Phone of an example',
    },
    { kind: 'recovery-code', authenticator_type: 'recovery-code', active: true },
  ])
})

test('mfa_required names the kinds of factors that will do', async ({ tenant }) => {
  const { body } = await signIn(tenant, { username: 'factors@example.com' })
  expect(body.mfa_requirements).toEqual({
    challenge: ['otp', 'phone', 'email', 'push-notification', 'recovery-code'].map((type) => ({ type })),
  })
  const newcomer = await signIn(tenant, { username: 'newcomer@example.com' })
  expect(newcomer.body.mfa_requirements).toEqual({
    enroll: ['otp', 'phone', 'email', 'push-notification'].map((type) => ({ type })),
  })
})

test('an authenticator app: its code signs in once', async ({ tenant }) => {
  const mfaToken = await mfaTokenOf(tenant, 'mfa')
  expect((await challenge(tenant, mfaToken)).body).toEqual({ challenge_type: 'otp' })
  const code = await tenant.control.otp('mfa@example.com')
  const { status, body } = await giveOtp(tenant, mfaToken, code)
  expect(status).toBe(200)
  expect(body).toMatchObject({ access_token: expect.any(String), refresh_token: expect.any(String) })
  expect(await giveOtp(tenant, mfaToken, code)).toMatchObject(refused('invalid_grant', 'Malformed mfa_token'))
  expect(await giveOtp(tenant, await mfaTokenOf(tenant, 'mfa'), code)).toMatchObject({
    status: 403,
    ...refused('invalid_grant', 'Invalid otp_code.'),
  })
  expect((await refresh(tenant, body.refresh_token)).status).toBe(200)
})

for (const name of ['sms', 'voice', 'mail']) {
  test(`a code that was sent: ${name}`, async ({ tenant }) => {
    const mfaToken = await mfaTokenOf(tenant, name)
    const { body } = await challenge(tenant, mfaToken)
    expect(body).toMatchObject({ challenge_type: 'oob', binding_method: 'prompt' })
    const code = await lastCode(tenant, name)
    expect(await giveOob(tenant, mfaToken, body.oob_code, otherThan(code))).toMatchObject(
      refused('invalid_grant', 'Invalid binding_code.'),
    )
    expect(await giveOob(tenant, mfaToken, body.oob_code)).toMatchObject(
      refused('invalid_request', 'Missing required parameter: binding_code'),
    )
    expect((await giveOob(tenant, mfaToken, body.oob_code, code)).status).toBe(200)
  })
}

test('a push: pending, too soon, approved', async () => {
  await using tenant = await startTenant({ pushPollInterval: 2 })
  const mfaToken = await mfaTokenOf(tenant, 'push')
  const { body } = await challenge(tenant, mfaToken)
  expect(body.binding_method).toBeUndefined()
  const ask = () => giveOob(tenant, mfaToken, body.oob_code)
  expect((await ask()).body.error).toBe('authorization_pending')
  expect((await ask()).body.error).toBe('slow_down')
  await tenant.control.approvePush('push@example.com')
  await new Promise((resolve) => setTimeout(resolve, 2100))
  expect((await ask()).status).toBe(200)
})

test('a push that is rejected', async ({ tenant }) => {
  const mfaToken = await mfaTokenOf(tenant, 'push')
  const { body } = await challenge(tenant, mfaToken)
  await tenant.control.rejectPush('push@example.com')
  expect(await giveOob(tenant, mfaToken, body.oob_code)).toMatchObject(
    refused('invalid_grant', 'MFA Authorization rejected.'),
  )
})

test('a recovery code is exchanged for a new one', async ({ tenant }) => {
  const first = await giveRecoveryCode(tenant, await mfaTokenOf(tenant, 'recovery'), RECOVERY_CODE)
  const next = first.body.recovery_code ?? ''
  expect(next).toMatch(/^[A-Z2-9]{24}$/)
  const mfaToken = await mfaTokenOf(tenant, 'recovery')
  expect(await giveRecoveryCode(tenant, mfaToken, RECOVERY_CODE)).toMatchObject(
    refused('invalid_grant', 'MFA Authorization rejected.'),
  )
  expect((await giveRecoveryCode(tenant, mfaToken, next)).status).toBe(200)
})

test('what has expired says so', async ({ tenant }) => {
  const mfaToken = await mfaTokenOf(tenant, 'sms')
  const { body } = await challenge(tenant, mfaToken)
  await tenant.control.setMfaLifetimes({ code: 0 })
  expect(await giveOob(tenant, mfaToken, body.oob_code, await lastCode(tenant, 'sms'))).toMatchObject(
    refused('expired_token', 'oob_code is expired'),
  )
  await tenant.control.setMfaLifetimes({ token: 0 })
  const expired = { status: 401, ...refused('expired_token', 'mfa_token is expired') }
  expect(await giveOtp(tenant, mfaToken, '123456')).toMatchObject(expired)
  expect(await challenge(tenant, mfaToken)).toMatchObject(expired)
  expect(await authenticators(tenant, mfaToken)).toMatchObject(expired)
})

test('wrong codes are taken from a bucket', async () => {
  await using tenant = await startTenant({ wrongCodeLimit: 2, wrongCodeRefill: 2 })
  const mfaToken = await mfaTokenOf(tenant, 'mfa')
  const wrong = async () => giveOtp(tenant, mfaToken, otherThan(await tenant.control.otp('mfa@example.com')))
  for (let i = 0; i < 2; i += 1) expect((await wrong()).body.error_description).toBe('Invalid otp_code.')
  expect(await wrong()).toMatchObject(
    refused('invalid_request', 'Too many failed codes. Wait for some minutes before retrying.'),
  )
  await new Promise((resolve) => setTimeout(resolve, 2100))
  expect((await giveOtp(tenant, mfaToken, await tenant.control.otp('mfa@example.com'))).status).toBe(200)
})

test('so many messages an hour, and no more', async () => {
  await using tenant = await startTenant({ messageLimit: 1 })
  const mfaToken = await mfaTokenOf(tenant, 'sms')
  expect((await challenge(tenant, mfaToken)).status).toBe(200)
  expect(await challenge(tenant, mfaToken)).toMatchObject(
    refused('invalid_request', 'Too many SMS sent by the user. Wait for some minutes before retrying.'),
  )
})

test('an mfa_token that is unknown, of another client, or of another sign-in', async ({ tenant }) => {
  expect(await authenticators(tenant, 'unknown')).toMatchObject({ status: 401, body: INVALID_TOKEN })
  expect(await challenge(tenant, 'unknown')).toMatchObject({ status: 401, body: INVALID_TOKEN })
  expect(await giveOtp(tenant, 'unknown', '123456')).toMatchObject({ body: { error: 'invalid_grant' } })

  const mfaToken = await mfaTokenOf(tenant, 'sms')
  const another = { client_id: CLIENTS.post.clientId, client_secret: CLIENTS.post.clientSecret }
  expect(await challenge(tenant, mfaToken, another)).toMatchObject(
    refused('invalid_request', 'mfa_token not issued to this client'),
  )
  expect(await challenge(tenant, mfaToken, { ...another, client_secret: 'wrong' })).toMatchObject({
    status: 401,
  })
  const { body } = await challenge(tenant, mfaToken)
  const code = await lastCode(tenant, 'sms')
  const later = await mfaTokenOf(tenant, 'sms')
  expect(await giveOob(tenant, later, body.oob_code, code)).toMatchObject(
    refused('invalid_grant', 'Malformed oob_code'),
  )
})

test('a factor that the client does not ask for, and one that is not active', async ({ tenant }) => {
  const mfaToken = await mfaTokenOf(tenant, 'sms')
  expect((await challenge(tenant, mfaToken, { challenge_type: 'otp' })).body.error).toBe(
    'unsupported_challenge_type',
  )
  const all = await mfaTokenOf(tenant, 'factors')
  const listed = (await authenticators(tenant, all)).body as unknown as Listed[]
  const inactive = listed.find(({ active }) => !active)
  expect((await challenge(tenant, all, { authenticator_id: inactive?.id ?? '' })).body.error).toBe(
    'unsupported_challenge_type',
  )
})

test('a client without the MFA grants is told so', async ({ tenant }) => {
  const client = { client_id: CLIENTS.withoutMfaGrants.clientId }
  const { body } = await signIn(tenant, { ...client, username: 'mfa@example.com' })
  const answer = await requestTokens(tenant, {
    ...client,
    grant_type: MFA_OTP_GRANT,
    mfa_token: body.mfa_token ?? '',
    otp: '123456',
  })
  expect(answer).toMatchObject({ status: 403, body: { error: 'unauthorized_client' } })
})

test('a refresh may demand a second factor, and rotates nothing then', async ({ tenant }) => {
  const { body } = await signIn(tenant, { username: 'stepup@example.com' })
  await tenant.control.demandMfaOnRefresh('stepup@example.com', true)
  const demanded = await refresh(tenant, body.refresh_token)
  expect(demanded).toMatchObject({ status: 403, body: { error: 'mfa_required' } })

  const code = await tenant.control.otp('stepup@example.com')
  const stepped = await giveOtp(tenant, demanded.body.mfa_token ?? '', code)
  expect(stepped).toMatchObject({ status: 200, body: { scope: body.scope } })

  await tenant.control.demandMfaOnRefresh('stepup@example.com', false)
  expect((await refresh(tenant, body.refresh_token)).status).toBe(200)
  expect((await refresh(tenant, stepped.body.refresh_token)).status).toBe(200)
})

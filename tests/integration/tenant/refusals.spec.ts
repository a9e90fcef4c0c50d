import { startTenant } from '../../tenant/start-tenant.ts'
import { expect, signIn, test } from './tenant-test.ts'

const REFUSALS = [
  { user: 'blocked', status: 401, error: 'unauthorized', description: 'user is blocked' },
  { user: 'breached', status: 401, error: 'password_leaked', description: 'data breach' },
  { user: 'bot', status: 401, error: 'requires_verification', description: 'requires verification' },
  { user: 'rule', status: 401, error: 'unauthorized', description: 'sign in from the company network' },
  { user: 'action', status: 403, error: 'access_denied', description: 'Your contract has ended.' },
  { user: 'throttled', status: 429, error: 'too_many_attempts', description: 'consecutive login attempts' },
  { user: 'mfa', status: 403, error: 'mfa_required', description: 'Multifactor authentication required' },
]

for (const { user, status, error, description } of REFUSALS) {
  test(`${user}@example.com is answered ${error} with ${status}`, async ({ tenant }) => {
    const answer = await signIn(tenant, { username: `${user}@example.com` })
    expect(answer.status).toBe(status)
    expect(answer.body.error).toBe(error)
    expect(answer.body.error_description).toContain(description)
    expect(answer.body.access_token).toBeUndefined()
  })
}

test('mfa_required carries an mfa_token and the factors that will do', async ({ tenant }) => {
  const { body } = await signIn(tenant, { username: 'mfa@example.com' })
  expect(body).toMatchObject({
    mfa_token: expect.any(String),
    mfa_requirements: { challenge: [{ type: 'otp' }] },
  })
  expect((await tenant.control.issuedTokens()).mfa).toEqual([body.mfa_token])
})

test('a wrong password says nothing about the account', async ({ tenant }) => {
  for (const username of ['blocked@example.com', 'nobody@example.com']) {
    const { status, body } = await signIn(tenant, { username, password: 'wrong' })
    expect(status).toBe(403)
    expect(body).toEqual({ error: 'invalid_grant', error_description: 'Wrong email or password.' })
  }
})

test('too many wrong passwords block the account, with the rate limit in the headers', async () => {
  const tenant = await startTenant({ wrongPasswordLimit: 3 })
  for (let attempt = 0; attempt < 3; attempt += 1)
    expect((await signIn(tenant, { password: 'wrong' })).status).toBe(403)
  const { status, headers, body } = await signIn(tenant)
  expect(status).toBe(429)
  expect(body.error).toBe('too_many_attempts')
  expect(headers.get('x-ratelimit-limit')).toBe('3')
  expect(headers.get('x-ratelimit-remaining')).toBe('0')
  expect(Number(headers.get('x-ratelimit-reset')) * 1000).toBeGreaterThan(Date.now())
  await tenant.stop()
})

test('a right password in between starts the count again', async () => {
  const tenant = await startTenant({ wrongPasswordLimit: 2 })
  for (const password of ['wrong', 'correct-horse-battery-staple', 'wrong'])
    await signIn(tenant, { password })
  expect((await signIn(tenant)).status).toBe(200)
  await tenant.stop()
})

test('more requests than the rate limit are answered 429', async () => {
  const tenant = await startTenant({ rateLimit: 2 })
  await signIn(tenant)
  await signIn(tenant)
  const { status, headers, body } = await signIn(tenant)
  expect(status).toBe(429)
  expect(body.error).toBe('too_many_requests')
  expect(headers.get('x-ratelimit-remaining')).toBe('0')
  await tenant.stop()
})

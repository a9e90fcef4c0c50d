import { decodeJwt } from 'jose'
import { CLIENTS } from '../../tenant/clients.ts'
import { startTenant } from '../../tenant/start-tenant.ts'
import { EVERYTHING, expect, refresh, signIn, test, type Answer } from './tenant-test.ts'

const DEAD = { error: 'invalid_grant', error_description: 'Unknown or invalid refresh token.' }

function expectDead({ status, body }: Answer): void {
  expect(status).toBe(403)
  expect(body).toEqual(DEAD)
}

test('a refresh answers new tokens for the same user and a rotated refresh token', async ({ tenant }) => {
  const first = await signIn(tenant)
  const { status, body } = await refresh(tenant, first.body.refresh_token)
  expect(status).toBe(200)
  expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 86_400, scope: EVERYTHING })
  expect(body.refresh_token).not.toBe(first.body.refresh_token)
  expect(body.access_token).not.toBe(first.body.access_token)
  expect(decodeJwt(body.id_token ?? '').sub).toBe('auth0|employees-alex')
  expect(await tenant.control.liveRefreshTokens()).toBe(1)
})

test('a refresh token that comes again revokes its whole family', async ({ tenant }) => {
  const first = await signIn(tenant)
  const second = await refresh(tenant, first.body.refresh_token)
  const other = await signIn(tenant)
  expectDead(await refresh(tenant, first.body.refresh_token))
  expectDead(await refresh(tenant, second.body.refresh_token))
  expect((await refresh(tenant, other.body.refresh_token)).status).toBe(200)
  expect((await tenant.control.counters()).reusedRefreshTokens).toBe(1)
})

test('of several refreshes at once with one token a single one is answered', async ({ tenant }) => {
  const { body } = await signIn(tenant)
  const answers = await Promise.all(Array.from({ length: 5 }, () => refresh(tenant, body.refresh_token)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect((await tenant.control.counters()).reusedRefreshTokens).toBeGreaterThan(0)
  expect(await tenant.control.liveRefreshTokens()).toBe(0)
})

test.describe('with an overlap', () => {
  test('the previous token is answered with fresh tokens', async ({ tenant }) => {
    await tenant.control.setOverlap(60)
    const first = await signIn(tenant)
    const lost = await refresh(tenant, first.body.refresh_token)
    const again = await refresh(tenant, first.body.refresh_token)
    expect(again.status).toBe(200)
    expect(again.body.refresh_token).not.toBe(lost.body.refresh_token)
    expect((await refresh(tenant, again.body.refresh_token)).status).toBe(200)
    expect((await tenant.control.counters()).reusedRefreshTokens).toBe(0)
  })

  test('one that is older than the previous revokes the family', async ({ tenant }) => {
    await tenant.control.setOverlap(60)
    const first = await signIn(tenant)
    const second = await refresh(tenant, first.body.refresh_token)
    const third = await refresh(tenant, second.body.refresh_token)
    expectDead(await refresh(tenant, first.body.refresh_token))
    expectDead(await refresh(tenant, third.body.refresh_token))
  })

  test('the previous token is dead when the overlap has passed', async ({ tenant }) => {
    await tenant.control.setOverlap(1)
    const first = await signIn(tenant)
    await refresh(tenant, first.body.refresh_token)
    await new Promise((resolve) => setTimeout(resolve, 1_050))
    expectDead(await refresh(tenant, first.body.refresh_token))
  })
})

test('scope may reduce the original scopes', async ({ tenant }) => {
  const first = await signIn(tenant)
  const reduced = await refresh(tenant, first.body.refresh_token, { scope: 'read:reports' })
  expect(reduced.body.scope).toBe('read:reports')
  expect(reduced.body.id_token).toBeUndefined()
  const whole = await refresh(tenant, reduced.body.refresh_token)
  expect(whole.body.scope).toBe(EVERYTHING)
})

test('scope may not go beyond the original scopes', async ({ tenant }) => {
  const first = await signIn(tenant, { scope: 'openid offline_access read:reports' })
  const { status, body } = await refresh(tenant, first.body.refresh_token, { scope: 'openid write:reports' })
  expect(status).toBe(400)
  expect(body.error).toBe('invalid_scope')
})

test('an unknown refresh token, and one of another client, are dead', async ({ tenant }) => {
  const first = await signIn(tenant)
  expectDead(await refresh(tenant, 'never-issued'))
  const other = { client_id: CLIENTS.post.clientId, client_secret: CLIENTS.post.clientSecret }
  expectDead(await refresh(tenant, first.body.refresh_token, other))
})

test('rotation does not extend the life of the family', async () => {
  const tenant = await startTenant({ refreshTokenLifetime: 4, overlap: 60 })
  const first = await signIn(tenant)
  await new Promise((resolve) => setTimeout(resolve, 1_050))
  const second = await refresh(tenant, first.body.refresh_token)
  expect(second.status).toBe(200)
  await new Promise((resolve) => setTimeout(resolve, 3_050))
  expectDead(await refresh(tenant, second.body.refresh_token))
  expect(await tenant.control.liveRefreshTokens()).toBe(0)
  await tenant.stop()
})

test('the tenant can end all sessions of one user', async ({ tenant }) => {
  const alex = await signIn(tenant)
  const robin = await signIn(tenant, { username: 'robin@example.com' })
  await tenant.control.revokeAll({ username: 'alex@example.com' })
  expectDead(await refresh(tenant, alex.body.refresh_token))
  expect((await refresh(tenant, robin.body.refresh_token)).status).toBe(200)
})

import { expect, test } from '@playwright/test'
import type { ExchangeLock } from '../../../../electron/main/lock/exchange-lock.ts'
import type { Session } from '../../../../shared/session.ts'
import { deferred } from '../../../fixtures/deferred.ts'
import { turn } from '../../../fixtures/turn.ts'
import { ALEX, createWorld, HOUR, MINUTE, signedInWorld, type World } from './world.ts'

const LOCKED = { code: 'keychain', problem: 'locked' } as const

test('the tenant is reached before anything is written or sent', async () => {
  const { keychain, server, session } = await signedInWorld()
  const changes = keychain.changes
  server.next('reach', { failure: { code: 'network', problem: 'tls' } })
  await session.refresh()
  expect(server.calls).not.toContain('refreshGrant')
  expect(keychain.changes).toBe(changes)
})

test('the vault holds the mark while the exchange is under way, and drops it with the new token', async () => {
  const { clock, server, session, vault } = await signedInWorld()
  const answer = deferred()
  server.next('refreshGrant', { answerHeld: answer })
  const refreshed = session.refresh()
  await turn()
  expect(await vault.loadCurrent()).toMatchObject({
    refreshToken: 'refresh-token-1',
    exchangeStartedAt: clock.now(),
  })
  answer.resolve()
  await refreshed
  const record = await vault.loadCurrent()
  expect(record).toMatchObject({ refreshToken: 'refresh-token-2', previousRefreshToken: 'refresh-token-1' })
  expect(record).not.toHaveProperty('exchangeStartedAt')
})

test('the rotated token is in the keychain before the new access token is published', async () => {
  const { keychain, server, session } = await signedInWorld()
  server.lifetime = 2 * HOUR
  const order: string[] = []
  session.onChange((state: Session) => {
    const expiresAt = state.kind === 'signed-in' ? state.accessToken?.expiresAt : undefined
    order.push(`${String(expiresAt)}, saved: ${String(keychain.holds('refresh-token-2'))}`)
  })
  const before = session.current()
  await session.refresh()
  const after = session.current()
  expect(before).toMatchObject({ kind: 'signed-in' })
  const lines = [before, after].map((state) =>
    state.kind === 'signed-in' ? state.accessToken?.expiresAt : 0,
  )
  expect(order[0]).toBe(`${String(lines[0])}, saved: false`)
  expect(order.slice(1).every((line) => line === `${String(lines[1])}, saved: true`)).toBe(true)
})

test('a tenant that does not rotate leaves the token as it is', async () => {
  const { server, session, vault } = await signedInWorld()
  server.rotates = false
  await session.refresh()
  await session.refresh()
  const record = await vault.loadCurrent()
  expect(record).toMatchObject({ refreshToken: 'refresh-token-1' })
  expect(record).not.toHaveProperty('previousRefreshToken')
  expect(record).not.toHaveProperty('exchangeStartedAt')
})

test.describe('where the new tokens fail a check', () => {
  const failure = { code: 'token_rejected', token: 'id_token', check: 'signature' } as const

  test('the rotated token is saved, the old access token kept, and the state says why', async () => {
    const { keychain, server, session, signedIn } = await signedInWorld()
    const before = signedIn()
    server.next('validate', { failure })
    expect(await session.refresh()).toEqual({ ok: false, failure })
    expect(keychain.holds('"refreshToken":"refresh-token-2"')).toBe(true)
    expect(await session.accessToken()).toBe('access-token-1')
    expect(signedIn()).toMatchObject({
      accessToken: before.accessToken,
      claims: before.claims,
      keptIn: { place: 'keychain' },
      next: { kind: 'waiting', for: 'tenant', failure },
    })
  })

  test('the next attempt goes on with the rotated token', async () => {
    const { clock, server, session, signedIn } = await signedInWorld()
    server.next('validate', { failure })
    await session.refresh()
    await clock.advance(MINUTE)
    expect(signedIn().next.kind).toBe('refresh')
    expect(server.tokens.usable()).toEqual(['refresh-token-3'])
  })
})

test.describe('where the rest of the answer cannot be read', () => {
  const spoiled = { code: 'unreadable_response', problem: 'missing_field', field: 'expires_in' } as const

  test('the rotated token is kept all the same, and the next attempt goes on with it', async () => {
    const { clock, keychain, server, session, signedIn } = await signedInWorld()
    server.next('refreshGrant', { spoiled })
    expect(await session.refresh()).toEqual({ ok: false, failure: spoiled })
    expect(keychain.savedRefreshTokens()).toEqual(['refresh-token-2'])
    expect(await session.accessToken()).toBe('access-token-1')
    await clock.advance(MINUTE)
    expect(signedIn().next.kind).toBe('refresh')
  })

  test('and the person has signed out meanwhile, it is revoked', async () => {
    const { server, session } = await signedInWorld()
    const answer = deferred()
    server.next('refreshGrant', { spoiled, answerHeld: answer })
    void session.refresh()
    await turn()
    await session.signOut()
    answer.resolve()
    await session.settled()
    expect(server.revoked).toEqual(['refresh-token-1', 'refresh-token-2'])
  })
})

test.describe('where the answer is lost', () => {
  const lost = { code: 'network', problem: 'interrupted' } as const

  test('the same token is sent again, and the overlap saves the session', async () => {
    const { clock, server, session, signedIn } = await signedInWorld()
    server.overlap = 3 * MINUTE
    server.next('refreshGrant', { lost })
    await session.refresh()
    expect(signedIn().next).toMatchObject({ kind: 'waiting', for: 'network', failure: lost })
    await clock.advance(MINUTE)
    expect(signedIn().next.kind).toBe('refresh')
  })

  test('by a kill, the next run resumes it', async () => {
    const world = await signedInWorld()
    world.server.overlap = 3 * MINUTE
    world.server.next('refreshGrant', { answerHeld: deferred() })
    void world.session.refresh()
    await turn()
    await world.restart()
    await world.session.settled()
    expect(world.signedIn().next.kind).toBe('refresh')
    expect(await world.session.accessToken()).toBe('access-token-3')
  })

  test('and the tenant has no overlap, the session ends with the true reason', async () => {
    const { clock, server, session, signedOut } = await signedInWorld()
    server.next('refreshGrant', { lost })
    await session.refresh()
    await clock.advance(MINUTE)
    expect(signedOut().reason?.code).toBe('refresh_token_rejected')
  })
})

test.describe('a keychain that fails', () => {
  test('before the exchange: nothing is sent while the access token is good', async () => {
    const { keychain, server, session, signedIn } = await signedInWorld()
    keychain.problem = 'locked'
    expect(await session.refresh()).toEqual({ ok: false, failure: LOCKED })
    expect(server.calls).not.toContain('refreshGrant')
    expect(signedIn()).toMatchObject({
      keptIn: { place: 'keychain' },
      next: { kind: 'waiting', for: 'keychain' },
    })
  })

  test('before the exchange, and no good access token: memory must do', async () => {
    const { clock, keychain, session, signedIn } = await signedInWorld()
    clock.sleep(HOUR)
    keychain.problem = 'locked'
    expect(await session.accessToken()).toBe('access-token-2')
    expect(signedIn().keptIn).toEqual({ place: 'memory', because: LOCKED })
  })

  test('while the access token expires: a call that comes then does not wait for it', async () => {
    const { clock, keychain, session } = await signedInWorld()
    keychain.problem = 'locked'
    await session.refresh()
    clock.sleep(HOUR)
    expect(await session.accessToken()).toBe('access-token-2')
  })

  test('after the exchange: the rotated token is used from memory, and the state says so', async () => {
    const { clock, keychain, server, session, signedIn } = await signedInWorld()
    const answer = deferred()
    server.next('refreshGrant', { answerHeld: answer })
    const refreshed = session.refresh()
    await turn()
    keychain.problem = 'frozen'
    answer.resolve()
    await refreshed
    expect(await session.accessToken()).toBe('access-token-2')
    expect(signedIn().keptIn).toEqual({ place: 'memory', because: { code: 'keychain', problem: 'frozen' } })
    keychain.problem = undefined
    await clock.advance(MINUTE)
    expect(keychain.holds('refresh-token-2')).toBe(true)
  })
})

test.describe('of two processes with the same session', () => {
  /** What the other one does is done when this one is let in. */
  async function afterTheOther(theirs: (world: World) => Promise<void>): Promise<World> {
    const lock: ExchangeLock = {
      async run(work) {
        await theirs(world)
        return work()
      },
    }
    const world = createWorld(undefined, lock)
    await world.session.restore()
    await world.session.signIn(ALEX)
    return world
  }

  async function rotate({ server, vault }: World): Promise<void> {
    const record = await vault.loadCurrent()
    if (record === undefined) throw new Error('There is no record.')
    const { refreshToken = '' } = await server.refreshGrant(record.refreshToken, record.scopes)
    await vault.save({ ...record, refreshToken, previousRefreshToken: record.refreshToken })
  }

  test('the second takes over the token that the first has saved, and the session goes on', async () => {
    const { server, session, vault } = await afterTheOther(rotate)
    expect(await session.refresh()).toEqual({ ok: true, value: undefined })
    expect(await vault.loadCurrent()).toMatchObject({
      refreshToken: 'refresh-token-3',
      previousRefreshToken: 'refresh-token-2',
    })
    expect(server.tokens.usable()).toEqual(['refresh-token-3'])
  })

  test('a token that only memory holds is newer than the record, and goes before it', async () => {
    const { keychain, server, session, signedIn } = await signedInWorld()
    const answer = deferred()
    server.next('refreshGrant', { answerHeld: answer })
    const refreshed = session.refresh()
    await turn()
    keychain.problem = 'locked'
    answer.resolve()
    await refreshed
    expect(signedIn().keptIn.place).toBe('memory')
    keychain.problem = undefined
    expect(await session.refresh()).toEqual({ ok: true, value: undefined })
    expect(server.tokens.usable()).toEqual(['refresh-token-3'])
  })

  test('the session of another person is left alone', async () => {
    const { server, session, signedIn } = await afterTheOther(async ({ vault }) => {
      const record = await vault.loadCurrent()
      if (record === undefined) return
      const account = { ...record.account, subject: 'auth0|sam' }
      await vault.save({ ...record, account, refreshToken: 'refresh-token-of-sam' })
    })
    expect(await session.refresh()).toEqual({ ok: true, value: undefined })
    expect(signedIn().account.subject).toBe('auth0|default-alex')
    expect(server.tokens.usable()).toEqual(['refresh-token-2'])
  })

  test('who has signed out while waiting for the other sends nothing', async () => {
    const { server, session } = await afterTheOther(async (world) => {
      await world.session.signOut()
    })
    await session.refresh()
    expect(server.calls).not.toContain('refreshGrant')
  })
})

import { keyringItems } from '../fixtures/keyring-items.ts'
import type { Saved } from '../session-process/orders.ts'
import { expectAlive, isAlive } from './alive.ts'
import { durationOf, MARGIN, medianOf, startKillBench } from './bench.ts'
import { type KillOptions, repeat } from './repeat.ts'
import { createTally, type Tally } from './tally.ts'

/** The steps of a sign-out, in their order: the last one that a killed process has come to. */
export const SIGN_OUT_STEPS = {
  begun: 'before the revocation was written down',
  written: 'the revocation written down, and the tenant not asked yet',
  asked: 'the tenant asked, and the session still in the keychain',
  forgotten: 'the session gone, and the revocation still written down',
  done: 'revoked, and the keychain empty',
}
export type SignOutStep = keyof typeof SIGN_OUT_STEPS

const SERVICE = 'com.example.latchkey.kill-sign-out'

/**
 * Kills the app's session at a random instant of a sign-out: at the next start the person is signed in as before, or
 * signed out, and then the refresh token is revoked. `lost` are refresh tokens that stay alive at the tenant.
 */
export async function killSignOut(options: KillOptions<SignOutStep>): Promise<Tally<SignOutStep>> {
  await using bench = await startKillBench({ overlap: 0, watched: '/oauth/revoke', service: SERVICE })
  const { keyring, tenant, killer, watch, credentials } = bench
  const tally = createTally(SIGN_OUT_STEPS)

  let app = bench.start()
  try {
    await app.restore()
    const longest = await durationOfSignOut()
    await repeat(tally, options, async () => {
      if (!isAlive(await app.state())) expectAlive(await app.signIn(credentials), app)
      watch.reset()
      const out = app.signOut().catch(() => undefined)
      await killer.kill(app.pid, Math.random() * longest * MARGIN)
      await out
      await app[Symbol.asyncDispose]()
      const begun = performance.now()
      app = bench.start()
      await judge()
      tally.longestStart = Math.max(tally.longestStart, performance.now() - begun)
    })
    return tally
  } finally {
    await app[Symbol.asyncDispose]()
  }

  function durationOfSignOut(): Promise<number> {
    return medianOf(async () => {
      expectAlive(await app.signIn(credentials), app)
      return durationOf(() => app.signOut(), 1)
    })
  }

  async function judge(): Promise<void> {
    const step = stepOf(await app.look())
    tally.steps[step] += 1
    const state = await app.restore()
    const problem = (what: string): void => void tally.problems.push(`${step}: ${what}\n${app.output()}`)
    const isIn = isAlive(state)
    // In the first step the timeline may know of the sign-out already: it is finished then.
    if (isIn && step !== 'begun') problem(JSON.stringify(state))
    if (isIn) return
    // A second sign-out does nothing, and answers when the first is done.
    await app.signOut()
    const items = await keyringItems(keyring, SERVICE)
    if (items.some((item) => item.includes('refreshToken'))) problem('a token is left in the keychain')
    const live = await tenant.control.liveRefreshTokens()
    tally.lost[step] += live
    if (live > 0) problem(`${live} refresh tokens are left at the tenant`)
  }

  function stepOf({ session, outbox }: Saved): SignOutStep {
    if (session === undefined) return outbox.length === 0 ? 'done' : 'forgotten'
    if (outbox.length === 0) return 'begun'
    return watch.askedAt === undefined ? 'written' : 'asked'
  }
}

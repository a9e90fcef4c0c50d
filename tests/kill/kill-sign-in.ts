import { keyringItems } from '../fixtures/keyring-items.ts'
import type { Saved } from '../session-process/orders.ts'
import type { SessionProcess } from '../session-process/session-process.ts'
import { expectAlive, isAlive } from './alive.ts'
import { durationOf, MARGIN, startKillBench } from './bench.ts'
import { type KillOptions, repeat } from './repeat.ts'
import { createTally, type Tally } from './tally.ts'

/** The steps of a sign-in, in their order: the last one that a killed process has come to. */
export const SIGN_IN_STEPS = {
  begun: 'before the tenant was asked',
  asked: 'asked, and not answered yet',
  answered: 'answered, and the session not in the keychain yet',
  stored: 'the session in the keychain, and the person not signed in yet',
  published: 'signed in',
}
export type SignInStep = keyof typeof SIGN_IN_STEPS

/** The tenant has issued a refresh token that is nowhere: nobody can have it revoked. */
export const BEYOND_REVOKING: readonly SignInStep[] = ['asked', 'answered']

const SERVICE = 'com.example.latchkey.kill-sign-in'

/**
 * Kills the app's session at a random instant of a sign-in: at the next start the person is signed in, with a session
 * that works, or signed out, and nothing is left. `lost` are refresh tokens that stay alive at the tenant.
 */
export async function killSignIn(options: KillOptions<SignInStep>): Promise<Tally<SignInStep>> {
  await using bench = await startKillBench({ overlap: 0, watched: '/oauth/token', service: SERVICE })
  const { keyring, tenant, killer, watch, credentials } = bench
  const tally = createTally(SIGN_IN_STEPS)
  let orphans = 0
  const longest = await durationOfSignIn()
  await repeat(tally, options, async () => judge(await kill()))
  return tally

  async function durationOfSignIn(): Promise<number> {
    await using app = bench.start()
    await app.restore()
    const first = await durationOf(() => app.signIn(credentials), 1)
    expectAlive(await app.state(), app)
    await app.signOut()
    return first
  }

  async function kill(): Promise<(after: Saved) => SignInStep> {
    await using app = bench.start()
    await app.restore()
    watch.reset()
    const signedIn = app.signIn(credentials).then(
      () => true,
      () => false,
    )
    const killedAt = await killer.kill(app.pid, Math.random() * longest * MARGIN)
    const published = await signedIn
    const { askedAt, answeredAt } = watch
    return ({ session }) => {
      if (published) return 'published'
      if (session !== undefined) return 'stored'
      if (askedAt === undefined) return 'begun'
      return answeredAt !== undefined && answeredAt <= killedAt ? 'answered' : 'asked'
    }
  }

  async function judge(stepFor: (after: Saved) => SignInStep): Promise<void> {
    const begun = performance.now()
    await using app = bench.start()
    const step = stepFor(await app.look())
    tally.steps[step] += 1
    const state = await app.restore()
    tally.longestStart = Math.max(tally.longestStart, performance.now() - begun)
    const problem = (what: string): void => void tally.problems.push(`${step}: ${what}\n${app.output()}`)
    const isOut = state.kind === 'signed-out' && state.reason === undefined
    if (isOut ? step === 'stored' || step === 'published' : !isAlive(state)) problem(JSON.stringify(state))
    await leaveNothing(app, step, problem)
  }

  /** Signed out, the keychain is empty, and the tenant has no refresh token that anybody had known of. */
  async function leaveNothing(
    app: SessionProcess,
    step: SignInStep,
    problem: (what: string) => void,
  ): Promise<void> {
    await app.signOut()
    const items = await keyringItems(keyring, SERVICE)
    if (items.some((item) => item.includes('refreshToken'))) problem('a token is left in the keychain')
    const live = await tenant.control.liveRefreshTokens()
    tally.lost[step] += live - orphans
    orphans = live
  }
}

import { keyringItems } from '../fixtures/keyring-items.ts'
import type { Session } from '../../shared/session.ts'
import type { Saved } from '../session-process/orders.ts'
import type { SessionProcess } from '../session-process/session-process.ts'
import { expectAlive, isAlive } from './alive.ts'
import { durationOf, MARGIN, startKillBench } from './bench.ts'
import { type KillOptions, repeat } from './repeat.ts'
import { createTally, type Tally } from './tally.ts'
import { credentialsOf, OTP, PASSWORD, RECOVERY_CODE, type WayIn } from './ways-in.ts'

/** The steps of a sign-in, in their order: the last one that a killed process has come to. */
export const SIGN_IN_STEPS = {
  begun: 'before the tenant was asked for tokens',
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
export const killSignIn = (options: KillOptions<SignInStep>): Promise<Tally<SignInStep>> =>
  killWays([PASSWORD], options)

/** The same with a second factor: a new recovery code that has come is shown until it is saved, whatever happens. */
export const killSecondFactor = (options: KillOptions<SignInStep>): Promise<Tally<SignInStep>> =>
  killWays([OTP, RECOVERY_CODE], options)

async function killWays(
  ways: [WayIn, ...WayIn[]],
  options: KillOptions<SignInStep>,
): Promise<Tally<SignInStep>> {
  await using bench = await startKillBench({
    overlap: 0,
    watched: '/oauth/token',
    service: SERVICE,
    singleUseOtps: false,
  })
  const { keyring, tenant, killer, watch } = bench
  const tally = createTally(SIGN_IN_STEPS)
  const longest = await durationOfSignIn(ways[0])
  await repeat(tally, options, async () => {
    const way = ways[tally.rounds % ways.length] ?? ways[0]
    await judge(way, await kill(way))
  })
  return tally

  async function signIn(app: SessionProcess, way: WayIn): Promise<() => Promise<Session>> {
    const secondFactor = await way.secondFactor?.(tenant, way.username)
    return () => app.signIn(credentialsOf(tenant, way), secondFactor)
  }

  async function durationOfSignIn(way: WayIn): Promise<number> {
    await using app = bench.start()
    await app.restore()
    const duration = await durationOf(await signIn(app, way), 1)
    expectAlive(await app.state(), app)
    await app.signOut()
    return duration
  }

  async function kill(way: WayIn): Promise<(after: Saved) => SignInStep> {
    await using app = bench.start()
    await app.restore()
    const begin = await signIn(app, way)
    watch.reset()
    const signedIn = begin().then(
      () => true,
      () => false,
    )
    const killedAt = await killer.kill(app.pid, Math.random() * longest * MARGIN)
    const published = await signedIn
    const { count, answeredAt } = watch
    return ({ session }) => {
      if (published) return 'published'
      if (session !== undefined) return 'stored'
      if (count < way.requests) return 'begun'
      return answeredAt !== undefined && answeredAt <= killedAt ? 'answered' : 'asked'
    }
  }

  async function judge(way: WayIn, stepFor: (after: Saved) => SignInStep): Promise<void> {
    const begun = performance.now()
    await using app = bench.start()
    const step = stepFor(await app.look())
    tally.steps[step] += 1
    const isSaved = step === 'stored' || step === 'published'
    const problem = (what: string): void => void tally.problems.push(`${step}: ${what}\n${app.output()}`)
    let state = await app.restore()
    if (isSaved && way.replacesCode) state = await saveCodes(app, state, way, problem)
    tally.longestStart = Math.max(tally.longestStart, performance.now() - begun)
    const isOut = state.kind === 'signed-out' && state.reason === undefined
    if (isOut ? isSaved : !isAlive(state)) problem(JSON.stringify(state))
    await leaveNothing(app, step, way, problem)
  }

  /** What is shown is what the tenant takes from now on, and it is there until it is said to be saved. */
  async function saveCodes(
    app: SessionProcess,
    state: Session,
    { username }: WayIn,
    problem: (what: string) => void,
  ): Promise<Session> {
    const code = await tenant.control.recoveryCode(username)
    const shown = state.kind === 'mfa' ? state.challenge.step : undefined
    const codes = shown?.kind === 'save-recovery-codes' ? shown.codes : []
    if (codes.length !== 1 || codes[0] !== code) problem('the new recovery code is not shown')
    const { session: before } = await app.look()
    if (before?.recoveryCodes[0] !== code) problem('the new recovery code is not in the keychain')
    const after = await app.confirmSaved()
    const { session } = await app.look()
    if (session?.recoveryCodes.length !== 0) problem('a saved recovery code is still in the keychain')
    return after
  }

  /** Signed out, the keychain is empty, and the tenant has no refresh token that anybody had known of. */
  async function leaveNothing(
    app: SessionProcess,
    step: SignInStep,
    { username }: WayIn,
    problem: (what: string) => void,
  ): Promise<void> {
    await app.signOut()
    const items = await keyringItems(keyring, SERVICE)
    if (items.some((item) => item.includes('refreshToken'))) problem('a token is left in the keychain')
    const live = await tenant.control.liveRefreshTokens()
    tally.lost[step] += live
    if (live > 0) await tenant.control.revokeAll({ username })
  }
}

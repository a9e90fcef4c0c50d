import type { MfaDemand } from '../../../../electron/main/auth/mfa/mfa-required.ts'
import type {
  Association,
  EnrolledFactor,
  Verification,
} from '../../../../electron/main/auth/mfa/mfa-server.ts'
import { START } from '../../../fixtures/manual-clock.ts'
import { turn } from '../../../fixtures/turn.ts'
import { ALEX, freshWorld, MINUTE, signedInWorld, UNTIL_REFRESH, type World } from './world.ts'

export const OTP: EnrolledFactor = { authenticatorId: 'otp|dev_1', type: 'otp' }
export const RECOVERY: EnrolledFactor = { authenticatorId: 'recovery-code|dev_2', type: 'recovery-code' }
export const MFA_TOKEN = 'an-obviously-fake-mfa-token'
export const NEW_CODE = 'OBVIOUSLYFAKENEWCODE'
export const FIRST_APP: Association = {
  kind: 'otp',
  secret: 'LATCHKEYLATCHKEY',
  uri: 'otpauth://totp/t:u?secret=LATCHKEYLATCHKEY',
  recoveryCodes: [NEW_CODE],
}

/** One that lives for ten minutes from `now` on. */
export function demandAt(now: number, grant: MfaDemand['request']['grant']): MfaDemand {
  const requested = ['openid']
  return {
    mfaToken: MFA_TOKEN,
    expiresAt: now + 10 * MINUTE,
    request: { requested, unlessNamed: requested, grant },
  }
}

/** The tenant has one factor for everybody: an authenticator app. */
function enrolled({ server }: World): void {
  server.mfa.next('factors', [OTP, RECOVERY])
  server.mfa.next('challenge', { kind: 'otp' })
}

/** Alex has given the password, and is asked for the code of the authenticator app. */
export async function askedWorld(request = ALEX): Promise<World> {
  const world = await freshWorld()
  world.server.next('passwordGrant', { demand: demandAt(START, 'password') })
  enrolled(world)
  await world.session.signIn(request)
  await turn()
  return world
}

/** The refresh in the background has met a demand, and has sent nothing to anybody. */
export async function waitingWorld(): Promise<World> {
  const world = await signedInWorld()
  world.server.next('refreshGrant', { demand: demandAt(START + UNTIL_REFRESH, 'refresh') })
  await world.clock.advance(UNTIL_REFRESH)
  return world
}

/** Alex has asked for the refresh, and is asked for the code. */
export async function askedOnRefreshWorld(): Promise<World> {
  const world = await waitingWorld()
  world.server.next('refreshGrant', { demand: demandAt(START + UNTIL_REFRESH, 'refresh') })
  enrolled(world)
  await world.session.refresh()
  await turn()
  return world
}

/** Alex has no factor yet, has given the password, and is shown the key of a first authenticator app. */
export async function askedToEnrolWorld(): Promise<World> {
  const world = await freshWorld()
  world.server.next('passwordGrant', { demand: demandAt(START, 'password') })
  world.server.mfa.next('factors', [])
  await world.session.signIn(ALEX)
  await beginEnrolment(world)
  return world
}

/** The same, where Alex has asked for the refresh. */
export async function askedToEnrolOnRefreshWorld(): Promise<World> {
  const world = await waitingWorld()
  world.server.next('refreshGrant', { demand: demandAt(START + UNTIL_REFRESH, 'refresh') })
  world.server.mfa.next('factors', [])
  await world.session.refresh()
  await beginEnrolment(world)
  return world
}

async function beginEnrolment({ server, session }: World): Promise<void> {
  server.mfa.next('associate', FIRST_APP)
  await turn()
  await session.mfa.enrol({ offer: 'otp' })
}

/** Gives a recovery code, which the tenant replaces by NEW_CODE, unless it answers otherwise. */
export async function giveRecoveryCode(
  { server, session, challenge }: World,
  answer: Verification | Error | Promise<Verification> = server.passed('alex', NEW_CODE),
): Promise<void> {
  const recovery = challenge().factors.find(({ type }) => type === 'recovery-code')
  await session.mfa.choose(recovery?.id ?? '')
  server.mfa.next('verify', answer)
  void session.mfa.submitCode('OBVIOUSLYFAKEOLDCODE')
  await turn()
}

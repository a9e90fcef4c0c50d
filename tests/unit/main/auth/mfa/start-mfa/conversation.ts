import { AuthError } from '../../../../../../electron/main/auth/auth-error.ts'
import type { MfaConversation } from '../../../../../../electron/main/auth/mfa/mfa-conversation.ts'
import type { MfaDemand } from '../../../../../../electron/main/auth/mfa/mfa-required.ts'
import type { EnrolledFactor, Verification } from '../../../../../../electron/main/auth/mfa/mfa-server.ts'
import { startMfa } from '../../../../../../electron/main/auth/mfa/start-mfa.ts'
import type { Failure } from '../../../../../../shared/failure.ts'
import { createManualClock, START, type ManualClock } from '../../../../../fixtures/manual-clock.ts'
import {
  createScriptedMfaServer,
  type ScriptedMfaServer,
} from '../../../../../fixtures/scripted-mfa-server.ts'
import { turn } from '../../../../../fixtures/turn.ts'
import { RecordingLogger } from '../../../recording-logger.ts'

export const OTP: EnrolledFactor = { authenticatorId: 'otp|dev_1', type: 'otp' }
export const SMS: EnrolledFactor = { authenticatorId: 'sms|dev_2', type: 'sms', name: 'XXXX4321' }
export const PUSH: EnrolledFactor = { authenticatorId: 'push|dev_3', type: 'push', name: 'Phone' }
export const RECOVERY: EnrolledFactor = { authenticatorId: 'recovery-code|dev_4', type: 'recovery-code' }

export const MFA_TOKEN = 'an-obviously-fake-mfa-token'
export const DEMAND: MfaDemand = {
  mfaToken: MFA_TOKEN,
  expiresAt: START + 600_000,
  request: { requested: ['openid'], unlessNamed: ['openid'], grant: 'password' },
}

export const refusal = (failure: Failure): AuthError => new AuthError(failure)
export const WRONG = refusal({ code: 'mfa_code_wrong' })

export function passed(recoveryCode?: string, refreshToken = 'refresh-token-1'): Verification {
  const tokens = {
    accessToken: 'access-token-1',
    refreshToken,
    scopes: ['openid'],
    withheldScopes: [],
    addedScopes: [],
    requestedAt: START,
    expiresAt: START + 3_600_000,
  }
  return { kind: 'tokens', passed: { tokens, ...(recoveryCode !== undefined && { recoveryCode }) } }
}

export const pending = (slowDown = false): Verification => ({ kind: 'pending', slowDown })

export interface Scene {
  mfa: MfaConversation
  server: ScriptedMfaServer
  clock: ManualClock
  /** Refresh tokens that came too late. */
  givenBack: string[]
  /** Everything that was logged, as text. */
  logged: () => string
}

/** A conversation that has asked for its factors. */
export async function begin(
  factors: EnrolledFactor[] | AuthError,
  script: (server: ScriptedMfaServer) => void = () => undefined,
  demand: MfaDemand = DEMAND,
): Promise<Scene> {
  const clock = createManualClock()
  const server = createScriptedMfaServer()
  const givenBack: string[] = []
  const log = new RecordingLogger()
  server.next('factors', factors)
  script(server)
  const mfa = startMfa(demand, 'alex@example.com', {
    server,
    clock,
    timers: clock,
    log,
    giveBack: (token) => void givenBack.push(token),
  })
  await turn()
  return { mfa, server, clock, givenBack, logged: () => JSON.stringify(log.lines) }
}

/** What was sent to be judged. */
export const proofs = ({ calls }: ScriptedMfaServer): unknown[] =>
  calls.filter(([method]) => method === 'verify').map(([, , proof]) => proof)

import type { EnrolRequest } from '../../../shared/contract.ts'
import type { Result } from '../../../shared/failure.ts'
import type { MfaChallenge } from '../../../shared/mfa.ts'
import { guardedServer } from '../auth/mfa/guarded-server.ts'
import type { MfaConversation, MfaResult } from '../auth/mfa/mfa-conversation.ts'
import type { MfaDemand } from '../auth/mfa/mfa-required.ts'
import type { MfaServer } from '../auth/mfa/mfa-server.ts'
import { startMfa } from '../auth/mfa/start-mfa.ts'
import type { Clock } from '../clock/clock.ts'
import { createKnownSecrets } from '../log/known-secrets.ts'
import type { Logger } from '../log/logger.ts'
import type { Secrets } from '../log/secrets.ts'
import type { PendingWork } from './pending-work.ts'
import { timersOf, type Timetable } from './timetable.ts'

/** What the person answers. Where nothing is asked, every answer is `cancelled`. */
export interface MfaAnswers {
  choose(factorId: string): Promise<Result>
  submitCode(code: string): Promise<Result>
  resend(): Promise<Result>
  enrol(request: EnrolRequest): Promise<Result>
}

/** The second factor that the session waits for: at most one at a time. */
export interface SecondFactor {
  readonly answers: MfaAnswers
  /**
   * Asks the person. @throws {AuthError} `mfa_expired`, or `cancelled` where the person or another question has put an
   * end to it
   */
  ask(question: Question): Promise<MfaResult>
  cancel(): void
}

export interface Question {
  demand: MfaDemand
  username: string
  server: MfaServer
  /** What becomes of a refresh token that comes after the end. */
  giveBack: (refreshToken: string) => void
  onChange: (challenge: MfaChallenge) => void
}

export interface SecondFactorPorts {
  clock: Clock
  timetable: Timetable
  log: Logger
  secrets: Pick<Secrets, 'register'>
  work: PendingWork
}

const NOTHING_ASKED: Result = { ok: false, failure: { code: 'cancelled' } }

export function createSecondFactor({
  clock,
  timetable,
  log,
  secrets,
  work,
}: SecondFactorPorts): SecondFactor {
  let conversation: MfaConversation | undefined

  /** A quit waits for an answer with tokens. */
  const awaited = (server: MfaServer): MfaServer => ({
    ...server,
    verify: (...proof) => work.track(server.verify(...proof)),
  })

  return {
    async ask({ demand, username, server, giveBack, onChange }) {
      conversation?.cancel()
      const known = createKnownSecrets(secrets)
      const own = startMfa(demand, username, {
        server: guardedServer(awaited(server), known),
        clock,
        timers: timersOf(timetable, clock, 'mfa'),
        log,
        giveBack,
      })
      conversation = own
      onChange(own.current())
      const stop = own.onChange(onChange)
      try {
        return await own.result
      } finally {
        stop()
        known.forget()
        if (conversation === own) conversation = undefined
      }
    },

    cancel: () => void conversation?.cancel(),

    answers: {
      choose: async (factorId) => conversation?.choose(factorId) ?? NOTHING_ASKED,
      submitCode: async (code) => conversation?.submitCode(code) ?? NOTHING_ASKED,
      resend: async () => conversation?.resend() ?? NOTHING_ASKED,
      enrol: async ({ offer, contact }) => conversation?.enrol(offer, contact) ?? NOTHING_ASKED,
    },
  }
}

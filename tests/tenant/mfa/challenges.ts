import { randomBytes, randomInt } from 'node:crypto'
import type { TenantPolicy } from '../options.ts'
import {
  authorizationPending,
  expiredOobCode,
  malformedOobCode,
  rejected,
  slowDown,
  tooManyMessages,
} from './errors.ts'
import type { Authenticator, OobKind } from './factor.ts'
import type { Inboxes } from './inbox.ts'
import type { Transaction } from './mfa-tokens.ts'

/** A message that waits for its answer. */
export interface OobChallenge {
  oobCode: string
  mfaToken: string
  sub: string
  authenticator: Authenticator
  sentAt: number
  /** What the person types; a push is answered on the phone. */
  answer: { bindingCode: string } | { push: 'pending' | 'approved' | 'rejected'; polledAt: number }
}

export interface OobChallenges {
  /** Sends a code or a push. */
  send(transaction: Transaction, authenticator: Authenticator, kind: OobKind, to: string): OobChallenge
  /** @throws Refused for an `oob_code` that is unknown, used, expired or of another transaction */
  require(oobCode: string | undefined, transaction: Transaction): OobChallenge
  /** @throws Refused unless the push has been approved */
  requireApproval(challenge: OobChallenge): void
  /** Answers every push of that user that waits. */
  answerPush(sub: string, answer: 'approved' | 'rejected'): void
  use(challenge: OobChallenge): void
}

const HOUR = 3_600_000

export function createOobChallenges(policy: TenantPolicy, inboxes: Inboxes): OobChallenges {
  const challenges = new Map<string, OobChallenge>()

  function requireMessagesLeft(sub: string): void {
    const since = Date.now() - HOUR
    const recent = inboxes.read(sub).filter(({ channel, sentAt }) => channel !== 'push' && sentAt > since)
    if (recent.length >= policy.messageLimit) throw tooManyMessages()
  }

  return {
    send({ mfaToken, user }, authenticator, kind, to) {
      if (kind !== 'push') requireMessagesLeft(user.sub)
      const bindingCode = String(randomInt(1_000_000)).padStart(6, '0')
      const challenge: OobChallenge = {
        oobCode: `Fe26.2*${randomBytes(24).toString('base64url')}`,
        mfaToken,
        sub: user.sub,
        authenticator,
        sentAt: Date.now(),
        answer: kind === 'push' ? { push: 'pending', polledAt: 0 } : { bindingCode },
      }
      challenges.set(challenge.oobCode, challenge)
      inboxes.deliver(user.sub, { channel: kind, to, ...(kind !== 'push' && { code: bindingCode }) })
      return challenge
    },
    require(oobCode, { mfaToken }) {
      const challenge = challenges.get(oobCode ?? '')
      if (challenge?.mfaToken !== mfaToken) throw malformedOobCode()
      if (Date.now() >= challenge.sentAt + policy.mfaCodeLifetime * 1000) throw expiredOobCode()
      return challenge
    },
    requireApproval({ answer }) {
      if (!('push' in answer)) return
      const isTooSoon = Date.now() < answer.polledAt + policy.pushPollInterval * 1000
      answer.polledAt = Date.now()
      if (answer.push === 'rejected') throw rejected()
      if (isTooSoon) throw slowDown(policy.pushPollInterval)
      if (answer.push === 'pending') throw authorizationPending()
    },
    answerPush(sub, given) {
      for (const challenge of challenges.values())
        if (challenge.sub === sub && 'push' in challenge.answer) challenge.answer.push = given
    },
    use: ({ oobCode }) => void challenges.delete(oobCode),
  }
}

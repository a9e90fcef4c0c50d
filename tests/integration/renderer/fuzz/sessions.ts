import type { EndOfSession, NextStep, Session } from '../../../../shared/session.ts'
import { FACTOR_TYPES, type Factor, type MfaChallenge, type MfaStep } from '../../../../shared/mfa.ts'
import type { EpochMs } from '../../../../shared/time.ts'
import { signedIn } from '../samples.ts'
import type { Chance } from './chance.ts'

const MINUTE = 60_000
const FACTORS: Factor[] = FACTOR_TYPES.map((type) => ({ id: type, type, name: `XXXX-${type}` }))

/** What main may publish to the login window. @param now by the clock of the window */
export function loginSession(chance: Chance, now: EpochMs): Session {
  switch (chance.below(6)) {
    case 0:
      return { kind: 'restoring' }
    case 1:
      return { kind: 'signing-in' }
    case 2:
      return { kind: 'signed-out', username: 'ada', realm: 'partners', reason: chance.pick(ends(now)) }
    case 3:
      return { kind: 'signed-out' }
    default:
      return { kind: 'mfa', challenge: challenge(chance, now) }
  }
}

/** What main may publish to the home window. @param now by the clock of the window */
export function homeSession(chance: Chance, now: EpochMs): Session {
  if (chance.below(12) === 0) return { kind: 'signed-out', reason: chance.pick(ends(now)) }
  return signedIn(now, {
    next: chance.pick(steps(chance, now)),
    keptIn: chance.pick([
      { place: 'keychain' },
      { place: 'memory', because: 'chosen' },
      { place: 'memory', because: { code: 'keychain', problem: 'locked' } },
    ] as const),
    ...(chance.below(4) === 0 && { clockOffset: 7 * MINUTE }),
  })
}

function ends(at: number): EndOfSession[] {
  return [
    { code: 'signed_out', at, revocation: 'pending' },
    { code: 'refresh_token_rejected', at, interrupted: true },
    { code: 'access_token_expired', at },
    { code: 'keychain', at, failure: { code: 'keychain', problem: 'locked' } },
  ]
}

function steps(chance: Chance, now: number): NextStep[] {
  return [
    { kind: 'refresh', at: now + 20_000 },
    { kind: 'refreshing' },
    { kind: 'expiry', at: now + 20_000 },
    { kind: 'waiting', for: 'network', failure: { code: 'network', problem: 'dns' }, retryAt: now + 9_000 },
    { kind: 'waiting', for: 'person', failure: { code: 'mfa_required' }, retryAt: now + MINUTE },
    { kind: 'mfa', challenge: challenge(chance, now) },
  ]
}

function challenge(chance: Chance, now: number): MfaChallenge {
  return {
    username: 'ada',
    step: chance.pick(mfaSteps(chance.pick(FACTORS), now)),
    factors: FACTORS.slice(0, chance.below(FACTORS.length + 1)),
    offers: ['otp', 'sms', 'email'],
    expiresAt: now + chance.pick([10 * MINUTE, 90_000, 1_000]),
    ...(chance.below(3) === 0 && { failure: { code: 'mfa_code_wrong' } as const }),
  }
}

function mfaSteps(factor: Factor, now: number): MfaStep[] {
  const resendAt = now + 30_000
  const uri = 'otpauth://totp/Acme:ada?secret=JBSWY3DPEHPK3PXP&issuer=Acme'
  return [
    { kind: 'loading' },
    { kind: 'choose' },
    { kind: 'otp', factor },
    { kind: 'oob-code', factor, resendAt },
    { kind: 'push', factor, resendAt },
    { kind: 'recovery-code', factor },
    { kind: 'enrol' },
    { kind: 'enrol-otp', secret: 'JBSWY3DPEHPK3PXP', uri },
    { kind: 'enrol-code', offer: 'sms', contact: '+15550100', resendAt },
    { kind: 'enrol-push', uri, resendAt },
    { kind: 'save-recovery-codes', codes: ['ABCD-EFGH-IJKL', 'MNOP-QRST-UVWX'] },
    { kind: 'finishing' },
  ]
}

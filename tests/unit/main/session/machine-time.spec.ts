import { expect, test } from '@playwright/test'
import { failureInMachineTime, sessionInMachineTime } from '../../../../electron/main/session/machine-time.ts'
import { snapshotOf } from '../../../../electron/main/session/live-session.ts'
import type { MfaChallenge } from '../../../../shared/mfa.ts'
import type { NextStep, Session } from '../../../../shared/session.ts'
import { START } from '../../../fixtures/manual-clock.ts'
import { liveSession } from './live-sessions.ts'
import { HOUR, MINUTE } from './world.ts'

const LIMITED = { code: 'rate_limited', retryAt: START + MINUTE } as const

const challenge = (at: number): MfaChallenge => ({
  username: 'alex',
  step: { kind: 'oob-code', factor: { id: 'factor-1', type: 'sms' }, resendAt: at + 1 },
  factors: [{ id: 'factor-1', type: 'sms' }],
  offers: [],
  failure: { code: 'mfa_too_many_messages', retryAt: at + 2 },
  expiresAt: at + 3,
})

const STEPS: [step: NextStep, shown: NextStep][] = [
  [
    { kind: 'refresh', at: START },
    { kind: 'refresh', at: START + HOUR },
  ],
  [
    { kind: 'expiry', at: START },
    { kind: 'expiry', at: START + HOUR },
  ],
  [{ kind: 'refreshing' }, { kind: 'refreshing' }],
  [
    { kind: 'waiting', for: 'tenant', failure: LIMITED, retryAt: START },
    {
      kind: 'waiting',
      for: 'tenant',
      failure: { code: 'rate_limited', retryAt: START + MINUTE + HOUR },
      retryAt: START + HOUR,
    },
  ],
  [
    { kind: 'mfa', challenge: challenge(START) },
    { kind: 'mfa', challenge: challenge(START + HOUR) },
  ],
]
for (const [next, shown] of STEPS) {
  test(`the times of ${next.kind} are the machine's, and how far it is ahead is said`, () => {
    const session = snapshotOf(liveSession({ next }))
    expect(sessionInMachineTime(session, HOUR)).toEqual({
      ...session,
      accessToken: { format: 'opaque', expiresAt: START + 2 * HOUR },
      next: shown,
      clockOffset: HOUR,
    })
  })
}

test('the end of a session is told in the time of the machine', () => {
  const session: Session = { kind: 'signed-out', reason: { code: 'access_token_expired', at: START } }
  expect(sessionInMachineTime(session, -HOUR)).toEqual({
    kind: 'signed-out',
    reason: { code: 'access_token_expired', at: START - HOUR },
  })
})

test('a sign-in that has come to nothing says in the time of the machine when to try again', () => {
  expect(sessionInMachineTime({ kind: 'signed-out', failure: LIMITED }, HOUR)).toEqual({
    kind: 'signed-out',
    failure: { code: 'rate_limited', retryAt: START + MINUTE + HOUR },
  })
})

test('a second factor is asked for in the time of the machine', () => {
  expect(sessionInMachineTime({ kind: 'mfa', challenge: challenge(START) }, HOUR)).toEqual({
    kind: 'mfa',
    challenge: challenge(START + HOUR),
  })
})

const TIMELESS: Session[] = [{ kind: 'restoring' }, { kind: 'signing-in' }, { kind: 'signed-out' }]
for (const session of TIMELESS) {
  test(`${session.kind} has no times`, () => expect(sessionInMachineTime(session, HOUR)).toEqual(session))
}

test('a machine that is right has no offset', () => {
  const session = snapshotOf(liveSession())
  expect(sessionInMachineTime(session, 0)).toEqual(session)
})

test('a failure says in the time of the machine when to try again', () => {
  expect(failureInMachineTime(LIMITED, HOUR)).toEqual({
    code: 'rate_limited',
    retryAt: START + MINUTE + HOUR,
  })
  expect(failureInMachineTime({ code: 'rate_limited' }, HOUR)).toEqual({ code: 'rate_limited' })
  expect(failureInMachineTime({ code: 'busy' }, HOUR)).toEqual({ code: 'busy' })
})

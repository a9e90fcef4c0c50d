import { expect, test } from '@playwright/test'
import { AuthError } from '../../../../electron/main/auth/auth-error.ts'
import { turn } from '../../../fixtures/turn.ts'
import { askedToEnrolWorld, demandAt, FIRST_APP, NEW_CODE } from './demands.ts'
import { ALEX } from './world.ts'

test('a first factor with an answer that cannot be read: its recovery codes are shown, then the form says why', async () => {
  const world = await askedToEnrolWorld()
  const failure = { code: 'unreadable_response', problem: 'missing_field', field: 'expires_in' } as const
  world.server.passed('alex')
  world.server.mfa.issued = 'refresh-token-1'
  world.server.mfa.next('verify', new AuthError(failure))
  await world.session.mfa.submitCode('123456')
  await turn()
  expect(world.server.revoked).toEqual(['refresh-token-1'])
  expect(world.challenge().step).toEqual({ kind: 'save-recovery-codes', codes: [NEW_CODE] })
  world.session.mfa.confirmSaved()
  expect(world.signedOut().failure).toEqual(failure)
})

test('recovery codes that the tenant tells once are there for whoever gives up and signs in anew', async () => {
  const { challenge, clock, server, session } = await askedToEnrolWorld()
  session.mfa.cancel()
  await session.settled()
  server.next('passwordGrant', { demand: demandAt(clock.now(), 'password') })
  server.mfa.next('factors', [])
  server.mfa.next('associate', { ...FIRST_APP, recoveryCodes: [] })
  await session.signIn(ALEX)
  await turn()
  await session.mfa.enrol({ offer: 'otp' })
  server.mfa.next('verify', server.passed('alex'))
  await session.mfa.submitCode('123456')
  await session.settled()
  expect(challenge().step).toEqual({ kind: 'save-recovery-codes', codes: [NEW_CODE] })
})

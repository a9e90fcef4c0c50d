import { expect, test } from '@playwright/test'
import { AuthError } from '../../../../electron/main/auth/auth-error.ts'
import { turn } from '../../../fixtures/turn.ts'
import { askedToEnrolWorld, NEW_CODE } from './demands.ts'

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

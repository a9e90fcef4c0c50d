import { inspect } from 'node:util'
import { expect, test } from '@playwright/test'
import { MfaRequired, refusalError } from '../../../../../electron/main/auth/mfa/mfa-required.ts'
import { redact } from '../../../../../electron/main/log/redact.ts'
import { createSecrets } from '../../../../../electron/main/log/secrets.ts'
import type { HttpResponse } from '../../../../../electron/main/transport/transport.ts'
import { answer, NOW } from '../answer.ts'

const MFA_TOKEN = 'an-obviously-fake-mfa-token'
const REQUEST = { requested: ['openid'], unlessNamed: ['openid'], grant: 'password' } as const

const demanding = (fields: object): HttpResponse => answer(403, { error: 'mfa_required', ...fields })
const errorOf = (response: HttpResponse): unknown => refusalError(response, { code: 'mfa_required' }, REQUEST)

test('the demand lives for ten minutes and remembers what it completes', () => {
  const error = errorOf(
    demanding({ mfa_token: MFA_TOKEN, mfa_requirements: { challenge: [{ type: 'otp' }] } }),
  )
  expect(error instanceof MfaRequired && error.demand).toEqual({
    mfaToken: MFA_TOKEN,
    expiresAt: NOW + 600_000,
    factors: ['otp'],
    request: REQUEST,
  })
})

test('nothing that copies, prints or writes the error sees the mfa_token', () => {
  const error = errorOf(demanding({ mfa_token: MFA_TOKEN }))
  const shown = [
    inspect(error, { depth: Infinity, showHidden: true }),
    JSON.stringify(error),
    JSON.stringify(redact(error, createSecrets())),
    inspect(structuredClone(error)),
    inspect({ ...(error as object) }),
    String(error),
  ]
  for (const text of shown) expect(text).not.toContain(MFA_TOKEN)
})

const UNUSABLE: [name: string, token: unknown][] = [
  ['no token', undefined],
  ['null', null],
  ['an empty one', ''],
  ['a number', 7],
  ['an object', {}],
  ['two words', 'two words'],
  ['a line break', 'a\r\nX-Evil: 1'],
  ['one that is too long', 'x'.repeat(70_000)],
]
for (const [name, token] of UNUSABLE) {
  test(`with ${name} there is nothing to go on with`, () => {
    const error = errorOf(demanding({ mfa_token: token }))
    expect(error).not.toBeInstanceOf(MfaRequired)
    expect(error).toMatchObject({ failure: { code: 'mfa_required' } })
  })
}

test('another refusal is no demand, whatever it carries', () => {
  const error = refusalError(demanding({ mfa_token: MFA_TOKEN }), { code: 'rate_limited' }, REQUEST)
  expect(error).not.toBeInstanceOf(MfaRequired)
})

import { expect, test } from '@playwright/test'
import { readProfile } from '../../../../electron/main/auth/profile.ts'
import { answer } from './answer.ts'

const claims = { sub: 'auth0|alex', name: 'Alex', 'https://acme.example/roles': ['reader'] }

test('the claims, custom ones too', () => {
  expect(readProfile(answer(200, claims))).toEqual(claims)
  expect(readProfile(answer(200, claims), 'auth0|alex')).toEqual(claims)
})

const refused: [name: string, answer: ReturnType<typeof answer>, failure: Record<string, unknown>][] = [
  [
    'another person',
    answer(200, { ...claims, sub: 'auth0|robin' }),
    { code: 'token_rejected', check: 'subject' },
  ],
  ['no subject', answer(200, { name: 'Alex' }), { problem: 'missing_field', field: 'sub' }],
  ['an empty subject', answer(200, { sub: '' }), { problem: 'invalid_field', field: 'sub' }],
  ['a subject that is a number', answer(200, { sub: 7 }), { problem: 'invalid_field', field: 'sub' }],
  ['a signed profile', answer(200, 'eyJ', { 'Content-Type': 'application/jwt' }), { problem: 'not_json' }],
  ['an expired token', answer(401, {}), { problem: 'unexpected_status', status: 401 }],
  ['too many requests', answer(429, {}), { code: 'rate_limited' }],
  ['a broken server', answer(502, '<h1>'), { code: 'server_error', status: 502 }],
]
for (const [name, response, failure] of refused) {
  test(`${name} is no profile`, () => {
    expect(() => readProfile(response, 'auth0|alex')).toThrow(
      expect.objectContaining({ failure: expect.objectContaining(failure) }),
    )
  })
}

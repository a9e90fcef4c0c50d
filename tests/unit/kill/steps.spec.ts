import { expect, test } from '@playwright/test'
import { BEYOND_SAVING, type Remains, type Step, stepOf } from '../../kill/steps.ts'

const NOTHING: Remains = { killedAt: 100, published: false, stored: false, marked: false }

const CASES: readonly [Step, string, Partial<Remains>][] = [
  ['begun', 'nothing is to be seen', {}],
  ['marked', 'the mark is in the keychain', { marked: true }],
  ['asked', 'the tenant has its request', { marked: true, askedAt: 90 }],
  [
    'asked',
    'the request came after the kill: it was on its way',
    { marked: true, askedAt: 101, answeredAt: 105 },
  ],
  ['asked', 'the answer came after the kill', { marked: true, askedAt: 90, answeredAt: 101 }],
  ['answered', 'the answer was out', { marked: true, askedAt: 90, answeredAt: 99 }],
  ['stored', 'another token is in the keychain', { stored: true, askedAt: 80, answeredAt: 90 }],
  ['published', 'it has said so', { published: true, stored: true, askedAt: 80, answeredAt: 90 }],
]

for (const [step, what, remains] of CASES) {
  test(`${step}: ${what}`, () => expect(stepOf({ ...NOTHING, ...remains })).toBe(step))
}

test('without an overlap a session is beyond saving from the question to the keychain, and at no other time', () => {
  const cut = { marked: true, askedAt: 90, answeredAt: 95 }
  const steps = [{ ...cut, killedAt: 92 }, cut].map((remains) => stepOf({ ...NOTHING, ...remains }))
  expect(BEYOND_SAVING).toEqual(steps)
})

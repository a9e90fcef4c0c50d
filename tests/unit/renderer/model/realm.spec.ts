import { expect, test } from '@playwright/test'
import { firstRealm } from '../../../../renderer/model/realm.ts'

const REALMS = [
  { name: 'employees', label: 'Employees' },
  { name: 'partners', label: 'Partners' },
]

for (const [wishes, expected] of [
  [[], 'employees'],
  [['partners', 'employees'], 'partners'],
  [[undefined, 'partners'], 'partners'],
  [['gone', null], 'employees'],
] as const) {
  test(`of the wishes ${JSON.stringify(wishes)}, ${expected} comes first`, () => {
    expect(firstRealm(REALMS, ...wishes)).toBe(expected)
  })
}

test('without realms there is none to choose', () => expect(firstRealm([], 'employees')).toBeUndefined())

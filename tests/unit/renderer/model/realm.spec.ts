import { expect, test } from '@playwright/test'
import { firstRealm, realmOf } from '../../../../renderer/model/realm.ts'

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

const ADA = { username: 'ada' }
const ADA_OF_PARTNERS = { username: 'ada', realm: 'partners' }
const GRACE = { username: 'grace', realm: 'gone' }

for (const [name, person, people, realms, expected] of [
  ['one of several realms', ADA_OF_PARTNERS, [ADA_OF_PARTNERS], REALMS, { label: 'Partners' }],
  ['a realm that the settings no longer have', GRACE, [GRACE], REALMS, { label: 'gone' }],
  ['no realm, where there are several', ADA, [ADA, ADA_OF_PARTNERS], REALMS, 'none'],
  ['the only realm', ADA_OF_PARTNERS, [ADA_OF_PARTNERS], REALMS.slice(1), undefined],
  ['a namesake of another realm', ADA_OF_PARTNERS, [ADA, ADA_OF_PARTNERS], [], { label: 'partners' }],
  ['a namesake without a realm', ADA, [ADA, ADA_OF_PARTNERS], REALMS.slice(1), 'none'],
] as const) {
  test(`somebody of ${name} is shown with ${JSON.stringify(expected)}`, () => {
    expect(realmOf(person, people, realms)).toEqual(expected)
  })
}

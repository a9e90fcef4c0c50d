import { MOST_PEOPLE, type RememberedPerson } from '../../../shared/preferences.ts'

export function isSame(one: RememberedPerson, other: RememberedPerson): boolean {
  return one.username === other.username && one.realm === other.realm
}

/** The first ones as they are, then those of the others who are not among them, as far as there is room. */
export function joined(first: RememberedPerson[], others: RememberedPerson[]): RememberedPerson[] {
  const added = others.filter((other) => !first.some((person) => isSame(person, other)))
  return [...first, ...added].slice(0, MOST_PEOPLE)
}

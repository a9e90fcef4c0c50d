import type { RememberedPerson } from '../../shared/preferences.ts'
import type { Realm } from '../../shared/settings.ts'

/** The realm to offer first: of the person, else of the last attempt, else the first in the settings. */
export const firstRealm = (
  realms: readonly Realm[],
  ...wishes: readonly (string | null | undefined)[]
): string | undefined =>
  wishes.flatMap((wish) => realms.find(({ name }) => name === wish) ?? [])[0]?.name ?? realms[0]?.name

/**
 * What tells this person from the others: the realm as the settings call it, else by its name, or that there is none.
 * Undefined where nothing has to.
 */
export const realmOf = (
  { username, realm }: RememberedPerson,
  people: readonly RememberedPerson[],
  realms: readonly Realm[],
): { label: string } | 'none' | undefined => {
  const hasNamesake = people.filter((each) => each.username === username).length > 1
  if (realms.length < 2 && !hasNamesake) return undefined
  if (realm === undefined) return 'none'
  return { label: realms.find(({ name }) => name === realm)?.label ?? realm }
}

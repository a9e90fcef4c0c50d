import type { Realm } from '../../shared/settings.ts'

/** The realm to offer first: of the last session, else of the last attempt, else the first in the settings. */
export const firstRealm = (
  realms: readonly Realm[],
  ...wishes: readonly (string | null | undefined)[]
): string | undefined =>
  wishes.flatMap((wish) => realms.find(({ name }) => name === wish) ?? [])[0]?.name ?? realms[0]?.name

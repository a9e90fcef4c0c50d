import type { Realm } from '../../shared/settings.ts'

/** The realm to offer first: of the person, else of the last attempt, else the first in the settings. */
export const firstRealm = (
  realms: readonly Realm[],
  ...wishes: readonly (string | null | undefined)[]
): string | undefined =>
  wishes.flatMap((wish) => realms.find(({ name }) => name === wish) ?? [])[0]?.name ?? realms[0]?.name

/** What a realm is called in the settings; undefined for one that they no longer have. */
export const realmLabel = (realms: readonly Realm[], wanted: string | undefined): string | undefined =>
  realms.find(({ name }) => name === wanted)?.label

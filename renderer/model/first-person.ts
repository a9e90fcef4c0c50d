import type { Preferences } from '../../shared/preferences.ts'
import type { SignedOut } from '../../shared/session.ts'

interface FirstPerson {
  username: string
  realm?: string | undefined
}

/** Whom the form offers when it opens: who was signed in last, else who did so before, else nobody. */
export const firstPerson = (last: SignedOut | undefined, { people }: Preferences): FirstPerson => {
  if (last?.username !== undefined) return { username: last.username, realm: last.realm }
  return people[0] ?? { username: '' }
}

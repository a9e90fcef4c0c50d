import type { Unsubscribe } from '../../../shared/contract.ts'
import type { RememberedPerson } from '../../../shared/preferences.ts'
import type { Session, SignedIn } from '../../../shared/session.ts'
import type { PreferencesStore } from './create-preferences.ts'
import { isSame, joined } from './people.ts'

export interface RememberDeps {
  session: { onChange(listener: (session: Session) => void): Unsubscribe }
  preferences: Pick<PreferencesStore, 'current' | 'change'>
}

/**
 * Whoever signs in to stay is offered by the form next time, first of all. Who does not want to be kept signed in, on a
 * computer that others use, is not remembered either. Returns its own undo.
 */
export function rememberPeople({ session, preferences }: RememberDeps): Unsubscribe {
  let wasSignedIn = false
  return session.onChange((state) => {
    const hasJustSignedIn = state.kind === 'signed-in' && !wasSignedIn
    wasSignedIn = state.kind === 'signed-in'
    if (!hasJustSignedIn || !stays(state)) return
    const person = personOf(state)
    const { people } = preferences.current()
    // Most starts open the session of the one who was there last.
    if (people[0] && isSame(people[0], person) && people[0].name === person.name) return
    preferences.change({ people: joined([person], people) })
  })
}

function stays({ keptIn }: SignedIn): boolean {
  return keptIn.place === 'keychain' || keptIn.because !== 'chosen'
}

function personOf({ account: { username, realm, name } }: SignedIn): RememberedPerson {
  const shown = name?.trim().slice(0, 300)
  return { username, ...(realm !== undefined && { realm }), ...(shown && { name: shown }) }
}

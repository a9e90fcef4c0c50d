import { useRef, useState, type ReactElement } from 'react'
import type { Failure } from '../../shared/failure.ts'
import type { RememberedPerson } from '../../shared/preferences.ts'
import type { Realm } from '../../shared/settings.ts'
import { answered } from '../hooks/use-call.ts'
import type { Catalogue } from '../i18n/catalogue.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { latchkey } from '../latchkey.ts'
import { initials } from '../model/initials.ts'
import { realmOf } from '../model/realm.ts'
import { CloseIcon } from '../ui/icons.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import './remembered-people.css'

interface RememberedPeopleProps {
  people: readonly RememberedPerson[]
  realms: readonly Realm[]
  /** Nobody can be chosen now, but everybody keeps their place. */
  held: boolean
  onChoose: (person: RememberedPerson) => void
  onForget: (person: RememberedPerson) => void
  onUndo: (person: RememberedPerson) => void
}

interface Forgotten {
  person: RememberedPerson
  realm: string | undefined
  /** As the list was. */
  before: readonly RememberedPerson[]
}

/** Who has signed in here before: one click fills in the form, another one forgets them, and may be undone. */
export const RememberedPeople = (props: RememberedPeopleProps): ReactElement => {
  const { people, realms, held, onChoose, onForget, onUndo } = props
  const { t } = useI18n()
  const [forgotten, setForgotten] = useState<Forgotten>()
  const [failure, setFailure] = useState<Failure>()
  /** Forgotten here: whoever forgets two in a row may be quicker than the list that comes back. */
  const gone = useRef(new Set<string>())

  const change = async (changed: RememberedPerson[]): Promise<void> => {
    const result = await answered(latchkey.preferences.change({ people: changed }))
    setFailure(result.ok ? undefined : result.failure)
  }
  const choose = (person: RememberedPerson): void => {
    setForgotten(undefined)
    setFailure(undefined)
    onChoose(person)
  }
  const forget = (person: RememberedPerson, realm: string | undefined): void => {
    const before = people.filter((each) => !gone.current.has(keyOf(each)))
    gone.current.add(keyOf(person))
    setForgotten({ person, realm, before })
    onForget(person)
    void change(before.filter((each) => each !== person))
  }
  const undo = ({ person, before }: Forgotten): void => {
    if (held) return
    gone.current.delete(keyOf(person))
    setForgotten(undefined)
    onUndo(person)
    void change([...before])
  }

  return (
    <div className="people">
      {people.length > 0 && (
        <ul className="people-list" aria-label={t.login.people.label}>
          {people.map((person) => {
            const realm = realmText(t, realmOf(person, people, realms))
            return (
              <Person
                key={keyOf(person)}
                person={person}
                realm={realm}
                held={held}
                onChoose={() => choose(person)}
                onForget={() => forget(person, realm)}
              />
            )
          })}
        </ul>
      )}
      <div className="people-forgotten" role="status">
        {forgotten && <p>{forgottenText(t, forgotten)}</p>}
      </div>
      {forgotten && (
        <button
          key={keyOf(forgotten.person)}
          // What had the focus is gone.
          autoFocus
          className="text-button"
          type="button"
          aria-disabled={held}
          onClick={() => undo(forgotten)}
        >
          {t.login.people.undo}
        </button>
      )}
      {failure && <FailureNotice failure={failure} tone="warning" />}
    </div>
  )
}

interface PersonProps {
  person: RememberedPerson
  realm: string | undefined
  held: boolean
  onChoose: () => void
  onForget: () => void
}

const Person = ({ person, realm, held, onChoose, onForget }: PersonProps): ReactElement => {
  const { t } = useI18n()
  const { username, name } = person
  const { forget, forgetIn } = t.login.people
  const label = realm === undefined ? forget({ username }) : forgetIn({ username, realm })
  return (
    <li className="person">
      <button className="person-choose" type="button" aria-disabled={held} onClick={() => held || onChoose()}>
        <span className="person-avatar" aria-hidden="true">
          {initials(name ?? username)}
        </span>
        <span className="person-name">
          <bdi>{username}</bdi>
          {realm !== undefined && <span className="person-realm">{realm}</span>}
        </span>
      </button>
      <button
        className="person-forget"
        type="button"
        aria-label={label}
        title={label}
        aria-disabled={held}
        onClick={() => held || onForget()}
      >
        <CloseIcon />
      </button>
    </li>
  )
}

const keyOf = ({ username, realm }: RememberedPerson): string => JSON.stringify([username, realm])

const forgottenText = ({ login }: Catalogue, { person: { username }, realm }: Forgotten): string => {
  const { forgotten, forgottenIn } = login.people
  return realm === undefined ? forgotten({ username }) : forgottenIn({ username, realm })
}

const realmText = ({ login }: Catalogue, realm: ReturnType<typeof realmOf>): string | undefined =>
  realm === 'none' ? login.people.noRealm : realm?.label

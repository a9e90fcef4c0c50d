import { useState, type ReactElement } from 'react'
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
}

interface Forgotten {
  person: RememberedPerson
  /** As the list was. */
  before: RememberedPerson[]
  failure?: Failure
}

/** Who has signed in here before: one click fills in the form, another one forgets them, and may be undone. */
export const RememberedPeople = ({
  people,
  realms,
  held,
  onChoose,
  onForget,
}: RememberedPeopleProps): ReactElement => {
  const { t } = useI18n()
  const [forgotten, setForgotten] = useState<Forgotten>()

  const forget = async (person: RememberedPerson): Promise<void> => {
    const before = [...people]
    setForgotten({ person, before })
    onForget(person)
    const result = await answered(
      latchkey.preferences.change({ people: before.filter((each) => each !== person) }),
    )
    if (!result.ok) setForgotten({ person, before, failure: result.failure })
  }
  const undo = async ({ person, before }: Forgotten): Promise<void> => {
    if (held) return
    setForgotten(undefined)
    onChoose(person)
    await answered(latchkey.preferences.change({ people: before }))
  }

  return (
    <div className="people">
      {people.length > 0 && (
        <ul className="people-list" aria-label={t.login.people.label}>
          {people.map((person) => (
            <Person
              key={JSON.stringify([person.username, person.realm])}
              person={person}
              realm={realmText(t, realmOf(person, people, realms))}
              held={held}
              onChoose={() => {
                setForgotten(undefined)
                onChoose(person)
              }}
              onForget={() => void forget(person)}
            />
          ))}
        </ul>
      )}
      <div className="people-forgotten" role="status">
        {forgotten && <p>{t.login.people.forgotten({ username: forgotten.person.username })}</p>}
      </div>
      {forgotten && (
        <button
          // What had the focus is gone.
          autoFocus
          className="text-button"
          type="button"
          aria-disabled={held}
          onClick={() => void undo(forgotten)}
        >
          {t.login.people.undo}
        </button>
      )}
      {forgotten?.failure && <FailureNotice failure={forgotten.failure} tone="warning" />}
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

const realmText = ({ login }: Catalogue, realm: ReturnType<typeof realmOf>): string | undefined =>
  realm === 'none' ? login.people.noRealm : realm?.label

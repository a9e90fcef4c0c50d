import { useState, type ReactElement } from 'react'
import type { Failure } from '../../shared/failure.ts'
import type { RememberedPerson } from '../../shared/preferences.ts'
import { answered } from '../hooks/use-call.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { latchkey } from '../latchkey.ts'
import { initials } from '../model/initials.ts'
import { CloseIcon } from '../ui/icons.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import './remembered-people.css'

interface RememberedPeopleProps {
  people: readonly RememberedPerson[]
  /** The label of a realm, where there are several. */
  realmLabel: (name: string | undefined) => string | undefined
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
  realmLabel,
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
    setForgotten(undefined)
    onChoose(person)
    await answered(latchkey.preferences.change({ people: before }))
  }

  return (
    <div className="people">
      {people.length > 0 && (
        <ul className="people-list" aria-label={t.login.people.label}>
          {people.map((person) => (
            <li key={JSON.stringify([person.username, person.realm])} className="person">
              <button
                className="person-choose"
                type="button"
                aria-disabled={held}
                onClick={() => {
                  if (held) return
                  setForgotten(undefined)
                  onChoose(person)
                }}
              >
                <span className="person-avatar" aria-hidden="true">
                  {initials(person.name ?? person.username)}
                </span>
                <span className="person-name">
                  <bdi>{person.username}</bdi>
                  <RealmOf label={realmLabel(person.realm)} />
                </span>
              </button>
              <button
                className="person-forget"
                type="button"
                aria-label={t.login.people.forget({ username: person.username })}
                title={t.login.people.forget({ username: person.username })}
                aria-disabled={held}
                onClick={() => held || void forget(person)}
              >
                <CloseIcon />
              </button>
            </li>
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
          onClick={() => void undo(forgotten)}
        >
          {t.login.people.undo}
        </button>
      )}
      {forgotten?.failure && <FailureNotice failure={forgotten.failure} tone="warning" />}
    </div>
  )
}

const RealmOf = ({ label }: { label: string | undefined }): ReactElement =>
  label === undefined ? <></> : <span className="person-realm">{label}</span>

import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement, type SubmitEvent } from 'react'
import type { Preferences, RememberedPerson } from '../../shared/preferences.ts'
import type { SignedOut, SigningIn } from '../../shared/session.ts'
import { answered } from '../hooks/use-call.ts'
import { useDelayed } from '../hooks/use-delayed.ts'
import { useCountdown } from '../hooks/use-now.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { retryAt } from '../model/failure.ts'
import { hostOf } from '../model/host.ts'
import { latchkey } from '../latchkey.ts'
import { firstRealm } from '../model/realm.ts'
import type { ReadySetup } from '../model/setup.ts'
import { Actions } from '../ui/actions.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Choice } from '../ui/choice.tsx'
import { LockIcon } from '../ui/icons.tsx'
import { Mark } from '../ui/mark.tsx'
import { AttemptNotice } from './attempt-notice.tsx'
import { EndNotice } from './end-notice.tsx'
import { fieldErrors, type Missing } from './field-errors.ts'
import { ForgottenPassword } from './forgotten-password.tsx'
import { PasswordField } from './password-field.tsx'
import { ReachNotice } from './reach-notice.tsx'
import { RememberedPeople } from './remembered-people.tsx'
import { useDraft, type KeptDraft } from './use-draft.ts'
import { useReach } from './use-reach.ts'
import { useSignIn } from './use-sign-in.ts'
import { UsernameField } from './username-field.tsx'

interface SignInFormProps {
  setup: ReadySetup
  session: SignInFormSession
  preferences: Preferences
  kept: KeptDraft
  /** The saved session is being tried once more: nothing is sent until that has come to an end. */
  restoring: boolean
}

export type SignInFormSession = SignedOut | SigningIn

const WAIT_ID = 'sign-in-wait'

export const SignInForm = (props: SignInFormProps): ReactElement => {
  const { setup, session, preferences, kept, restoring } = props
  const { t } = useI18n()
  const last = session.kind === 'signed-out' ? session : undefined
  const { username, realm, staySignedIn, change } = useDraft(kept, last, preferences, setup)
  const [revealed, setRevealed] = useState(false)
  const [missing, setMissing] = useState<Missing>({})
  const usernameField = useRef<HTMLInputElement>(null)
  const passwordField = useRef<HTMLInputElement>(null)
  const { attempt, untried, signIn, cancel, forget } = useSignIn(last?.failure)
  const { trouble, prepare } = useReach()

  const busy = attempt.kind === 'busy' || attempt.kind === 'done' || session.kind === 'signing-in'
  const late = useDelayed(busy)
  const failure = attempt.kind === 'failed' ? attempt.failure : undefined
  const wait = useCountdown(failure && retryAt(failure))
  const held = busy || restoring || wait > 0
  const errors = fieldErrors(t, missing, failure)
  const host = hostOf(setup.issuer)

  useEffect(() => {
    const empty = usernameField.current?.value === '' ? usernameField : passwordField
    empty.current?.focus()
  }, [])

  const realmFor = (person: RememberedPerson): string | undefined =>
    firstRealm(setup.realms, person.realm, realm)
  const isNamed = (person: RememberedPerson): boolean =>
    person.username === username && person.realm === realm
  const isFilledInFor = (person: RememberedPerson): boolean =>
    isNamed(person) ||
    (person.username === username && realmFor(person) === realm && !preferences.people.some(isNamed))
  const choose = (person: RememberedPerson): void => {
    change({ username: person.username, realm: realmFor(person) })
    forget()
    empty(passwordField.current)
    passwordField.current?.focus()
  }

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const field = passwordField.current
    if (!field || held) return
    const lacks = { username: username.trim() === '', password: field.value === '' }
    setMissing(lacks)
    if (lacks.username || lacks.password) {
      ;(lacks.username ? usernameField : passwordField).current?.focus()
      return
    }
    if (realm !== preferences.realm) void answered(latchkey.preferences.change({ realm }))
    const attempted = signIn({ username: username.trim(), password: field.value, realm, staySignedIn })
    field.value = ''
    setRevealed(false)
    await attempted
    field.focus()
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    // The Enter that ends a composition picks a word; it does not send the form.
    if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault()
    if (event.key === 'Escape' && busy) void cancel()
  }

  return (
    <main className="login">
      <header className="login-header">
        <Mark />
        <h1 className="login-title">{t.login.title}</h1>
        <p className="login-subtitle">{t.login.subtitle({ host })}</p>
      </header>

      {last?.reason && untried && <EndNotice reason={last.reason} />}

      <form
        className="login-form"
        noValidate
        onSubmit={(event) => void submit(event)}
        onFocus={() => void prepare()}
        onInput={() => {
          setMissing({})
          void prepare()
        }}
        onKeyDown={onKeyDown}
      >
        {setup.realms.length > 1 && realm !== undefined && (
          <Choice
            label={t.login.realm}
            options={setup.realms.map(({ name, label }) => ({ value: name, label }))}
            value={realm}
            held={busy}
            onChange={(chosen) => {
              change({ realm: chosen })
              forget()
            }}
          />
        )}
        <RememberedPeople
          people={preferences.people}
          realms={setup.realms}
          held={busy}
          onChoose={choose}
          onForget={(person) => {
            if (!isFilledInFor(person)) return
            change({ username: '' })
            forget()
            empty(passwordField.current)
          }}
          onUndo={(person) => {
            if (username === '') choose(person)
            else passwordField.current?.focus()
          }}
        />
        <UsernameField
          ref={usernameField}
          value={username}
          onChange={(typed) => {
            change({ username: typed })
            forget()
          }}
          error={errors.username}
          readOnly={busy}
        />
        <PasswordField
          ref={passwordField}
          error={errors.password}
          revealed={revealed}
          onReveal={setRevealed}
          readOnly={busy}
        />
        {setup.links.includes('reset-password') && <ForgottenPassword />}
        <Checkbox
          label={t.login.staySignedIn}
          hint={t.login.staySignedInHint}
          checked={staySignedIn}
          held={busy}
          onChange={(ticked) => change({ staySignedIn: ticked })}
        />
        <AttemptNotice failure={failure} links={setup.links} wait={wait} waitId={WAIT_ID} />
        <ReachNotice trouble={failure?.code === 'network' ? undefined : trouble} />
        <Actions
          primary={
            <Button
              kind="primary"
              type="submit"
              busy={late}
              held={held}
              describedBy={wait > 0 ? WAIT_ID : undefined}
            >
              {late ? t.login.submitting : t.login.submit}
            </Button>
          }
          other={late && <Button onClick={() => void cancel()}>{t.common.cancel}</Button>}
        />
        <p className="visually-hidden" role="status">
          {late && t.login.submitting}
        </p>
      </form>

      <footer className="login-footer">
        <LockIcon />
        <p>{t.login.destination({ host })}</p>
      </footer>
    </main>
  )
}

/** What was typed for one person is not sent for another. */
const empty = (field: HTMLInputElement | null): void => {
  if (field) field.value = ''
}

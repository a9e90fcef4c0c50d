import { useEffect, useRef, useState, type ReactElement, type SubmitEvent } from 'react'
import type { Catalogue } from '../i18n/catalogue.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { cleanContact, contactProblem, type ContactOffer, type ContactProblem } from '../model/contact.ts'
import { Field, fieldState } from '../ui/field.tsx'
import type { Mfa } from './use-mfa.ts'
import { SubmitButton } from './submit-button.tsx'

interface ContactFormProps {
  offer: ContactOffer
  mfa: Mfa
  late: boolean
  hold: string | undefined
  onSubmit: (contact: string) => Promise<void>
}

const ID = 'contact'

/** Where the codes go to, from now on. */
export const ContactForm = (props: ContactFormProps): ReactElement => {
  const { offer, mfa, late, hold, onSubmit } = props
  const { t } = useI18n()
  const words = t.mfa.contact
  const [problem, setProblem] = useState<ContactProblem>()
  const [sent, setSent] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const isEmail = offer === 'email'
  const busy = mfa.pending === 'enrol'
  // What was said of another number or address is no matter of this form's.
  const refused = sent && mfa.failure?.code === 'mfa_contact_refused' ? words.refused[offer] : undefined
  const error = problem === undefined ? refused : problemText(t, offer, problem)

  useEffect(() => field.current?.focus(), [])

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const input = field.current
    if (!input || busy || hold !== undefined) return
    const contact = cleanContact(offer, input.value)
    const found = contactProblem(offer, contact)
    setProblem(found)
    if (found === undefined) {
      setSent(true)
      await onSubmit(contact)
    }
    input.focus()
  }

  return (
    <form className="mfa-form" noValidate onSubmit={(event) => void submit(event)}>
      <Field
        id={ID}
        label={isEmail ? words.email : words.phone}
        error={error}
        note={!isEmail && <p className="mfa-hint">{words.phoneHint}</p>}
      >
        <input
          {...fieldState(ID, error)}
          ref={field}
          className="field-control"
          dir="ltr"
          type={isEmail ? 'text' : 'tel'}
          inputMode={isEmail ? 'email' : 'tel'}
          autoComplete={isEmail ? 'email' : 'tel'}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={320}
          readOnly={busy}
          aria-required
          onInput={() => setProblem(undefined)}
        />
      </Field>
      <SubmitButton
        busy={busy}
        late={late}
        hold={hold}
        label={offer === 'voice' ? words.call : words.submit}
        busyLabel={words.sending}
      />
    </form>
  )
}

const problemText = (
  { mfa: { contact } }: Catalogue,
  offer: ContactOffer,
  problem: ContactProblem,
): string => {
  if (problem !== 'empty') return contact.problem[problem]
  return offer === 'email' ? contact.emptyEmail : contact.emptyPhone
}

import { useState, type ReactElement } from 'react'
import type { MfaChallenge } from '../../shared/mfa.ts'
import { useDelayed } from '../hooks/use-delayed.ts'
import { useCountdown } from '../hooks/use-now.ts'
import { contactText, mfaStepText } from '../i18n/mfa-step-text.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { AttemptNotice } from '../login/attempt-notice.tsx'
import { needsContact, type ContactOffer } from '../model/contact.ts'
import { retryAt } from '../model/failure.ts'
import {
  isGiven,
  methodOf,
  methodType,
  otherMethods,
  startsInField,
  stepKey,
  type Method,
} from '../model/mfa-methods.ts'
import { BackButton } from './back-button.tsx'
import { besideField } from './code-error.ts'
import { ContactForm } from './contact-form.tsx'
import './mfa.css'
import { MethodList } from './method-list.tsx'
import { OtherMethods } from './other-methods.tsx'
import { Progress } from './progress.tsx'
import { StepHeader } from './step-header.tsx'
import { StepView } from './step-view.tsx'
import { TimeLeft } from './time-left.tsx'
import type { Mfa } from './use-mfa.ts'

interface MfaPanelProps {
  challenge: MfaChallenge
  mfa: Mfa
  /** A sign-in has a window of its own; a refresh has a dialog over another. */
  during: 'sign-in' | 'refresh'
}

const WAIT_ID = 'mfa-wait'

export const MfaPanel = ({ challenge, mfa, during }: MfaPanelProps): ReactElement => {
  const { t } = useI18n()
  const { step, username, expiresAt } = challenge
  const { failure, pending } = mfa
  const [draft, setDraft] = useState<{ at: string; offer: ContactOffer }>()
  const late = useDelayed(pending !== undefined)
  const wait = useCountdown(failure && retryAt(failure))
  const hold = wait > 0 && failure?.code !== 'mfa_too_many_messages' ? WAIT_ID : undefined

  // Where codes are to go is asked here, before main is told to send one.
  const at = stepKey(step)
  const entering = draft?.at === at ? draft.offer : undefined
  const current: Method | undefined = entering ? { kind: 'offer', offer: entering } : methodOf(step)
  const key = entering ? `contact ${entering}` : at

  /** What was being entered is given up once main has gone on. */
  const leave = async (asked: Promise<boolean>): Promise<void> => {
    if (await asked) setDraft(undefined)
  }
  const pick = (method: Method): void => {
    if (method.kind === 'factor') void leave(mfa.choose(method.factor.id))
    else if (needsContact(method.offer)) setDraft({ at, offer: method.offer })
    else void leave(mfa.enrol({ offer: method.offer }))
  }
  const list = {
    methods: otherMethods(challenge, current),
    late: late && (pending === 'choose' || pending === 'enrol'),
    held: pending === 'submitCode' || pending === 'cancel',
    onPick: pick,
  }
  return (
    <div className="mfa">
      <StepHeader
        key={`header ${key}`}
        text={entering ? contactText(t, entering) : mfaStepText(t, step)}
        username={username}
        type={current && methodType(current)}
        level={during === 'sign-in' ? 1 : 2}
        focused={entering === undefined && !startsInField(step)}
      />
      <AttemptNotice failure={besideField(failure) ? undefined : failure} wait={wait} waitId={WAIT_ID} />
      <div key={key} className="mfa-step">
        {entering ? (
          <ContactForm
            offer={entering}
            mfa={mfa}
            late={late}
            hold={hold}
            onSubmit={(contact) => leave(mfa.enrol({ offer: entering, contact }))}
          />
        ) : step.kind === 'choose' || step.kind === 'enrol' ? (
          <MethodList {...list} />
        ) : (
          <StepView
            step={step}
            mfa={mfa}
            late={late}
            hold={hold}
            onChangeContact={(offer) => setDraft({ at, offer })}
          />
        )}
      </div>
      {!isGiven(step) && (
        <footer className="mfa-footer">
          <TimeLeft until={expiresAt} />
          {current !== undefined && list.methods.length > 0 && <OtherMethods key={key} {...list} />}
          <BackButton mfa={mfa} label={during === 'sign-in' ? t.mfa.back : t.mfa.notNow} />
        </footer>
      )}
      <Progress pending={late ? pending : undefined} />
    </div>
  )
}

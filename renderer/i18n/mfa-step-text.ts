import type { MfaStep } from '../../shared/mfa.ts'
import type { ContactOffer } from '../model/contact.ts'
import type { Catalogue } from './catalogue.ts'
import { isolated } from './isolated.ts'

export interface StepText {
  title: string
  detail: string
}

/** What the person is asked to do in this step. */
export const mfaStepText = ({ mfa }: Catalogue, step: MfaStep): StepText => {
  const { steps } = mfa
  switch (step.kind) {
    case 'loading':
    case 'choose':
    case 'enrol':
    case 'finishing':
      return steps[step.kind]
    case 'otp': {
      const { title, detail } = steps.otp
      const { name } = step.factor
      return { title, detail: name === undefined ? detail : steps.otpOn({ device: isolated(name) }) }
    }
    case 'oob-code': {
      const { type, name } = step.factor
      const { title, sent } = steps.oobCode
      return { title, detail: sent[type]({ to: name === undefined ? undefined : isolated(name) }) }
    }
    case 'push': {
      const { title, detail } = steps.push
      const { name } = step.factor
      return { title, detail: name === undefined ? detail : steps.pushTo({ device: isolated(name) }) }
    }
    case 'recovery-code':
      return steps.recoveryCode
    case 'enrol-otp':
      return steps.enrolOtp
    case 'enrol-code': {
      const { title, sent } = steps.enrolCode
      return { title, detail: sent[step.offer]({ to: isolated(step.contact) }) }
    }
    case 'enrol-push':
      return steps.enrolPush
    case 'save-recovery-codes':
      return step.codes.length === 1 ? steps.recoveryCodes.one : steps.recoveryCodes.several
  }
}

/** Where to send the codes to is asked before main enrols anything. */
export const contactText = ({ mfa }: Catalogue, offer: ContactOffer): StepText => mfa.steps.contact[offer]

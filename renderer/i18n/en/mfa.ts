import type { ContactOffer, ContactProblem } from '../../model/contact.ts'
import type { EnrolmentOffer, FactorType } from '../../../shared/mfa.ts'

export interface Destination {
  /** Masked, as the tenant shows it; absent where it says nothing. */
  to: string | undefined
}

const toPhone = ({ to }: Destination): string =>
  to === undefined ? 'A code was sent to your phone.' : `A code was sent to ${to}.`

const toDevice = ({ to }: Destination): string =>
  to === undefined ? 'A code was sent to your device.' : `A code was sent to your device ${to}.`

export const mfa = {
  windowTitle: 'Second step – Latchkey',
  account: 'Account',
  /** What the person is asked to do, and how. */
  steps: {
    loading: {
      title: 'One more step',
      detail: 'Your account asks for a second factor. Latchkey is asking which ones you can use.',
    },
    choose: { title: 'Confirm that it is you', detail: 'Choose how you want to confirm this sign-in.' },
    otp: { title: 'Enter the code', detail: 'Open your authenticator app and type the code that it shows.' },
    otpOn: ({ device }: { device: string }): string =>
      `Open your authenticator app on ${device} and type the code that it shows.`,
    oobCode: {
      title: 'Enter the code',
      sent: {
        sms: toPhone,
        voice: ({ to }) =>
          to === undefined
            ? 'You are being called and told a code.'
            : `You are being called on ${to} and told a code.`,
        email: ({ to }) =>
          to === undefined ? 'A code was sent to your email address.' : `A code was sent to ${to}.`,
        otp: toDevice,
        push: toDevice,
        'recovery-code': toDevice,
      } satisfies Record<FactorType, (destination: Destination) => string>,
    },
    push: { title: 'Approve on your phone', detail: 'A request was sent to your phone. Approve it there.' },
    pushTo: ({ device }: { device: string }): string => `A request was sent to ${device}. Approve it there.`,
    recoveryCode: {
      title: 'Enter a recovery code',
      detail:
        'You saved it when you set up your second factor. It works once; you get a new one in exchange.',
    },
    enrol: {
      title: 'Set up a second factor',
      detail:
        'Your organisation asks for a second factor, and your account has none yet. Choose what you want to confirm your sign-ins with.',
    },
    contact: {
      sms: { title: 'Get codes by text message', detail: 'A first code is sent to this number.' },
      voice: { title: 'Get codes by phone call', detail: 'This number is called and told a first code.' },
      email: { title: 'Get codes by email', detail: 'A first code is sent to this address.' },
    } satisfies Record<ContactOffer, { title: string; detail: string }>,
    enrolOtp: {
      title: 'Connect your authenticator app',
      detail: 'Add an account in the app and scan this, then type the code that the app shows.',
    },
    enrolCode: {
      title: 'Enter the first code',
      sent: {
        sms: ({ to }) => `A code was sent to ${to}.`,
        voice: ({ to }) => `${to} is being called and told a code.`,
        email: ({ to }) => `A code was sent to ${to}.`,
        otp: ({ to }) => `A code was sent to ${to}.`,
        push: ({ to }) => `A code was sent to ${to}.`,
      } satisfies Record<EnrolmentOffer, (destination: { to: string }) => string>,
    },
    enrolPush: {
      title: 'Connect your phone',
      detail: 'Open the app that your organisation approves sign-ins with, add an account, and scan this.',
    },
    recoveryCodes: {
      one: {
        title: 'Save your recovery code',
        detail: 'It signs you in once when you do not have your second factor. It is shown only now.',
      },
      several: {
        title: 'Save your recovery codes',
        detail: 'Each signs you in once when you do not have your second factor. They are shown only now.',
      },
    },
    finishing: { title: 'Confirmed', detail: 'One moment, your session is being opened.' },
  },
  code: {
    label: 'Code',
    hint: ({ digits }: { digits: string }): string =>
      `${digits} digits. They are checked as soon as the last one is in.`,
    submit: 'Continue',
    submitting: 'Checking…',
    incomplete: ({ digits }: { digits: string }): string =>
      `The code has ${digits} digits: type all of them.`,
    notACode: ({ digits }: { digits: string }): string =>
      `There is no code of ${digits} digits in what was pasted.`,
    sent: {
      hint: 'Type all the digits of the message, then continue.',
      incomplete: ({ digits }: { digits: string }): string =>
        `A code has at least ${digits} digits: type all of them.`,
      notACode: 'There is no code in what was pasted, or more than one number that could be it.',
    },
    wrong: 'This code is not right. Check it, or wait for the next one.',
    wrongSent: 'This code is not right. Type the one of the newest message.',
    expired: 'This code has expired. Ask for a new one and type that.',
  },
  resend: {
    code: 'Send a new code',
    call: 'Call again',
    push: 'Send the request again',
    qr: 'Show a new code to scan',
    sending: 'Sending…',
    wait: ({ duration }: { duration: string }): string => `Possible in ${duration}`,
    codeSent: 'A new code was sent.',
    pushSent: 'A new request was sent.',
  },
  push: {
    waiting: 'Waiting for your approval…',
    enrolling: 'Waiting for your phone…',
  },
  recoveryCode: {
    label: 'Recovery code',
    missing: 'Enter one of your recovery codes.',
    wrong: 'This recovery code is not right, or has been used. Check it and type it again.',
  },
  enrolOtp: {
    qr: 'QR code with the key for your authenticator app',
    secret: 'Or type this key into the app',
    copy: 'Copy key',
    copied: 'Key copied',
  },
  enrolPush: { qr: 'QR code for the app on your phone' },
  contact: {
    phone: 'Phone number',
    phoneHint: 'With the code of the country, such as +49 30 123456',
    email: 'Email address',
    submit: 'Send code',
    call: 'Call me',
    sending: 'Sending…',
    change: {
      sms: 'Change the number',
      voice: 'Change the number',
      email: 'Change the address',
    } satisfies Record<ContactOffer, string>,
    emptyPhone: 'Enter your phone number.',
    emptyEmail: 'Enter your email address.',
    problem: {
      no_country: 'Begin with + and the code of the country, such as +49.',
      not_a_number: 'This is not a whole phone number. Check its digits.',
      not_an_address: 'This is not a whole email address. It needs a name, an @ and a domain.',
    } satisfies Record<Exclude<ContactProblem, 'empty'>, string>,
    refused: {
      sms: 'The sign-in service cannot send a code to this number. Check it, or use another one.',
      voice: 'The sign-in service cannot call this number. Check it, or use another one.',
      email: 'The sign-in service cannot send a code to this address. Check it, or use another one.',
    } satisfies Record<ContactOffer, string>,
  },
  recoveryCodes: {
    list: 'Recovery codes',
    copy: 'Copy',
    copied: 'Copied',
    save: 'Save as a file…',
    saved: 'Saved',
    tick: 'I have saved them',
    tickOne: 'I have saved it',
    tickHint: 'In a safe place, apart from this computer',
    first: 'Copy or save first, or tick the box.',
    submit: 'Continue',
  },
  methods: {
    title: 'Ways to confirm',
    more: 'Use another method',
    asking: 'Asking…',
    factor: {
      otp: 'Authenticator app',
      sms: 'Text message',
      voice: 'Phone call',
      email: 'Email',
      push: 'Approval on your phone',
      'recovery-code': 'Recovery code',
    } satisfies Record<FactorType, string>,
    about: {
      otp: 'Type the code that the app shows',
      sms: 'Type the code that is sent to you',
      voice: 'Type the code that you are told',
      email: 'Type the code that is sent to you',
      push: 'Approve a request there',
      'recovery-code': 'Type one that you saved',
    } satisfies Record<FactorType, string>,
  },
  retry: 'Try again',
  back: 'Back to password',
  notNow: 'Not now',
  timeLeft: ({ duration }: { duration: string }): string => `You have ${duration} left for this step.`,
  timeOver: 'The time for this step is over.',
  waiting: {
    title: 'Confirm that it is you',
    detail:
      'Your organisation asks for a second factor before it renews your session. Nothing is sent to you until you go on.',
    kept: 'You stay signed in meanwhile.',
    submit: 'Continue',
    busy: 'Asking…',
  },
}

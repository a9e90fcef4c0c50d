import type { Counted } from '../plural.ts'
import { plural } from './plural.ts'

export const login = {
  windowTitle: 'Sign in – Latchkey',
  title: 'Sign in',
  subtitle: ({ host }: { host: string }): string => `Your account at ${host}`,
  realm: 'Directory',
  username: 'Username',
  people: {
    label: 'People who have signed in here',
    forget: ({ username }: { username: string }): string => `Forget ${username}`,
    forgetIn: ({ username, realm }: { username: string; realm: string }): string =>
      `Forget ${username} (${realm})`,
    noRealm: 'No directory',
    forgotten: ({ username }: { username: string }): string => `${username} is no longer offered here.`,
    forgottenIn: ({ username, realm }: { username: string; realm: string }): string =>
      `${username} (${realm}) is no longer offered here.`,
    undo: 'Undo',
  },
  password: 'Password',
  forgotPassword: 'Forgot your password?',
  opensInBrowser: 'Opens in your browser',
  otherScript: 'The last character is not of the Latin alphabet. Check your keyboard layout.',
  showPassword: 'Show password',
  capsLock: 'Caps Lock is on.',
  staySignedIn: 'Keep me signed in',
  staySignedInHint: 'On this computer, in its keychain',
  submit: 'Sign in',
  submitting: 'Signing in…',
  usernameMissing: 'Enter your username.',
  passwordMissing: 'Enter your password.',
  wrongCredentials: 'Wrong username or password. Check your username and enter your password again.',
  /** How many tries the tenant still gives this username, as far as this app has counted. */
  triesLeft: {
    title: (tries: Counted): string =>
      plural(tries, { one: '1 try left', other: `${tries.digits} tries left` }),
    detail: 'After that, sign-in with this username may be locked.',
    noneTitle: 'Sign-in with this username may be locked now',
    noneDetail: 'A wrong password was entered too often.',
    action: 'If you are not sure of your password, choose a new one.',
  },
  destination: ({ host }: { host: string }): string =>
    `Your password is sent to ${host} only, and never saved.`,
  restoring: 'Opening your saved session',
  restoringHint: 'Your keychain may ask you to unlock it.',
  opening: 'You are signed in',
  openingHint: 'Opening Latchkey…',
  ended: {
    signedOut: {
      title: 'You are signed out',
      detail: ({ date }: { date: string }): string => `You signed out on ${date}.`,
      pending: ({ date }: { date: string }): string =>
        `You signed out on ${date}. The sign-in service has not confirmed it yet; Latchkey keeps trying.`,
    },
    rejected: {
      title: 'Please sign in again',
      detail: ({ date }: { date: string }): string =>
        `Your sign-in ended on ${date}, because the sign-in service no longer accepts it. It expired or was withdrawn.`,
      unused: ({ date, duration }: { date: string; duration: string }): string =>
        `Your sign-in ended on ${date}: its refresh token had been unused for ${duration}, and the sign-in service no longer accepts it. How long it may stay unused is limited by the tenant.`,
      interrupted: ({ date }: { date: string }): string =>
        `Your sign-in ended on ${date}: a refresh was cut off before its answer arrived, and the new refresh token was lost with it. The sign-in service does not accept the old one again, because the tenant has no overlap, or a shorter one.`,
    },
    expired: {
      title: 'Please sign in again',
      detail: ({ date }: { date: string }): string =>
        `Your sign-in ended on ${date}, with its access token: there was no refresh token to renew it with.`,
    },
    keychain: {
      title: 'Your saved sign-in could not be opened',
      stillThere: 'It is still there.',
      tryAgain: 'Try again',
      stillClosed: 'It could not be opened this time either.',
    },
  },
}

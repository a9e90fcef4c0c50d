import { failures } from './failures.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { login } from './login.ts'
import { mfa } from './mfa.ts'
import { settings } from './settings.ts'

export const en = {
  app: {
    starting: 'Starting Latchkey',
    broken: 'This window could not be shown',
    again: 'Show it again',
  },
  common: {
    cancel: 'Cancel',
    /** Whole sentences, one after another. */
    paragraph: ({ sentences }: { sentences: string[] }): string => sentences.join(' '),
    /** What the tenant or a rule of it says, in its own words. */
    theirWords: 'The sign-in service says:',
    retryIn: ({ duration }: { duration: string }): string => `You can try again in ${duration}.`,
    retryNow: 'You can try again now.',
  },
  login,
  mfa,
  home,
  history,
  settings,
  failures,
}

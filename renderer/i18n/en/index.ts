import type { Link } from '../../../shared/link.ts'
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
    /** Buttons: each opens a page in the browser. */
    links: {
      'reset-password': 'Choose a new password',
      'browser-sign-in': 'Continue in the browser',
      support: 'Get help',
    } satisfies Record<Link, string>,
    /** Before the place in the dashboard of Auth0, in its own words. */
    dashboard: 'For the developer, in the Auth0 Dashboard:',
    retryIn: ({ duration }: { duration: string }): string => `You can try again in ${duration}.`,
    retryNow: 'You can try again now.',
  },
  language: {
    label: 'Language',
    system: 'System language',
  },
  login,
  mfa,
  home,
  history,
  settings,
  failures,
}

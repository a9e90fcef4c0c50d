import type { Catalogue } from '../catalogue.ts'
import { failures } from './failures.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { login } from './login.ts'
import { mfa } from './mfa.ts'
import { settings } from './settings.ts'

export const de: Catalogue = {
  app: {
    starting: 'Latchkey wird gestartet',
    broken: 'Dieses Fenster konnte nicht angezeigt werden',
    again: 'Erneut anzeigen',
  },
  common: {
    cancel: 'Abbrechen',
    paragraph: ({ sentences }) => sentences.join(' '),
    theirWords: 'Der Anmeldedienst sagt:',
    links: {
      'reset-password': 'Neues Passwort wählen',
      'browser-sign-in': 'Im Browser fortfahren',
      support: 'Hilfe erhalten',
    },
    dashboard: 'Für die Entwicklung, im Auth0 Dashboard:',
    retryIn: ({ duration }) => `Noch ${duration} bis zum nächsten Versuch.`,
    retryNow: 'Sie können es jetzt erneut versuchen.',
  },
  language: {
    label: 'Sprache',
    system: 'Systemsprache',
  },
  login,
  mfa,
  home,
  history,
  settings,
  failures,
}

import type { Catalogue } from '../catalogue.ts'
import { failures } from './failures.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { login } from './login.ts'
import { mfa } from './mfa.ts'
import { settings } from './settings.ts'

export const fr: Catalogue = {
  app: {
    starting: 'Démarrage de Latchkey',
    broken: 'Cette fenêtre n’a pas pu être affichée',
    again: 'Afficher à nouveau',
  },
  common: {
    cancel: 'Annuler',
    paragraph: ({ sentences }) => sentences.join(' '),
    theirWords: 'Message du service de connexion :',
    links: {
      'reset-password': 'Choisir un nouveau mot de passe',
      'browser-sign-in': 'Continuer dans le navigateur',
      support: 'Obtenir de l’aide',
    },
    dashboard: 'Pour le développeur, dans l’Auth0 Dashboard :',
    retryIn: ({ duration }) => `Vous pourrez réessayer dans ${duration}.`,
    retryNow: 'Vous pouvez réessayer maintenant.',
  },
  language: {
    label: 'Langue',
    system: 'Langue système',
  },
  login,
  mfa,
  home,
  history,
  settings,
  failures,
}

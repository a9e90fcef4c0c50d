import type { Catalogue } from '../catalogue.ts'
import { failures } from './failures.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { login } from './login.ts'
import { mfa } from './mfa.ts'
import { settings } from './settings.ts'

export const es: Catalogue = {
  app: {
    starting: 'Iniciando Latchkey',
    broken: 'No se ha podido mostrar esta ventana',
    again: 'Volver a mostrar',
  },
  common: {
    cancel: 'Cancelar',
    paragraph: ({ sentences }) => sentences.join(' '),
    theirWords: 'El servicio de inicio de sesión dice:',
    links: {
      'reset-password': 'Elegir una contraseña nueva',
      'browser-sign-in': 'Continuar en el navegador',
      support: 'Obtener ayuda',
    },
    dashboard: 'Para quien desarrolla, en el Auth0 Dashboard:',
    retryIn: ({ duration }) => `Podrá volver a intentarlo en ${duration}.`,
    retryNow: 'Ya puede volver a intentarlo.',
  },
  language: {
    label: 'Idioma',
    system: 'Idioma del sistema',
  },
  login,
  mfa,
  home,
  history,
  settings,
  failures,
}

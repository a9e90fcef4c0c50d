import type { Catalogue } from '../catalogue.ts'

export const history: Catalogue['history'] = {
  title: 'Historial',
  empty: 'Todavía no ha ocurrido nada.',
  signedIn: 'Usted inició sesión.',
  signedInForThisRun: 'Usted inició sesión, solo hasta que se cierre Latchkey.',
  restored: 'Se abrió su sesión guardada.',
  restoredInterrupted:
    'Se abrió su sesión guardada. Latchkey se había cerrado en medio de una renovación y la retomó.',
  refreshed: 'Se renovó el token de acceso.',
  refreshedBecause: {
    scheduled: 'Se renovó el token de acceso a tiempo, antes de que caducara.',
    start: 'Se renovó el token de acceso al iniciarse Latchkey.',
    call: 'Se renovó el token de acceso para una llamada a la API.',
    call_refused: 'Se renovó el token de acceso porque la API había rechazado el anterior.',
    resumed: 'Se renovó el token de acceso cuando el equipo salió de la suspensión.',
    clock_jumped: 'Se renovó el token de acceso porque había cambiado el reloj del equipo.',
    network_back: 'Se renovó el token de acceso cuando volvió la red.',
    retry: 'Se renovó el token de acceso en un nuevo intento.',
    person: 'Se renovó el token de acceso porque usted lo pidió.',
  },
  refreshTokenReplaced: 'El token de renovación se reemplazó por uno nuevo.',
  waitingFor: {
    network: 'A la espera de la red.',
    tenant: 'A la espera del servicio de inicio de sesión.',
    keychain: 'A la espera del llavero.',
    person: 'A la espera de usted.',
  },
  secondFactorGiven: 'Usted proporcionó un segundo factor.',
  secondFactorCancelled: 'Se pidió un segundo factor y usted lo dejó para más tarde.',
  secondFactorExpired: 'Se pidió un segundo factor y no se proporcionó a tiempo.',
  secondFactorMissed: 'Se pidió un segundo factor y no se pudo proporcionar.',
  recoveryCodesSaved: 'Usted guardó sus nuevos códigos de recuperación.',
  keychainFailed: 'El llavero no aceptó la sesión: mientras tanto se guarda en memoria.',
  keychainRecovered: 'El llavero vuelve a guardar la sesión.',
  resumed: 'El equipo salió de la suspensión: se comprobó todo de nuevo.',
  clockJumped: 'El equipo salió de la suspensión o se ajustó su reloj: se comprobó todo de nuevo.',
  signInAgain: 'Vuelva a iniciar sesión.',
  revoked: 'El servicio de inicio de sesión confirmó el cierre de sesión.',
  notRevoked: ({ since }) =>
    `El servicio de inicio de sesión nunca confirmó el cierre de sesión del ${since}. Por su antigüedad, el token de renovación ya ha caducado, así que Latchkey ha dejado de preguntar.`,
}

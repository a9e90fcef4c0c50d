import type { Catalogue } from '../catalogue.ts'
import { plural } from './plural.ts'

export const login: Catalogue['login'] = {
  windowTitle: 'Iniciar sesión – Latchkey',
  title: 'Iniciar sesión',
  subtitle: ({ host }) => `Su cuenta en ${host}`,
  realm: 'Directorio',
  username: 'Nombre de usuario',
  people: {
    label: 'Personas que han iniciado sesión aquí',
    forget: ({ username }) => `Olvidar a ${username}`,
    forgetIn: ({ username, realm }) => `Olvidar a ${username} (${realm})`,
    noRealm: 'Sin directorio',
    forgotten: ({ username }) => `${username} ya no aparece aquí.`,
    forgottenIn: ({ username, realm }) => `${username} (${realm}) ya no aparece aquí.`,
    undo: 'Deshacer',
  },
  password: 'Contraseña',
  forgotPassword: '¿Ha olvidado su contraseña?',
  opensInBrowser: 'Se abre en su navegador',
  otherScript: 'El último carácter no es del alfabeto latino. Compruebe la distribución de su teclado.',
  showPassword: 'Mostrar la contraseña',
  capsLock: 'El bloqueo de mayúsculas está activado.',
  staySignedIn: 'Mantener la sesión iniciada',
  staySignedInHint: 'En este equipo, en su llavero',
  submit: 'Iniciar sesión',
  submitting: 'Iniciando sesión…',
  usernameMissing: 'Introduzca su nombre de usuario.',
  passwordMissing: 'Introduzca su contraseña.',
  wrongCredentials:
    'Nombre de usuario o contraseña incorrectos. Compruebe su nombre de usuario y vuelva a introducir la contraseña.',
  triesLeft: {
    title: (tries) => plural(tries, { one: 'Queda 1 intento', other: `Quedan ${tries.digits} intentos` }),
    detail: 'Después, el inicio de sesión con este nombre de usuario puede bloquearse.',
    noneTitle: 'Es posible que el inicio de sesión con este nombre de usuario ya esté bloqueado',
    noneDetail: 'Se ha introducido demasiadas veces una contraseña incorrecta.',
    action: 'Si no está seguro de su contraseña, elija una nueva.',
  },
  destination: ({ host }) => `Su contraseña se envía solo a ${host} y nunca se guarda.`,
  restoring: 'Abriendo su sesión guardada',
  restoringHint: 'Es posible que su llavero le pida que lo desbloquee.',
  opening: 'Ha iniciado sesión',
  openingHint: 'Abriendo Latchkey…',
  ended: {
    signedOut: {
      title: 'Ha cerrado sesión',
      detail: ({ date }) => `Usted cerró sesión el ${date}.`,
      pending: ({ date }) =>
        `Usted cerró sesión el ${date}. El servicio de inicio de sesión aún no lo ha confirmado; Latchkey sigue intentándolo.`,
    },
    rejected: {
      title: 'Vuelva a iniciar sesión',
      detail: ({ date }) =>
        `Su sesión terminó el ${date} porque el servicio de inicio de sesión ya no la acepta. Ha caducado o se ha revocado.`,
      unused: ({ date, duration }) =>
        `Su sesión terminó el ${date}: su token de renovación llevaba ${duration} sin usarse y el servicio de inicio de sesión ya no lo acepta. El tenant limita el tiempo que puede estar sin usarse.`,
      interrupted: ({ date }) =>
        `Su sesión terminó el ${date}: una renovación se cortó antes de que llegara la respuesta y con ella se perdió el nuevo token de renovación. El servicio de inicio de sesión no vuelve a aceptar el anterior, porque el tenant no tiene periodo de solapamiento o tiene uno más corto.`,
    },
    expired: {
      title: 'Vuelva a iniciar sesión',
      detail: ({ date }) =>
        `Su sesión terminó el ${date}, con su token de acceso: no había token de renovación para renovarlo.`,
    },
    keychain: {
      title: 'No se ha podido abrir su sesión guardada',
      stillThere: 'Sigue ahí.',
      tryAgain: 'Volver a intentar',
      stillClosed: 'Esta vez tampoco se ha podido abrir.',
    },
  },
}

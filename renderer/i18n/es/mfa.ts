import type { Catalogue } from '../catalogue.ts'
import type { Destination } from '../en/mfa.ts'

const toPhone = ({ to }: Destination): string =>
  to === undefined ? 'Se ha enviado un código a su teléfono.' : `Se ha enviado un código a ${to}.`

const toDevice = ({ to }: Destination): string =>
  to === undefined
    ? 'Se ha enviado un código a su dispositivo.'
    : `Se ha enviado un código a su dispositivo ${to}.`

export const mfa: Catalogue['mfa'] = {
  windowTitle: 'Segundo paso – Latchkey',
  account: 'Cuenta',
  steps: {
    loading: {
      title: 'Un paso más',
      detail: 'Su cuenta pide un segundo factor. Latchkey está consultando cuáles puede usar.',
    },
    choose: {
      title: 'Confirme que es usted',
      detail: 'Elija cómo quiere confirmar este inicio de sesión.',
    },
    otp: {
      title: 'Introduzca el código',
      detail: 'Abra su aplicación de autenticación e introduzca el código que muestra.',
    },
    otpOn: ({ device }) =>
      `Abra su aplicación de autenticación en ${device} e introduzca el código que muestra.`,
    oobCode: {
      title: 'Introduzca el código',
      sent: {
        sms: toPhone,
        voice: ({ to }) =>
          to === undefined
            ? 'Se le está llamando para decirle un código.'
            : `Se le está llamando al ${to} para decirle un código.`,
        email: ({ to }) =>
          to === undefined
            ? 'Se ha enviado un código a su correo electrónico.'
            : `Se ha enviado un código a ${to}.`,
        otp: toDevice,
        push: toDevice,
        'recovery-code': toDevice,
      },
    },
    push: {
      title: 'Apruebe en su teléfono',
      detail: 'Se ha enviado una solicitud a su teléfono. Apruébela allí.',
    },
    pushTo: ({ device }) => `Se ha enviado una solicitud a ${device}. Apruébela allí.`,
    recoveryCode: {
      title: 'Introduzca un código de recuperación',
      detail: 'Lo guardó al configurar su segundo factor. Sirve una sola vez; a cambio recibirá uno nuevo.',
    },
    enrol: {
      title: 'Configure un segundo factor',
      detail:
        'Su organización pide un segundo factor y su cuenta aún no tiene ninguno. Elija con qué quiere confirmar sus inicios de sesión.',
    },
    contact: {
      sms: {
        title: 'Recibir códigos por SMS',
        detail: 'Se enviará un primer código a este número.',
      },
      voice: {
        title: 'Recibir códigos por llamada',
        detail: 'Se llamará a este número para decir un primer código.',
      },
      email: {
        title: 'Recibir códigos por correo electrónico',
        detail: 'Se enviará un primer código a esta dirección.',
      },
    },
    enrolOtp: {
      title: 'Conecte su aplicación de autenticación',
      detail:
        'Añada una cuenta en la aplicación y escanee esto; después, introduzca el código que muestre la aplicación.',
    },
    enrolCode: {
      title: 'Introduzca el primer código',
      sent: {
        sms: ({ to }) => `Se ha enviado un código a ${to}.`,
        voice: ({ to }) => `Se está llamando al ${to} para decir un código.`,
        email: ({ to }) => `Se ha enviado un código a ${to}.`,
        otp: ({ to }) => `Se ha enviado un código a ${to}.`,
        push: ({ to }) => `Se ha enviado un código a ${to}.`,
      },
    },
    enrolPush: {
      title: 'Conecte su teléfono',
      detail:
        'Abra la aplicación con la que su organización aprueba los inicios de sesión, añada una cuenta y escanee esto.',
    },
    recoveryCodes: {
      one: {
        title: 'Guarde su código de recuperación',
        detail: 'Le permite iniciar sesión una vez cuando no tenga su segundo factor. Solo se muestra ahora.',
      },
      several: {
        title: 'Guarde sus códigos de recuperación',
        detail:
          'Cada uno le permite iniciar sesión una vez cuando no tenga su segundo factor. Solo se muestran ahora.',
      },
    },
    finishing: { title: 'Confirmado', detail: 'Un momento, se está abriendo su sesión.' },
  },
  code: {
    label: 'Código de un solo uso',
    hint: ({ digits }) => `${digits} cifras. Se comprueban en cuanto escribe la última.`,
    submit: 'Continuar',
    submitting: 'Comprobando…',
    incomplete: ({ digits }) => `El código tiene ${digits} cifras: escríbalas todas.`,
    notACode: ({ digits }) => `En el texto pegado no hay ningún código de ${digits} cifras.`,
    sent: {
      hint: 'Escriba todas las cifras del mensaje y continúe.',
      incomplete: ({ digits }) => `Un código tiene al menos ${digits} cifras: escríbalas todas.`,
      notACode: 'En el texto pegado no hay ningún código, o hay más de un número que podría serlo.',
    },
    wrong: 'Este código no es correcto. Compruébelo o espere al siguiente.',
    wrongSent: 'Este código no es correcto. Introduzca el del mensaje más reciente.',
    expired: 'Este código ha caducado. Pida uno nuevo e introdúzcalo.',
  },
  resend: {
    code: 'Enviar un código nuevo',
    call: 'Volver a llamar',
    push: 'Volver a enviar la solicitud',
    qr: 'Mostrar un código nuevo para escanear',
    sending: 'Enviando…',
    wait: ({ duration }) => `Posible en ${duration}`,
    codeSent: 'Se ha enviado un código nuevo.',
    pushSent: 'Se ha enviado una solicitud nueva.',
  },
  push: {
    waiting: 'A la espera de su aprobación…',
    enrolling: 'A la espera de su teléfono…',
  },
  recoveryCode: {
    label: 'Código de recuperación',
    missing: 'Introduzca uno de sus códigos de recuperación.',
    wrong:
      'Este código de recuperación no es correcto o ya se ha usado. Compruébelo y vuelva a introducirlo.',
  },
  enrolOtp: {
    qr: 'Código QR con la clave para su aplicación de autenticación',
    secret: 'O escriba esta clave en la aplicación',
    copy: 'Copiar clave',
    copied: 'Clave copiada',
  },
  enrolPush: { qr: 'Código QR para la aplicación de su teléfono' },
  contact: {
    phone: 'Número de teléfono',
    phoneHint: 'Con el prefijo del país, como +34 91 123 45 67',
    email: 'Correo electrónico',
    submit: 'Enviar código',
    call: 'Llamarme',
    sending: 'Enviando…',
    change: {
      sms: 'Cambiar el número',
      voice: 'Cambiar el número',
      email: 'Cambiar la dirección',
    },
    emptyPhone: 'Introduzca su número de teléfono.',
    emptyEmail: 'Introduzca su correo electrónico.',
    problem: {
      no_country: 'Empiece por + y el prefijo del país, como +34.',
      not_a_number: 'Este número de teléfono no está completo. Compruebe las cifras.',
      not_an_address: 'Esta dirección de correo no está completa. Necesita un nombre, una @ y un dominio.',
    },
    refused: {
      sms: 'El servicio de inicio de sesión no puede enviar un código a este número. Compruébelo o use otro.',
      voice: 'El servicio de inicio de sesión no puede llamar a este número. Compruébelo o use otro.',
      email:
        'El servicio de inicio de sesión no puede enviar un código a esta dirección. Compruébela o use otra.',
    },
  },
  recoveryCodes: {
    list: 'Códigos de recuperación',
    copy: 'Copiar',
    copied: 'Copiado',
    save: 'Guardar como archivo…',
    saved: 'Guardado',
    tick: 'Los he guardado',
    tickOne: 'Lo he guardado',
    tickHint: 'En un lugar seguro, aparte de este equipo',
    first: 'Primero copie o guarde, o marque la casilla.',
    submit: 'Continuar',
  },
  methods: {
    title: 'Maneras de confirmar',
    more: 'Usar otro método',
    asking: 'Consultando…',
    factor: {
      otp: 'Aplicación de autenticación',
      sms: 'SMS',
      voice: 'Llamada telefónica',
      email: 'Correo electrónico',
      push: 'Aprobación en su teléfono',
      'recovery-code': 'Código de recuperación',
    },
    about: {
      otp: 'Introducir el código que muestra la aplicación',
      sms: 'Introducir el código que se le envía',
      voice: 'Introducir el código que se le dice',
      email: 'Introducir el código que se le envía',
      push: 'Aprobar una solicitud allí',
      'recovery-code': 'Introducir uno que haya guardado',
    },
  },
  retry: 'Volver a intentar',
  back: 'Volver a la contraseña',
  notNow: 'Ahora no',
  timeLeft: ({ duration }) => `Tiempo restante para este paso: ${duration}.`,
  timeOver: 'Se ha agotado el tiempo de este paso.',
  waiting: {
    title: 'Confirme que es usted',
    detail:
      'Su organización pide un segundo factor antes de renovar su sesión. No se le envía nada hasta que continúe.',
    kept: 'Mientras tanto, su sesión sigue iniciada.',
    submit: 'Continuar',
    busy: 'Consultando…',
  },
}

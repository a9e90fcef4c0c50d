import type { Catalogue } from '../catalogue.ts'
import { ASK_ADMINISTRATOR, RETRY_THEN_TELL } from './advice.ts'
import { token_rejected, unreadable_response } from './answer-failures.ts'
import { keychain, network } from './machine-failures.ts'

const plain: Catalogue['failures']['plain'] = {
  wrong_credentials: {
    title: 'Nombre de usuario o contraseña incorrectos',
    detail: 'El servicio de inicio de sesión no conoce este nombre de usuario con esta contraseña.',
    action: 'Compruebe su nombre de usuario y vuelva a introducir la contraseña.',
  },
  mfa_required: {
    title: 'Se necesita un segundo paso',
    detail:
      'El servicio de inicio de sesión le pide un segundo factor: un código o su aprobación en otro dispositivo.',
    action: 'Continúe con el segundo paso. Si no se le pide, muestre este mensaje a su administrador.',
  },
  user_blocked: {
    title: 'Esta cuenta está bloqueada',
    detail: 'El inicio de sesión está bloqueado para esta cuenta.',
    action:
      'Si ha recibido un correo al respecto, siga sus indicaciones. Si no, pida a su administrador que desbloquee la cuenta.',
  },
  verification_required: {
    title: 'Se necesita una comprobación en el navegador',
    detail:
      'El servicio de inicio de sesión ha detectado algo inusual y quiere asegurarse de que usted es una persona.',
    action: 'Inicie sesión una vez con su navegador y vuelva a intentarlo aquí.',
  },
  password_breached: {
    title: 'Esta contraseña ya no es segura',
    detail:
      'Apareció en una filtración pública de datos, así que el servicio de inicio de sesión ya no la acepta.',
    action:
      'Elija una contraseña nueva, también en los demás sitios donde usaba esta. Después, inicie sesión aquí con ella.',
  },
  denied_by_policy: {
    title: 'El inicio de sesión no está permitido',
    detail: 'Una regla de su organización ha rechazado este inicio de sesión.',
    action: 'Si cree que debería permitirse, muestre este mensaje a su administrador.',
  },
  too_many_attempts: {
    title: 'Demasiados intentos',
    detail:
      'El inicio de sesión está en pausa para este nombre de usuario porque se ha introducido demasiadas veces una contraseña incorrecta.',
    action:
      'Si ha recibido un correo al respecto, siga sus indicaciones. También puede elegir una contraseña nueva o consultar a su administrador.',
  },
  rate_limited: {
    title: 'El servicio de inicio de sesión está ocupado',
    detail: 'De momento no acepta más solicitudes. No tiene nada que ver con su contraseña.',
    action: 'Espere un momento y vuelva a intentarlo.',
  },
  mfa_code_wrong: {
    title: 'Este código no es correcto',
    detail: 'Se ha escrito mal, ya se ha usado o no es el más reciente.',
    action: 'Compruebe el código y vuelva a introducirlo.',
  },
  mfa_code_expired: {
    title: 'Este código ha caducado',
    detail: 'Un código puede usarse durante cinco minutos después de su envío.',
    action: 'Pida un código nuevo e introdúzcalo.',
  },
  mfa_rejected: {
    title: 'La solicitud se ha rechazado',
    detail: 'Este inicio de sesión se ha rechazado en su otro dispositivo.',
    action:
      'Vuelva a enviar la solicitud y apruébela allí. Si no ha sido usted quien la ha rechazado, avise a su administrador.',
  },
  mfa_push_expired: {
    title: 'La solicitud ha caducado',
    detail: 'No se ha respondido a tiempo en su otro dispositivo.',
    action: 'Vuelva a enviar la solicitud y apruébela allí.',
  },
  mfa_expired: {
    title: 'Se ha agotado el tiempo del segundo paso',
    detail: 'Debe completarse en los diez minutos siguientes a la introducción de la contraseña.',
    action: 'Vuelva a introducir su contraseña.',
  },
  mfa_too_many_codes: {
    title: 'Demasiados códigos incorrectos',
    detail: 'El servicio de inicio de sesión no aceptará más códigos para esta cuenta durante unos minutos.',
    action: 'Espere unos minutos e introduzca un código nuevo.',
  },
  mfa_too_many_messages: {
    title: 'Demasiados mensajes',
    detail: 'El servicio de inicio de sesión no envía otro código por ahora.',
    action: 'Busque los mensajes ya enviados, o espere unos minutos y pida otro código.',
  },
  mfa_factor_unavailable: {
    title: 'Este método no está disponible ahora',
    detail: 'El servicio de inicio de sesión no lo ofrece para su cuenta en este momento.',
    action: 'Inicie sesión de otra manera o consulte a su administrador.',
  },
  mfa_contact_refused: {
    title: 'No se ha aceptado este número o esta dirección',
    detail: 'El servicio de inicio de sesión no puede enviar un código ahí.',
    action: 'Compruebe los datos. Un número de teléfono empieza por + y el prefijo del país.',
  },
  mfa_not_enabled: {
    title: 'El segundo paso no está activado para esta aplicación',
    detail: 'El tenant exige un segundo factor, pero no permite que esta aplicación lo envíe.',
    action: ASK_ADMINISTRATOR,
  },
  grant_not_allowed: {
    title: 'El inicio de sesión no está activado para esta aplicación',
    detail: 'El tenant no permite que esta aplicación inicie sesiones con contraseña.',
    action: ASK_ADMINISTRATOR,
  },
  invalid_client: {
    title: 'El servicio de inicio de sesión no conoce esta aplicación',
    detail:
      'El tenant no tiene ninguna aplicación con el identificador de cliente que figura en la configuración.',
    action: ASK_ADMINISTRATOR,
  },
  client_secret_refused: {
    title: 'El servicio de inicio de sesión no acepta esta aplicación',
    detail: 'El secreto o la autenticación del cliente en la configuración no es lo que espera el tenant.',
    action: ASK_ADMINISTRATOR,
  },
  audience_unknown: {
    title: 'El servicio de inicio de sesión no conoce la API',
    detail: 'El tenant no tiene ninguna API con la audiencia que figura en la configuración.',
    action: ASK_ADMINISTRATOR,
  },
  invalid_scope: {
    title: 'La aplicación pide demasiado',
    detail: 'El tenant no conoce uno de los scopes de la configuración o no lo permite.',
    action: ASK_ADMINISTRATOR,
  },
  invalid_request: {
    title: 'El servicio de inicio de sesión no ha aceptado la solicitud',
    detail: 'Algo de la configuración, como la audiencia o el directorio, no coincide con el tenant.',
    action: ASK_ADMINISTRATOR,
  },
  refresh_token_rejected: {
    title: 'Su sesión ha terminado',
    detail: 'El servicio de inicio de sesión ya no acepta la sesión guardada: ha caducado o se ha revocado.',
    action: 'Vuelva a iniciar sesión para continuar.',
  },
  not_signed_in: {
    title: 'No ha iniciado sesión',
    detail: 'Para esto hace falta una sesión iniciada, y no hay ninguna.',
    action: 'Inicie sesión y vuelva a intentarlo.',
  },
  cancelled: {
    title: 'Cancelado',
    detail: 'La solicitud se ha detenido antes de terminar.',
    action: 'Vuelva a intentarlo cuando quiera.',
  },
  busy: {
    title: 'Ya está en curso',
    detail: 'La misma solicitud todavía se está procesando.',
    action: 'Espere a que termine y vuelva a intentarlo.',
  },
  file_not_written: {
    title: 'No se ha podido guardar el archivo',
    detail: 'No se ha escrito nada: no tiene permiso para escribir en esa carpeta, o el disco está lleno.',
    action: 'Elija otra carpeta o copie los códigos.',
  },
  invalid_message: {
    title: 'Estos datos no se pueden enviar',
    detail: 'Un valor es demasiado largo o tiene una forma que Latchkey no acepta.',
    action: 'Compruebe lo que ha introducido y vuelva a intentarlo.',
  },
  untrusted_sender: {
    title: 'Esta ventana no es de confianza',
    detail: 'La solicitud no procedía de una página de Latchkey, así que se ha rechazado.',
    action: 'Cierre Latchkey y vuelva a abrirlo. Si se repite, avise a su administrador.',
  },
  api_unauthorized: {
    title: 'La API ha denegado su acceso',
    detail: 'No ha aceptado su token de acceso, ni siquiera uno recién emitido.',
    action:
      'Cierre sesión y vuelva a iniciarla. Si sigue denegándolo, consulte sus permisos con su administrador.',
  },
  preferences_not_saved: {
    title: 'No se ha podido guardar su elección',
    detail: 'Vale hasta que se cierre Latchkey; después se olvida.',
    action: 'Libere espacio en el disco de este equipo y vuelva a elegir.',
  },
  link_not_opened: {
    title: 'No se ha podido abrir la página',
    detail: 'Este equipo no ha abierto la página en un navegador.',
    action: 'Vuelva a intentarlo. Si continúa, pida la dirección a su administrador.',
  },
  internal: {
    title: 'Algo ha fallado dentro de Latchkey',
    detail: 'Esto no debería ocurrir, y no es culpa suya.',
    action: 'Vuelva a intentarlo. Si se repite, reinicie Latchkey y avise a su administrador.',
  },
}

export const failures: Catalogue['failures'] = {
  plain,
  network,
  keychain,
  unreadable_response,
  token_rejected,
  refused: ({ error }) => ({
    title: 'El servicio de inicio de sesión lo ha rechazado',
    detail: `Indica como motivo «${error}», que Latchkey no conoce.`,
    action: RETRY_THEN_TELL,
  }),
  server_error: ({ status }) => ({
    title: 'El servidor tiene un problema',
    detail: `Ha respondido con el código de estado ${status}. No es un problema de su equipo.`,
    action: 'Vuelva a intentarlo dentro de unos minutos.',
  }),
}

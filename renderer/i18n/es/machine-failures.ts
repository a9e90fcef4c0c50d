import type { Catalogue } from '../catalogue.ts'

export const network: Catalogue['failures']['network'] = {
  offline: {
    title: 'No tiene conexión',
    detail: 'Este equipo no está conectado a ninguna red.',
    action: 'Conéctese a una red y vuelva a intentarlo.',
  },
  dns: {
    title: 'No se ha encontrado la dirección',
    detail: 'El nombre del servidor no se ha podido resolver en esta red.',
    action: 'Compruebe su conexión o su VPN y vuelva a intentarlo.',
  },
  refused: {
    title: 'El servidor no responde',
    detail: 'Se ha encontrado, pero ha rechazado la conexión.',
    action: 'Vuelva a intentarlo dentro de unos minutos. Si continúa, avise a su administrador.',
  },
  tls: {
    title: 'La conexión no es segura',
    detail: 'No se ha podido confiar en el certificado del servidor, así que no se ha enviado nada.',
    action:
      'Compruebe la fecha y la hora de este equipo o pruebe con otra red. Después, avise a su administrador.',
  },
  timeout: {
    title: 'El servidor ha tardado demasiado',
    detail: 'No ha llegado ninguna respuesta a tiempo.',
    action: 'Compruebe su conexión y vuelva a intentarlo.',
  },
  interrupted: {
    title: 'Se ha perdido la conexión',
    detail: 'Se ha cortado antes de que llegara toda la respuesta.',
    action: 'Compruebe su conexión y vuelva a intentarlo.',
  },
  proxy: {
    title: 'El proxy no ha dejado pasar la solicitud',
    detail: 'El proxy de esta red ha rechazado la conexión o pide su propio inicio de sesión.',
    action: 'Compruebe la configuración de proxy de este equipo y vuelva a intentarlo.',
  },
}

export const keychain: Catalogue['failures']['keychain'] = {
  absent: {
    title: 'No se ha encontrado ningún llavero',
    detail: 'Este equipo no tiene un servicio de llavero que pueda guardar su sesión de forma segura.',
    action: 'Puede continuar, pero tendrá que volver a iniciar sesión después de cerrar Latchkey.',
  },
  locked: {
    title: 'Su llavero está bloqueado',
    detail: 'Su sesión se guarda en el llavero, y hay que desbloquearlo para usarla.',
    action: 'Desbloquee su llavero y vuelva a intentarlo.',
  },
  denied: {
    title: 'El llavero ha denegado el acceso',
    detail: 'No se ha permitido que Latchkey use su entrada en el llavero.',
    action: 'Permita el acceso a Latchkey cuando el llavero se lo pida y vuelva a intentarlo.',
  },
  full: {
    title: 'No queda espacio para el llavero',
    detail: 'El disco en el que está su llavero está lleno, o ha agotado el espacio que le corresponde.',
    action: 'Libere espacio en él. Latchkey lo sigue intentando por sí solo.',
  },
  unavailable: {
    title: 'El llavero no se puede usar ahora',
    detail: 'El servicio de llavero de este equipo ha comunicado un error.',
    action: 'Vuelva a intentarlo. Si continúa, cierre su sesión en este equipo y vuelva a iniciarla.',
  },
  frozen: {
    title: 'El llavero no responde',
    detail: 'El servicio de llavero no ha respondido a tiempo.',
    action: 'Busque detrás de sus ventanas una petición del llavero, respóndala y vuelva a intentarlo.',
  },
  damaged: {
    title: 'No se puede leer la sesión guardada',
    detail: 'La entrada de su llavero está dañada.',
    action: 'Vuelva a iniciar sesión: así se reemplaza la entrada.',
  },
  newer_version: {
    title: 'La sesión guardada es de un Latchkey más reciente',
    detail: 'Una versión más reciente escribió la entrada de su llavero, y esta la deja como está.',
    action: 'Abra la versión más reciente o vuelva a iniciar sesión aquí.',
  },
}

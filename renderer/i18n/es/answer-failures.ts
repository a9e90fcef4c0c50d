import type { Catalogue } from '../catalogue.ts'
import type { FailureText } from '../en/advice.ts'
import type { TokenParameters } from '../en/answer-failures.ts'
import { ASK_ADMINISTRATOR, CHECK_CLOCK, RETRY_THEN_TELL } from './advice.ts'

const UNREADABLE = 'No se ha podido entender la respuesta'
const BROWSER_FIRST =
  'Si esta red pide iniciar sesión en el navegador, hágalo primero. Después, vuelva a intentarlo.'

export const unreadable_response: Catalogue['failures']['unreadable_response'] = {
  redirect: () => ({
    title: UNREADABLE,
    detail: 'El servidor ha redirigido la solicitud a otra dirección, y aquí eso no está permitido.',
    action: BROWSER_FIRST,
  }),
  too_large: () => ({
    title: 'La respuesta es demasiado grande',
    detail: 'El servidor ha enviado más de lo que Latchkey acepta, así que la respuesta se ha descartado.',
    action: RETRY_THEN_TELL,
  }),
  not_json: () => ({
    title: UNREADABLE,
    detail: 'El servidor ha enviado algo distinto de los datos solicitados.',
    action: BROWSER_FIRST,
  }),
  missing_field: ({ field }) => ({
    title: UNREADABLE,
    detail: field
      ? `En la respuesta falta el campo «${field}».`
      : 'En la respuesta falta un campo obligatorio.',
    action: RETRY_THEN_TELL,
  }),
  invalid_field: ({ field }) => ({
    title: UNREADABLE,
    detail: field
      ? `El campo «${field}» de la respuesta tiene un valor que no puede ser correcto.`
      : 'Un campo de la respuesta tiene un valor que no puede ser correcto.',
    action: RETRY_THEN_TELL,
  }),
  unexpected_status: ({ status }) => ({
    title: UNREADABLE,
    detail:
      status === undefined
        ? 'El servidor ha respondido con un código de estado inesperado.'
        : `El servidor ha respondido con el código de estado ${status}, inesperado aquí.`,
    action: RETRY_THEN_TELL,
  }),
}

const NAMES = { id_token: 'token de identidad', access_token: 'token de acceso' } as const

const untrusted =
  (sentence: (token: string) => string, action: string) =>
  ({ token }: TokenParameters): FailureText => ({
    title: 'No se puede confiar en este inicio de sesión',
    detail: sentence(NAMES[token]),
    action,
  })

export const token_rejected: Catalogue['failures']['token_rejected'] = {
  format: untrusted((token) => `El ${token} no tiene la forma de un token.`, RETRY_THEN_TELL),
  algorithm: untrusted(
    (token) => `El ${token} está firmado de una manera que aquí no se acepta.`,
    ASK_ADMINISTRATOR,
  ),
  signature: untrusted((token) => `La firma del ${token} no es correcta.`, RETRY_THEN_TELL),
  key: untrusted(
    (token) => `El ${token} está firmado con una clave que el tenant no publica.`,
    RETRY_THEN_TELL,
  ),
  issuer: untrusted(
    (token) => `El ${token} procede de un emisor distinto del indicado en la configuración.`,
    ASK_ADMINISTRATOR,
  ),
  audience: untrusted(
    (token) => `El ${token} va dirigido a una audiencia distinta de la indicada en la configuración.`,
    ASK_ADMINISTRATOR,
  ),
  authorized_party: untrusted((token) => `El ${token} se emitió para otra aplicación.`, ASK_ADMINISTRATOR),
  expiry: untrusted((token) => `El ${token} ya había caducado cuando llegó.`, CHECK_CLOCK),
  issued_at: untrusted((token) => `El ${token} parece haberse emitido en el futuro.`, CHECK_CLOCK),
  not_before: untrusted((token) => `El ${token} todavía no es válido.`, CHECK_CLOCK),
  subject: untrusted((token) => `El ${token} no nombra a la persona correcta.`, RETRY_THEN_TELL),
  missing: untrusted((token) => `En la respuesta falta el ${token}.`, ASK_ADMINISTRATOR),
}

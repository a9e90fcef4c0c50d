import type { Catalogue } from '../catalogue.ts'
import type { FailureText } from '../en/advice.ts'
import type { TokenParameters } from '../en/answer-failures.ts'
import { ASK_ADMINISTRATOR, CHECK_CLOCK, RETRY_THEN_TELL } from './advice.ts'

const UNREADABLE = 'La réponse n’a pas pu être comprise'
const BROWSER_FIRST =
  'Si ce réseau demande une connexion dans le navigateur, commencez par là. Réessayez ensuite.'

export const unreadable_response: Catalogue['failures']['unreadable_response'] = {
  redirect: () => ({
    title: UNREADABLE,
    detail: 'Le serveur a renvoyé la demande vers une autre adresse, ce qui n’est pas autorisé ici.',
    action: BROWSER_FIRST,
  }),
  too_large: () => ({
    title: 'La réponse est trop volumineuse',
    detail: 'Le serveur a envoyé plus que ce que Latchkey accepte ; la réponse a été écartée.',
    action: RETRY_THEN_TELL,
  }),
  not_json: () => ({
    title: UNREADABLE,
    detail: 'Le serveur a envoyé autre chose que les données demandées.',
    action: BROWSER_FIRST,
  }),
  missing_field: ({ field }) => ({
    title: UNREADABLE,
    detail: field
      ? `Il manque le champ « ${field} » dans la réponse.`
      : 'Il manque dans la réponse un champ obligatoire.',
    action: RETRY_THEN_TELL,
  }),
  invalid_field: ({ field }) => ({
    title: UNREADABLE,
    detail: field
      ? `Le champ « ${field} » de la réponse a une valeur qui ne peut pas être correcte.`
      : 'Un champ de la réponse a une valeur qui ne peut pas être correcte.',
    action: RETRY_THEN_TELL,
  }),
  unexpected_status: ({ status }) => ({
    title: UNREADABLE,
    detail:
      status === undefined
        ? 'Le serveur a répondu avec un code d’état inattendu.'
        : `Le serveur a répondu avec le code d’état ${status}, qui est inattendu ici.`,
    action: RETRY_THEN_TELL,
  }),
}

const NAMES = { id_token: 'jeton d’identité', access_token: 'jeton d’accès' } as const

const untrusted =
  (sentence: (token: string) => string, action: string) =>
  ({ token }: TokenParameters): FailureText => ({
    title: 'Cette connexion n’est pas fiable',
    detail: sentence(NAMES[token]),
    action,
  })

export const token_rejected: Catalogue['failures']['token_rejected'] = {
  format: untrusted((token) => `Le ${token} n’a pas la forme d’un jeton.`, RETRY_THEN_TELL),
  algorithm: untrusted(
    (token) => `Le ${token} est signé d’une manière qui n’est pas acceptée ici.`,
    ASK_ADMINISTRATOR,
  ),
  signature: untrusted((token) => `La signature du ${token} n’est pas correcte.`, RETRY_THEN_TELL),
  key: untrusted(
    (token) => `Le ${token} est signé avec une clé que le tenant ne publie pas.`,
    RETRY_THEN_TELL,
  ),
  issuer: untrusted(
    (token) => `Le ${token} vient d’un autre émetteur que celui des paramètres.`,
    ASK_ADMINISTRATOR,
  ),
  audience: untrusted(
    (token) => `Le ${token} est destiné à une autre audience que celle des paramètres.`,
    ASK_ADMINISTRATOR,
  ),
  authorized_party: untrusted(
    (token) => `Le ${token} a été émis pour une autre application.`,
    ASK_ADMINISTRATOR,
  ),
  expiry: untrusted((token) => `Le ${token} avait déjà expiré à son arrivée.`, CHECK_CLOCK),
  issued_at: untrusted((token) => `Le ${token} semble avoir été émis dans le futur.`, CHECK_CLOCK),
  not_before: untrusted((token) => `Le ${token} n’est pas encore valable.`, CHECK_CLOCK),
  subject: untrusted((token) => `Le ${token} ne désigne pas la bonne personne.`, RETRY_THEN_TELL),
  missing: untrusted((token) => `Il manque le ${token} dans la réponse.`, ASK_ADMINISTRATOR),
}

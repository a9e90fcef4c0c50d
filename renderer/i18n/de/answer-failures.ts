import type { Catalogue } from '../catalogue.ts'
import type { TokenParameters } from '../en/answer-failures.ts'
import type { FailureText } from '../en/advice.ts'
import { ASK_ADMINISTRATOR, CHECK_CLOCK, RETRY_THEN_TELL } from './advice.ts'

const UNREADABLE = 'Die Antwort war nicht verständlich'

export const unreadable_response: Catalogue['failures']['unreadable_response'] = {
  redirect: () => ({
    title: UNREADABLE,
    detail: 'Der Server hat die Anfrage an eine andere Adresse weitergeleitet. Das ist hier nicht erlaubt.',
    action:
      'Falls dieses Netzwerk eine Anmeldung im Browser verlangt, melden Sie sich zuerst dort an. Versuchen Sie es dann erneut.',
  }),
  too_large: () => ({
    title: 'Die Antwort ist zu groß',
    detail: 'Der Server hat mehr gesendet, als Latchkey annimmt. Die Antwort wurde verworfen.',
    action: RETRY_THEN_TELL,
  }),
  not_json: () => ({
    title: UNREADABLE,
    detail: 'Der Server hat etwas anderes gesendet als die angeforderten Daten.',
    action:
      'Falls dieses Netzwerk eine Anmeldung im Browser verlangt, melden Sie sich zuerst dort an. Versuchen Sie es dann erneut.',
  }),
  missing_field: ({ field }) => ({
    title: UNREADABLE,
    detail: field
      ? `In der Antwort fehlt das Feld „${field}“.`
      : 'In der Antwort fehlt ein Feld, das sie enthalten muss.',
    action: RETRY_THEN_TELL,
  }),
  invalid_field: ({ field }) => ({
    title: UNREADABLE,
    detail: field
      ? `Das Feld „${field}“ der Antwort hat einen Wert, der nicht stimmen kann.`
      : 'Ein Feld der Antwort hat einen Wert, der nicht stimmen kann.',
    action: RETRY_THEN_TELL,
  }),
  unexpected_status: ({ status }) => ({
    title: UNREADABLE,
    detail:
      status === undefined
        ? 'Der Server hat mit einem Status geantwortet, der hier nicht vorgesehen ist.'
        : `Der Server hat mit Status ${status} geantwortet, der hier nicht vorgesehen ist.`,
    action: RETRY_THEN_TELL,
  }),
}

const NAMES = { id_token: 'ID-Token', access_token: 'Zugriffstoken' } as const

const untrusted =
  (sentence: (token: string) => string, action: string) =>
  ({ token }: TokenParameters): FailureText => ({
    title: 'Die Anmeldung ist nicht vertrauenswürdig',
    detail: sentence(NAMES[token]),
    action,
  })

export const token_rejected: Catalogue['failures']['token_rejected'] = {
  format: untrusted((token) => `Das ${token} hat nicht die Form eines Tokens.`, RETRY_THEN_TELL),
  algorithm: untrusted(
    (token) => `Das ${token} ist mit einem Verfahren signiert, das hier nicht angenommen wird.`,
    ASK_ADMINISTRATOR,
  ),
  signature: untrusted((token) => `Die Signatur des ${token}s stimmt nicht.`, RETRY_THEN_TELL),
  key: untrusted(
    (token) => `Das ${token} ist mit einem Schlüssel signiert, den der Mandant nicht veröffentlicht.`,
    RETRY_THEN_TELL,
  ),
  issuer: untrusted(
    (token) => `Das ${token} stammt von einem anderen Aussteller als in den Einstellungen.`,
    ASK_ADMINISTRATOR,
  ),
  audience: untrusted(
    (token) => `Das ${token} ist für eine andere Zielgruppe (Audience) bestimmt als in den Einstellungen.`,
    ASK_ADMINISTRATOR,
  ),
  authorized_party: untrusted(
    (token) => `Das ${token} wurde für eine andere Anwendung ausgestellt.`,
    ASK_ADMINISTRATOR,
  ),
  expiry: untrusted((token) => `Das ${token} war bei seiner Ankunft schon abgelaufen.`, CHECK_CLOCK),
  issued_at: untrusted((token) => `Das ${token} scheint in der Zukunft ausgestellt zu sein.`, CHECK_CLOCK),
  not_before: untrusted((token) => `Das ${token} ist noch nicht gültig.`, CHECK_CLOCK),
  subject: untrusted((token) => `Das ${token} nennt nicht die richtige Person.`, RETRY_THEN_TELL),
  missing: untrusted((token) => `In der Antwort fehlt das ${token}.`, ASK_ADMINISTRATOR),
}

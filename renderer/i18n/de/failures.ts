import type { Catalogue } from '../catalogue.ts'
import { ASK_ADMINISTRATOR, RETRY_THEN_TELL } from './advice.ts'
import { token_rejected, unreadable_response } from './answer-failures.ts'
import { keychain, network } from './machine-failures.ts'

const plain: Catalogue['failures']['plain'] = {
  wrong_credentials: {
    title: 'Benutzername oder Passwort falsch',
    detail: 'Der Anmeldedienst kennt diesen Benutzernamen mit diesem Passwort nicht.',
    action: 'Prüfen Sie Ihren Benutzernamen und geben Sie Ihr Passwort erneut ein.',
  },
  mfa_required: {
    title: 'Ein zweiter Schritt ist nötig',
    detail:
      'Der Anmeldedienst verlangt einen zweiten Faktor: einen Code oder Ihre Bestätigung auf einem anderen Gerät.',
    action:
      'Fahren Sie mit dem zweiten Schritt fort. Wenn Sie nicht danach gefragt werden, zeigen Sie diese Meldung Ihrer Administration.',
  },
  user_blocked: {
    title: 'Dieses Konto ist gesperrt',
    detail: 'Die Anmeldung ist für dieses Konto gesperrt.',
    action:
      'Wenn Sie dazu eine E-Mail erhalten haben, folgen Sie ihr. Bitten Sie andernfalls Ihre Administration, das Konto zu entsperren.',
  },
  verification_required: {
    title: 'Eine Prüfung im Browser ist nötig',
    detail:
      'Der Anmeldedienst hat etwas Ungewöhnliches bemerkt und möchte sichergehen, dass Sie ein Mensch sind.',
    action: 'Melden Sie sich einmal mit Ihrem Browser an und versuchen Sie es dann hier erneut.',
  },
  password_breached: {
    title: 'Dieses Passwort ist nicht mehr sicher',
    detail:
      'Es wurde in einem öffentlich gewordenen Datenleck gefunden. Der Anmeldedienst nimmt es deshalb nicht mehr an.',
    action:
      'Wählen Sie ein neues Passwort, auch überall dort, wo Sie dieses sonst noch verwenden. Melden Sie sich dann hier damit an.',
  },
  denied_by_policy: {
    title: 'Die Anmeldung ist nicht erlaubt',
    detail: 'Eine Regel Ihrer Organisation hat diese Anmeldung abgelehnt.',
    action: 'Wenn Sie meinen, dass sie erlaubt sein sollte, zeigen Sie diese Meldung Ihrer Administration.',
  },
  too_many_attempts: {
    title: 'Zu viele Versuche',
    detail:
      'Die Anmeldung ist für diesen Benutzernamen ausgesetzt, weil zu oft ein falsches Passwort eingegeben wurde.',
    action:
      'Wenn Sie dazu eine E-Mail erhalten haben, folgen Sie ihr. Sie können auch ein neues Passwort wählen oder Ihre Administration fragen.',
  },
  rate_limited: {
    title: 'Der Anmeldedienst ist ausgelastet',
    detail: 'Er nimmt im Augenblick keine weiteren Anfragen an. Das hat nichts mit Ihrem Passwort zu tun.',
    action: 'Warten Sie einen Moment und versuchen Sie es dann erneut.',
  },
  mfa_code_wrong: {
    title: 'Dieser Code stimmt nicht',
    detail: 'Er ist vertippt, wurde schon verwendet oder ist nicht der neueste.',
    action: 'Prüfen Sie den Code und geben Sie ihn erneut ein.',
  },
  mfa_code_expired: {
    title: 'Dieser Code ist abgelaufen',
    detail: 'Ein Code kann fünf Minuten lang verwendet werden, nachdem er gesendet wurde.',
    action: 'Fordern Sie einen neuen Code an und geben Sie diesen ein.',
  },
  mfa_rejected: {
    title: 'Die Anfrage wurde abgelehnt',
    detail: 'Diese Anmeldung wurde auf Ihrem anderen Gerät abgelehnt.',
    action:
      'Senden Sie die Anfrage noch einmal und bestätigen Sie sie dort. Wenn nicht Sie abgelehnt haben, sagen Sie Ihrer Administration Bescheid.',
  },
  mfa_push_expired: {
    title: 'Die Anfrage ist abgelaufen',
    detail: 'Sie wurde auf Ihrem anderen Gerät nicht rechtzeitig beantwortet.',
    action: 'Senden Sie die Anfrage noch einmal und bestätigen Sie sie dort.',
  },
  mfa_expired: {
    title: 'Die Zeit für den zweiten Schritt ist um',
    detail: 'Er muss innerhalb von zehn Minuten nach der Eingabe des Passworts getan sein.',
    action: 'Geben Sie Ihr Passwort erneut ein.',
  },
  mfa_too_many_codes: {
    title: 'Zu viele falsche Codes',
    detail: 'Der Anmeldedienst nimmt für dieses Konto einige Minuten lang keine Codes mehr an.',
    action: 'Warten Sie einige Minuten und geben Sie dann einen neuen Code ein.',
  },
  mfa_too_many_messages: {
    title: 'Zu viele Nachrichten',
    detail: 'Der Anmeldedienst sendet vorerst keinen weiteren Code.',
    action:
      'Suchen Sie nach den bereits gesendeten Nachrichten, oder warten Sie einige Minuten und fordern Sie dann einen neuen Code an.',
  },
  mfa_factor_unavailable: {
    title: 'Dieser Weg ist zurzeit nicht möglich',
    detail: 'Der Anmeldedienst bietet ihn für Ihr Konto im Augenblick nicht an.',
    action: 'Melden Sie sich auf andere Weise an oder fragen Sie Ihre Administration.',
  },
  mfa_contact_refused: {
    title: 'Diese Nummer oder Adresse wurde nicht angenommen',
    detail: 'Der Anmeldedienst kann dorthin keinen Code senden.',
    action: 'Prüfen Sie sie. Eine Telefonnummer beginnt mit + und der Landesvorwahl.',
  },
  mfa_not_enabled: {
    title: 'Der zweite Schritt ist für diese App nicht eingeschaltet',
    detail:
      'Der Mandant verlangt einen zweiten Faktor, erlaubt dieser Anwendung aber nicht, einen zu senden.',
    action: ASK_ADMINISTRATOR,
  },
  grant_not_allowed: {
    title: 'Die Anmeldung ist für diese App nicht eingeschaltet',
    detail: 'Der Mandant erlaubt dieser Anwendung nicht, Personen mit einem Passwort anzumelden.',
    action: ASK_ADMINISTRATOR,
  },
  invalid_client: {
    title: 'Der Anmeldedienst kennt diese App nicht',
    detail: 'Der Mandant hat keine Anwendung mit der Client-ID, die in den Einstellungen steht.',
    action: ASK_ADMINISTRATOR,
  },
  client_secret_refused: {
    title: 'Der Anmeldedienst nimmt diese App nicht an',
    detail:
      'Das Client-Secret oder die Client-Authentifizierung in den Einstellungen entspricht nicht dem, was der Mandant erwartet.',
    action: ASK_ADMINISTRATOR,
  },
  audience_unknown: {
    title: 'Der Anmeldedienst kennt die API nicht',
    detail: 'Der Mandant hat keine API mit der Audience, die in den Einstellungen steht.',
    action: ASK_ADMINISTRATOR,
  },
  invalid_scope: {
    title: 'Die App verlangt zu viel',
    detail: 'Der Mandant kennt einen der Scopes in den Einstellungen nicht oder erlaubt ihn nicht.',
    action: ASK_ADMINISTRATOR,
  },
  invalid_request: {
    title: 'Der Anmeldedienst hat die Anfrage nicht angenommen',
    detail:
      'Etwas in den Einstellungen, zum Beispiel die Audience oder das Verzeichnis, passt nicht zum Mandanten.',
    action: ASK_ADMINISTRATOR,
  },
  refresh_token_rejected: {
    title: 'Ihre Anmeldung ist beendet',
    detail:
      'Der Anmeldedienst nimmt die gespeicherte Anmeldung nicht mehr an: Sie ist abgelaufen oder wurde widerrufen.',
    action: 'Melden Sie sich erneut an, um fortzufahren.',
  },
  not_signed_in: {
    title: 'Sie sind nicht angemeldet',
    detail: 'Dafür müssen Sie angemeldet sein.',
    action: 'Melden Sie sich an und versuchen Sie es dann erneut.',
  },
  cancelled: {
    title: 'Abgebrochen',
    detail: 'Die Anfrage wurde vor ihrem Ende abgebrochen.',
    action: 'Versuchen Sie es erneut, wann immer Sie möchten.',
  },
  busy: {
    title: 'Bereits im Gange',
    detail: 'Dieselbe Anfrage läuft noch.',
    action: 'Warten Sie, bis sie beendet ist, und versuchen Sie es dann erneut.',
  },
  file_not_written: {
    title: 'Die Datei konnte nicht gespeichert werden',
    detail:
      'Es wurde nichts geschrieben: Sie dürfen in diesen Ordner nicht schreiben, oder der Datenträger ist voll.',
    action: 'Wählen Sie einen anderen Ordner oder kopieren Sie die Codes stattdessen.',
  },
  invalid_message: {
    title: 'Diese Eingabe kann nicht gesendet werden',
    detail: 'Ein Wert ist zu lang oder hat eine Form, die Latchkey nicht annimmt.',
    action: 'Prüfen Sie Ihre Eingabe und versuchen Sie es dann erneut.',
  },
  untrusted_sender: {
    title: 'Dieses Fenster ist nicht vertrauenswürdig',
    detail: 'Die Anfrage kam nicht von einer Seite von Latchkey und wurde deshalb abgelehnt.',
    action:
      'Schließen Sie Latchkey und starten Sie es neu. Wenn es wiederkommt, sagen Sie Ihrer Administration Bescheid.',
  },
  api_unauthorized: {
    title: 'Die API hat Ihnen den Zugriff verweigert',
    detail: 'Sie hat Ihr Zugriffstoken nicht angenommen, auch kein neu ausgestelltes.',
    action:
      'Melden Sie sich ab und wieder an. Wenn der Zugriff weiter verweigert wird, fragen Sie Ihre Administration nach Ihren Rechten.',
  },
  preferences_not_saved: {
    title: 'Ihre Auswahl konnte nicht gespeichert werden',
    detail: 'Sie gilt, bis Latchkey geschlossen wird, und ist danach vergessen.',
    action: 'Schaffen Sie Platz auf dem Datenträger dieses Computers und wählen Sie dann erneut.',
  },
  link_not_opened: {
    title: 'Die Seite konnte nicht geöffnet werden',
    detail: 'Dieser Computer hat die Seite nicht im Browser geöffnet.',
    action: 'Versuchen Sie es erneut. Wenn es so bleibt, fragen Sie Ihre Administration nach der Adresse.',
  },
  internal: {
    title: 'In Latchkey ist etwas schiefgegangen',
    detail: 'Das sollte nicht geschehen und ist nicht Ihr Fehler.',
    action:
      'Versuchen Sie es erneut. Wenn es wieder geschieht, starten Sie Latchkey neu und sagen Sie Ihrer Administration Bescheid.',
  },
}

export const failures: Catalogue['failures'] = {
  plain,
  network,
  keychain,
  unreadable_response,
  token_rejected,
  refused: ({ error }) => ({
    title: 'Der Anmeldedienst hat abgelehnt',
    detail: `Er nennt als Grund „${error}“, den Latchkey nicht kennt.`,
    action: RETRY_THEN_TELL,
  }),
  server_error: ({ status }) => ({
    title: 'Der Server hat ein Problem',
    detail: `Er hat mit Status ${status} geantwortet. Das liegt nicht an Ihrem Computer.`,
    action: 'Versuchen Sie es in einigen Minuten erneut.',
  }),
}

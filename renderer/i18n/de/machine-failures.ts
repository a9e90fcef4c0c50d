import type { Catalogue } from '../catalogue.ts'

export const network: Catalogue['failures']['network'] = {
  offline: {
    title: 'Sie sind offline',
    detail: 'Dieser Computer hat keine Netzwerkverbindung.',
    action: 'Stellen Sie eine Verbindung zu einem Netzwerk her und versuchen Sie es dann erneut.',
  },
  dns: {
    title: 'Die Adresse wurde nicht gefunden',
    detail: 'Der Name des Servers konnte in diesem Netzwerk nicht aufgelöst werden.',
    action: 'Prüfen Sie Ihre Verbindung oder Ihr VPN und versuchen Sie es dann erneut.',
  },
  refused: {
    title: 'Der Server antwortet nicht',
    detail: 'Er wurde gefunden, hat aber die Verbindung abgelehnt.',
    action:
      'Versuchen Sie es in einigen Minuten erneut. Wenn es so bleibt, sagen Sie Ihrer Administration Bescheid.',
  },
  tls: {
    title: 'Die Verbindung ist nicht sicher',
    detail: 'Dem Zertifikat des Servers ist nicht zu trauen. Deshalb wurde nichts gesendet.',
    action:
      'Prüfen Sie Datum und Uhrzeit dieses Computers oder versuchen Sie ein anderes Netzwerk. Sagen Sie dann Ihrer Administration Bescheid.',
  },
  timeout: {
    title: 'Der Server hat zu lange gebraucht',
    detail: 'Es kam nicht rechtzeitig eine Antwort.',
    action: 'Prüfen Sie Ihre Verbindung und versuchen Sie es dann erneut.',
  },
  interrupted: {
    title: 'Die Verbindung ist abgebrochen',
    detail: 'Sie brach ab, bevor die ganze Antwort da war.',
    action: 'Prüfen Sie Ihre Verbindung und versuchen Sie es dann erneut.',
  },
  proxy: {
    title: 'Der Proxy hat die Anfrage nicht durchgelassen',
    detail: 'Der Proxy dieses Netzwerks hat die Verbindung abgelehnt oder verlangt eine eigene Anmeldung.',
    action: 'Prüfen Sie die Proxy-Einstellungen dieses Computers und versuchen Sie es dann erneut.',
  },
}

export const keychain: Catalogue['failures']['keychain'] = {
  absent: {
    title: 'Kein Schlüsselbund gefunden',
    detail: 'Dieser Computer hat keinen Schlüsselbund-Dienst, der Ihre Anmeldung sicher aufbewahren könnte.',
    action: 'Sie können fortfahren, müssen sich aber erneut anmelden, nachdem Latchkey geschlossen wurde.',
  },
  locked: {
    title: 'Ihr Schlüsselbund ist gesperrt',
    detail: 'Ihre Anmeldung liegt im Schlüsselbund, und er muss dafür entsperrt werden.',
    action: 'Entsperren Sie Ihren Schlüsselbund und versuchen Sie es dann erneut.',
  },
  denied: {
    title: 'Der Schlüsselbund hat den Zugriff verweigert',
    detail: 'Latchkey durfte seinen Eintrag in Ihrem Schlüsselbund nicht verwenden.',
    action:
      'Erlauben Sie Latchkey den Zugriff, wenn der Schlüsselbund fragt, und versuchen Sie es dann erneut.',
  },
  full: {
    title: 'Im Schlüsselbund ist kein Platz mehr',
    detail: 'Der Datenträger Ihres Schlüsselbunds ist voll, oder Ihr Kontingent darauf ist aufgebraucht.',
    action: 'Schaffen Sie dort Platz. Latchkey versucht es von selbst weiter.',
  },
  unavailable: {
    title: 'Der Schlüsselbund ist zurzeit nicht verwendbar',
    detail: 'Der Schlüsselbund-Dienst dieses Computers hat einen Fehler gemeldet.',
    action:
      'Versuchen Sie es erneut. Wenn es so bleibt, melden Sie sich von diesem Computer ab und wieder an.',
  },
  frozen: {
    title: 'Der Schlüsselbund antwortet nicht',
    detail: 'Der Schlüsselbund-Dienst hat nicht rechtzeitig geantwortet.',
    action:
      'Suchen Sie hinter Ihren Fenstern nach einer Frage des Schlüsselbunds und beantworten Sie sie. Versuchen Sie es dann erneut.',
  },
  damaged: {
    title: 'Die gespeicherte Anmeldung ist nicht lesbar',
    detail: 'Der Eintrag in Ihrem Schlüsselbund ist beschädigt.',
    action: 'Melden Sie sich erneut an: Dadurch wird der Eintrag ersetzt.',
  },
  newer_version: {
    title: 'Die gespeicherte Anmeldung stammt von einem neueren Latchkey',
    detail:
      'Eine neuere Version hat den Eintrag in Ihrem Schlüsselbund geschrieben. Diese lässt ihn, wie er ist.',
    action: 'Starten Sie die neuere Version oder melden Sie sich hier erneut an.',
  },
}

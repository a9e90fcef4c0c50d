import type { Catalogue } from '../catalogue.ts'

export const history: Catalogue['history'] = {
  title: 'Verlauf',
  empty: 'Es ist noch nichts geschehen.',
  signedIn: 'Sie haben sich angemeldet.',
  signedInForThisRun: 'Sie haben sich angemeldet, nur bis zum Schließen von Latchkey.',
  restored: 'Ihre gespeicherte Anmeldung wurde geöffnet.',
  restoredInterrupted:
    'Ihre gespeicherte Anmeldung wurde geöffnet. Latchkey war mitten in einer Aktualisierung beendet worden und hat sie wieder aufgenommen.',
  refreshed: 'Das Zugriffstoken wurde aktualisiert.',
  refreshedBecause: {
    scheduled: 'Das Zugriffstoken wurde rechtzeitig vor seinem Ablauf aktualisiert.',
    start: 'Das Zugriffstoken wurde beim Start von Latchkey aktualisiert.',
    call: 'Das Zugriffstoken wurde für einen API-Aufruf aktualisiert.',
    call_refused: 'Das Zugriffstoken wurde aktualisiert, weil die API das vorherige abgelehnt hatte.',
    resumed: 'Das Zugriffstoken wurde nach dem Aufwachen des Computers aktualisiert.',
    clock_jumped: 'Das Zugriffstoken wurde aktualisiert, weil sich die Uhr des Computers geändert hatte.',
    network_back: 'Das Zugriffstoken wurde aktualisiert, als das Netzwerk wieder da war.',
    retry: 'Das Zugriffstoken wurde bei einem weiteren Versuch aktualisiert.',
    person: 'Das Zugriffstoken wurde auf Ihren Wunsch aktualisiert.',
  },
  refreshTokenReplaced: 'Das Aktualisierungstoken wurde durch ein neues ersetzt.',
  waitingFor: {
    network: 'Warten auf das Netzwerk.',
    tenant: 'Warten auf den Anmeldedienst.',
    keychain: 'Warten auf den Schlüsselbund.',
    person: 'Warten auf Sie.',
  },
  secondFactorGiven: 'Sie haben einen zweiten Faktor angegeben.',
  secondFactorCancelled: 'Ein zweiter Faktor wurde verlangt, und Sie haben ihn aufgeschoben.',
  secondFactorExpired: 'Ein zweiter Faktor wurde verlangt und nicht rechtzeitig angegeben.',
  secondFactorMissed: 'Ein zweiter Faktor wurde verlangt und konnte nicht angegeben werden.',
  recoveryCodesSaved: 'Sie haben Ihre neuen Wiederherstellungscodes gespeichert.',
  keychainFailed:
    'Der Schlüsselbund hat die Anmeldung nicht angenommen: Sie bleibt solange im Arbeitsspeicher.',
  keychainRecovered: 'Die Anmeldung liegt wieder im Schlüsselbund.',
  resumed: 'Der Computer ist aufgewacht: Alles wurde neu geprüft.',
  clockJumped: 'Der Computer ist aufgewacht oder seine Uhr wurde gestellt: Alles wurde neu geprüft.',
  signInAgain: 'Melden Sie sich erneut an.',
  revoked: 'Der Anmeldedienst hat die Abmeldung bestätigt.',
  notRevoked: ({ since }) =>
    `Der Anmeldedienst hat die Abmeldung vom ${since} nie bestätigt. Nach seinem Alter ist das Aktualisierungstoken inzwischen abgelaufen, deshalb fragt Latchkey nicht mehr nach.`,
}

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
  rotated: 'Das Zugriffstoken wurde aktualisiert und das Aktualisierungstoken durch ein neues ersetzt.',
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
  clockJumped: 'Der Computer ist aufgewacht oder seine Uhr wurde gestellt: Alles wurde neu geprüft.',
  revoked: 'Der Anmeldedienst hat die Abmeldung bestätigt.',
  notRevoked: ({ since }) =>
    `Der Anmeldedienst hat die Abmeldung vom ${since} nie bestätigt. Nach seinem Alter ist das Aktualisierungstoken inzwischen abgelaufen, deshalb fragt Latchkey nicht mehr nach.`,
}

import type { Catalogue } from '../catalogue.ts'
import { plural } from './plural.ts'

const errors: Catalogue['settings']['errors'] = {
  file_missing: () => ({
    problem: 'Diese Datei gibt es nicht.',
    remedy:
      'Legen Sie sie an, starten Sie Latchkey mit --settings=DATEI oder nennen Sie die Datei in der Umgebungsvariablen LATCHKEY_SETTINGS.',
  }),
  file_unreadable: () => ({
    problem: 'Die Datei konnte nicht gelesen werden.',
    remedy: 'Prüfen Sie, ob es eine Datei ist und ob Sie sie lesen dürfen.',
  }),
  not_json: ({ line, column }) => ({
    problem:
      line === undefined || column === undefined
        ? 'Die Datei ist kein gültiges JSON.'
        : `Die Datei ist kein gültiges JSON: siehe Zeile ${line}, Spalte ${column}.`,
    remedy:
      'Prüfen Sie dort Anführungszeichen, Kommas und Klammern. JSON erlaubt weder Kommentare noch ein Komma am Ende.',
  }),
  not_an_object: () => ({
    problem: 'Die Datei enthält kein Objekt.',
    remedy: 'Setzen Sie alle Einstellungen in ein Paar geschweifter Klammern: { … }.',
  }),
  missing: () => ({
    problem: 'Diese Einstellung fehlt.',
    remedy: 'Ergänzen Sie sie: Ohne sie kann Latchkey nicht starten.',
  }),
  unknown_key: ({ closest }) => ({
    problem: 'Latchkey kennt diese Einstellung nicht.',
    remedy:
      closest === undefined
        ? 'Entfernen Sie sie.'
        : `Meinten Sie „${closest}“? Andernfalls entfernen Sie sie.`,
  }),
  wrong_type: ({ expected }) => ({
    problem: 'Der Wert hat den falschen Typ.',
    remedy: `Schreiben Sie einen Wert dieses Typs: ${expected}.`,
  }),
  empty: () => ({
    problem: 'Der Wert ist leer.',
    remedy: 'Schreiben Sie einen Wert oder entfernen Sie die Einstellung, wo sie nicht nötig ist.',
  }),
  not_a_url: () => ({
    problem: 'Der Wert ist keine brauchbare Adresse.',
    remedy: 'Schreiben Sie eine vollständige Adresse, zum Beispiel https://api.example.com.',
  }),
  not_https: () => ({
    problem: 'Die Adresse ist nicht sicher.',
    remedy:
      'Beginnen Sie sie mit https://. Nur dieser Computer selbst (127.0.0.1) darf über http:// erreicht werden.',
  }),
  has_path: () => ({
    problem: 'Die Adresse hat einen Pfad.',
    remedy: 'Beenden Sie sie nach dem Namen des Hosts: Danach darf nichts folgen.',
  }),
  has_query: () => ({
    problem: 'Die Adresse hat eine Abfrage oder ein Fragment.',
    remedy: 'Entfernen Sie alles ab dem ? oder #.',
  }),
  has_credentials: () => ({
    problem: 'In der Adresse steht ein Benutzername oder ein @.',
    remedy: 'Entfernen Sie alles vor dem Namen des Hosts, auch das @.',
  }),
  not_a_link: ({ orMail }) => ({
    problem: 'Der Wert ist keine Adresse, die im Browser geöffnet werden darf.',
    remedy: orMail
      ? 'Schreiben Sie eine Adresse, die mit https:// beginnt, oder mailto: und eine E-Mail-Adresse.'
      : 'Schreiben Sie eine Adresse, die mit https:// beginnt und kein Passwort enthält.',
  }),
  out_of_range: ({ min, max }) => ({
    problem: 'Die Zahl gehört nicht zu den erlaubten.',
    remedy: `Schreiben Sie eine ganze Zahl von ${min} bis ${max}.`,
  }),
  duplicate: ({ value }) => ({
    problem: `Den Wert „${value}“ gibt es doppelt.`,
    remedy: 'Entfernen Sie einen der beiden.',
  }),
  not_one_of: ({ allowed }) => ({
    problem: 'Der Wert gehört nicht zu den erlaubten.',
    remedy: `Schreiben Sie einen von diesen: ${allowed}.`,
  }),
  secret_not_expected: () => ({
    problem: 'Es gibt ein Client-Secret, aber die Client-Authentifizierung ist „none“.',
    remedy: 'Entfernen Sie das Secret oder wählen Sie „post“ oder „basic“ als Client-Authentifizierung.',
  }),
  secret_missing: () => ({
    problem: 'Die gewählte Client-Authentifizierung braucht ein Client-Secret.',
    remedy: 'Ergänzen Sie das Client-Secret oder wählen Sie „none“ als Client-Authentifizierung.',
  }),
}

export const settings: Catalogue['settings'] = {
  windowTitle: 'Einstellungen – Latchkey',
  title: 'Latchkey kann mit diesen Einstellungen nicht starten',
  lead: (mistakes) =>
    plural(mistakes, {
      one: 'In der Einstellungsdatei ist ein Fehler zu beheben.',
      other: `In der Einstellungsdatei sind ${mistakes.digits} Fehler zu beheben.`,
    }),
  then: 'Starten Sie Latchkey danach neu.',
  file: 'Einstellungsdatei',
  source: {
    flag: 'Sie wurde auf der Befehlszeile gewählt.',
    environment: 'Sie wurde durch eine Umgebungsvariable gewählt.',
    'user-data': 'Es ist der übliche Ort, im Datenordner dieser App.',
  },
  wholeFile: 'Die ganze Datei',
  problems: 'Was zu beheben ist',
  version: ({ version }) => `Latchkey ${version}`,
  errors,
}

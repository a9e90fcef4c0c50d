import type { Catalogue } from '../catalogue.ts'
import { plural } from './plural.ts'

export const login: Catalogue['login'] = {
  windowTitle: 'Anmelden – Latchkey',
  title: 'Anmelden',
  subtitle: ({ host }) => `Ihr Konto bei ${host}`,
  realm: 'Verzeichnis',
  username: 'Benutzername',
  people: {
    label: 'Personen, die sich hier angemeldet haben',
    forget: ({ username }) => `${username} vergessen`,
    forgetIn: ({ username, realm }) => `${username} (${realm}) vergessen`,
    noRealm: 'Ohne Verzeichnis',
    forgotten: ({ username }) => `${username} wird hier nicht mehr angeboten.`,
    forgottenIn: ({ username, realm }) => `${username} (${realm}) wird hier nicht mehr angeboten.`,
    undo: 'Rückgängig',
  },
  password: 'Passwort',
  forgotPassword: 'Passwort vergessen?',
  opensInBrowser: 'Wird in Ihrem Browser geöffnet',
  otherScript: 'Das letzte Zeichen gehört nicht zum lateinischen Alphabet. Prüfen Sie Ihre Tastaturbelegung.',
  showPassword: 'Passwort anzeigen',
  capsLock: 'Die Feststelltaste ist aktiv.',
  staySignedIn: 'Angemeldet bleiben',
  staySignedInHint: 'Auf diesem Computer, in seinem Schlüsselbund',
  submit: 'Anmelden',
  submitting: 'Anmeldung läuft …',
  usernameMissing: 'Geben Sie Ihren Benutzernamen ein.',
  passwordMissing: 'Geben Sie Ihr Passwort ein.',
  wrongCredentials:
    'Benutzername oder Passwort falsch. Prüfen Sie Ihren Benutzernamen und geben Sie Ihr Passwort erneut ein.',
  triesLeft: {
    title: (tries) => plural(tries, { one: 'Noch 1 Versuch', other: `Noch ${tries.digits} Versuche` }),
    detail: 'Danach wird die Anmeldung mit diesem Benutzernamen möglicherweise gesperrt.',
    noneTitle: 'Die Anmeldung mit diesem Benutzernamen ist jetzt möglicherweise gesperrt',
    noneDetail: 'Es wurde zu oft ein falsches Passwort eingegeben.',
    action: 'Wenn Sie sich bei Ihrem Passwort nicht sicher sind, wählen Sie ein neues.',
  },
  destination: ({ host }) => `Ihr Passwort wird nur an ${host} gesendet und nie gespeichert.`,
  restoring: 'Ihre gespeicherte Sitzung wird geöffnet',
  restoringHint: 'Möglicherweise bittet Ihr Schlüsselbund Sie, ihn zu entsperren.',
  opening: 'Sie sind angemeldet',
  openingHint: 'Latchkey wird geöffnet …',
  ended: {
    signedOut: {
      title: 'Sie sind abgemeldet',
      detail: ({ date }) => `Sie haben sich am ${date} abgemeldet.`,
      pending: ({ date }) =>
        `Sie haben sich am ${date} abgemeldet. Der Anmeldedienst hat es noch nicht bestätigt; Latchkey versucht es weiter.`,
    },
    rejected: {
      title: 'Bitte melden Sie sich erneut an',
      detail: ({ date }) =>
        `Ihre Anmeldung endete am ${date}, weil der Anmeldedienst sie nicht mehr annimmt. Sie ist abgelaufen oder wurde widerrufen.`,
      unused: ({ date, duration }) =>
        `Ihre Anmeldung endete am ${date}: Ihr Aktualisierungstoken war ${duration} lang nicht verwendet worden, und der Anmeldedienst nimmt es nicht mehr an. Wie lange es unverwendet bleiben darf, begrenzt der Mandant.`,
      interrupted: ({ date }) =>
        `Ihre Anmeldung endete am ${date}: Eine Aktualisierung brach ab, bevor die Antwort da war, und mit ihr ging das neue Aktualisierungstoken verloren. Der Anmeldedienst nimmt das alte nicht noch einmal an, weil beim Mandanten kein oder nur ein kürzerer Überlappungszeitraum eingestellt ist.`,
    },
    expired: {
      title: 'Bitte melden Sie sich erneut an',
      detail: ({ date }) =>
        `Ihre Anmeldung endete am ${date} mit ihrem Zugriffstoken: Es gab kein Aktualisierungstoken, um es zu erneuern.`,
    },
    keychain: {
      title: 'Ihre gespeicherte Anmeldung konnte nicht geöffnet werden',
      stillThere: 'Sie ist noch vorhanden.',
      tryAgain: 'Erneut versuchen',
      stillClosed: 'Sie konnte auch diesmal nicht geöffnet werden.',
    },
  },
}

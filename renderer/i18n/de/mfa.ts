import type { Catalogue } from '../catalogue.ts'
import type { Destination } from '../en/mfa.ts'

const toPhone = ({ to }: Destination): string =>
  to === undefined ? 'Ein Code wurde an Ihr Telefon gesendet.' : `Ein Code wurde an ${to} gesendet.`

const toDevice = ({ to }: Destination): string =>
  to === undefined ? 'Ein Code wurde an Ihr Gerät gesendet.' : `Ein Code wurde an Ihr Gerät ${to} gesendet.`

export const mfa: Catalogue['mfa'] = {
  windowTitle: 'Zweiter Schritt – Latchkey',
  account: 'Konto',
  steps: {
    loading: {
      title: 'Noch ein Schritt',
      detail: 'Ihr Konto verlangt einen zweiten Faktor. Latchkey fragt ab, welche Sie verwenden können.',
    },
    choose: {
      title: 'Bestätigen Sie, dass Sie es sind',
      detail: 'Wählen Sie, wie Sie diese Anmeldung bestätigen möchten.',
    },
    otp: {
      title: 'Code eingeben',
      detail: 'Öffnen Sie Ihre Authenticator-App und geben Sie den angezeigten Code ein.',
    },
    otpOn: ({ device }) =>
      `Öffnen Sie Ihre Authenticator-App auf ${device} und geben Sie den angezeigten Code ein.`,
    oobCode: {
      title: 'Code eingeben',
      sent: {
        sms: toPhone,
        voice: ({ to }) =>
          to === undefined
            ? 'Sie werden angerufen, und ein Code wird Ihnen angesagt.'
            : `Sie werden unter ${to} angerufen, und ein Code wird Ihnen angesagt.`,
        email: ({ to }) =>
          to === undefined
            ? 'Ein Code wurde an Ihre E-Mail-Adresse gesendet.'
            : `Ein Code wurde an ${to} gesendet.`,
        otp: toDevice,
        push: toDevice,
        'recovery-code': toDevice,
      },
    },
    push: {
      title: 'Auf dem Telefon bestätigen',
      detail: 'Eine Anfrage wurde an Ihr Telefon gesendet. Bestätigen Sie sie dort.',
    },
    pushTo: ({ device }) => `Eine Anfrage wurde an ${device} gesendet. Bestätigen Sie sie dort.`,
    recoveryCode: {
      title: 'Wiederherstellungscode eingeben',
      detail:
        'Sie haben ihn bei der Einrichtung Ihres zweiten Faktors gespeichert. Er gilt einmal; Sie erhalten dafür einen neuen.',
    },
    enrol: {
      title: 'Zweiten Faktor einrichten',
      detail:
        'Ihre Organisation verlangt einen zweiten Faktor, und Ihr Konto hat noch keinen. Wählen Sie, womit Sie Ihre Anmeldungen bestätigen möchten.',
    },
    contact: {
      sms: { title: 'Codes per SMS erhalten', detail: 'Ein erster Code wird an diese Nummer gesendet.' },
      voice: {
        title: 'Codes per Anruf erhalten',
        detail: 'Diese Nummer wird angerufen, und ein erster Code wird angesagt.',
      },
      email: {
        title: 'Codes per E-Mail erhalten',
        detail: 'Ein erster Code wird an diese Adresse gesendet.',
      },
    },
    enrolOtp: {
      title: 'Authenticator-App verbinden',
      detail:
        'Fügen Sie in der App ein Konto hinzu und scannen Sie diesen Code. Geben Sie dann den Code ein, den die App anzeigt.',
    },
    enrolCode: {
      title: 'Ersten Code eingeben',
      sent: {
        sms: ({ to }) => `Ein Code wurde an ${to} gesendet.`,
        voice: ({ to }) => `${to} wird angerufen, und ein Code wird angesagt.`,
        email: ({ to }) => `Ein Code wurde an ${to} gesendet.`,
        otp: ({ to }) => `Ein Code wurde an ${to} gesendet.`,
        push: ({ to }) => `Ein Code wurde an ${to} gesendet.`,
      },
    },
    enrolPush: {
      title: 'Telefon verbinden',
      detail:
        'Öffnen Sie die App, mit der Ihre Organisation Anmeldungen bestätigt, fügen Sie ein Konto hinzu und scannen Sie diesen Code.',
    },
    recoveryCodes: {
      one: {
        title: 'Wiederherstellungscode speichern',
        detail:
          'Damit melden Sie sich einmal an, wenn Sie Ihren zweiten Faktor nicht zur Hand haben. Er wird nur jetzt angezeigt.',
      },
      several: {
        title: 'Wiederherstellungscodes speichern',
        detail:
          'Mit jedem melden Sie sich einmal an, wenn Sie Ihren zweiten Faktor nicht zur Hand haben. Sie werden nur jetzt angezeigt.',
      },
    },
    finishing: { title: 'Bestätigt', detail: 'Einen Moment, Ihre Sitzung wird geöffnet.' },
  },
  code: {
    label: 'Einmalcode',
    hint: ({ digits }) => `${digits} Ziffern. Nach der letzten werden sie sofort geprüft.`,
    submit: 'Weiter',
    submitting: 'Wird geprüft …',
    incomplete: ({ digits }) => `Der Code hat ${digits} Ziffern: Geben Sie alle ein.`,
    notACode: ({ digits }) => `Im eingefügten Text ist kein Code mit ${digits} Ziffern.`,
    sent: {
      hint: 'Geben Sie alle Ziffern der Nachricht ein, dann geht es weiter.',
      incomplete: ({ digits }) => `Ein Code hat mindestens ${digits} Ziffern: Geben Sie alle ein.`,
      notACode: 'Im eingefügten Text ist kein Code, oder mehr als eine Zahl, die es sein könnte.',
    },
    wrong: 'Dieser Code stimmt nicht. Prüfen Sie ihn oder warten Sie auf den nächsten.',
    wrongSent: 'Dieser Code stimmt nicht. Geben Sie den aus der neuesten Nachricht ein.',
    expired: 'Dieser Code ist abgelaufen. Fordern Sie einen neuen an und geben Sie ihn ein.',
  },
  resend: {
    code: 'Neuen Code senden',
    call: 'Erneut anrufen',
    push: 'Anfrage erneut senden',
    qr: 'Neuen Code zum Scannen anzeigen',
    sending: 'Wird gesendet …',
    wait: ({ duration }) => `Möglich in ${duration}`,
    codeSent: 'Ein neuer Code wurde gesendet.',
    pushSent: 'Eine neue Anfrage wurde gesendet.',
  },
  push: {
    waiting: 'Warten auf Ihre Bestätigung …',
    enrolling: 'Warten auf Ihr Telefon …',
  },
  recoveryCode: {
    label: 'Wiederherstellungscode',
    missing: 'Geben Sie einen Ihrer Wiederherstellungscodes ein.',
    wrong:
      'Dieser Wiederherstellungscode stimmt nicht oder wurde schon verwendet. Prüfen Sie ihn und geben Sie ihn erneut ein.',
  },
  enrolOtp: {
    qr: 'QR-Code mit dem Schlüssel für Ihre Authenticator-App',
    secret: 'Oder geben Sie diesen Schlüssel in der App ein',
    copy: 'Schlüssel kopieren',
    copied: 'Schlüssel kopiert',
  },
  enrolPush: { qr: 'QR-Code für die App auf Ihrem Telefon' },
  contact: {
    phone: 'Telefonnummer',
    phoneHint: 'Mit Landesvorwahl, zum Beispiel +49 30 123456',
    email: 'E-Mail-Adresse',
    submit: 'Code senden',
    call: 'Anrufen lassen',
    sending: 'Wird gesendet …',
    change: {
      sms: 'Nummer ändern',
      voice: 'Nummer ändern',
      email: 'Adresse ändern',
    },
    emptyPhone: 'Geben Sie Ihre Telefonnummer ein.',
    emptyEmail: 'Geben Sie Ihre E-Mail-Adresse ein.',
    problem: {
      no_country: 'Beginnen Sie mit + und der Landesvorwahl, zum Beispiel +49.',
      not_a_number: 'Das ist keine vollständige Telefonnummer. Prüfen Sie die Ziffern.',
      not_an_address:
        'Das ist keine vollständige E-Mail-Adresse. Sie braucht einen Namen, ein @ und eine Domain.',
    },
    refused: {
      sms: 'Der Anmeldedienst kann an diese Nummer keinen Code senden. Prüfen Sie sie oder verwenden Sie eine andere.',
      voice:
        'Der Anmeldedienst kann diese Nummer nicht anrufen. Prüfen Sie sie oder verwenden Sie eine andere.',
      email:
        'Der Anmeldedienst kann an diese Adresse keinen Code senden. Prüfen Sie sie oder verwenden Sie eine andere.',
    },
  },
  recoveryCodes: {
    list: 'Wiederherstellungscodes',
    copy: 'Kopieren',
    copied: 'Kopiert',
    save: 'Als Datei speichern …',
    saved: 'Gespeichert',
    tick: 'Ich habe sie gespeichert',
    tickOne: 'Ich habe ihn gespeichert',
    tickHint: 'An einem sicheren Ort, getrennt von diesem Computer',
    first: 'Kopieren oder speichern Sie zuerst, oder setzen Sie das Häkchen.',
    submit: 'Weiter',
  },
  methods: {
    title: 'Möglichkeiten zur Bestätigung',
    more: 'Andere Methode verwenden',
    asking: 'Wird abgefragt …',
    factor: {
      otp: 'Authenticator-App',
      sms: 'SMS',
      voice: 'Anruf',
      email: 'E-Mail',
      push: 'Bestätigung auf dem Telefon',
      'recovery-code': 'Wiederherstellungscode',
    },
    about: {
      otp: 'Den Code eingeben, den die App anzeigt',
      sms: 'Den Code eingeben, den Sie erhalten',
      voice: 'Den Code eingeben, der Ihnen angesagt wird',
      email: 'Den Code eingeben, den Sie erhalten',
      push: 'Dort eine Anfrage bestätigen',
      'recovery-code': 'Einen gespeicherten eingeben',
    },
  },
  retry: 'Erneut versuchen',
  back: 'Zurück zum Passwort',
  notNow: 'Nicht jetzt',
  timeLeft: ({ duration }) => `Noch ${duration} für diesen Schritt.`,
  timeOver: 'Die Zeit für diesen Schritt ist um.',
  waiting: {
    title: 'Bestätigen Sie, dass Sie es sind',
    detail:
      'Ihre Organisation verlangt einen zweiten Faktor, bevor sie Ihre Sitzung verlängert. Es wird Ihnen nichts gesendet, bis Sie fortfahren.',
    kept: 'Sie bleiben solange angemeldet.',
    submit: 'Weiter',
    busy: 'Wird abgefragt …',
  },
}

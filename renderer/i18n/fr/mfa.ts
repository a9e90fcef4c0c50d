import type { Catalogue } from '../catalogue.ts'
import type { Destination } from '../en/mfa.ts'

const toPhone = ({ to }: Destination): string =>
  to === undefined ? 'Un code a été envoyé à votre téléphone.' : `Un code a été envoyé à ${to}.`

const toDevice = ({ to }: Destination): string =>
  to === undefined ? 'Un code a été envoyé à votre appareil.' : `Un code a été envoyé à votre appareil ${to}.`

export const mfa: Catalogue['mfa'] = {
  windowTitle: 'Seconde étape – Latchkey',
  account: 'Compte',
  steps: {
    loading: {
      title: 'Encore une étape',
      detail: 'Votre compte demande un second facteur. Latchkey cherche ceux que vous pouvez utiliser.',
    },
    choose: {
      title: 'Confirmez votre identité',
      detail: 'Choisissez comment confirmer cette connexion.',
    },
    otp: {
      title: 'Saisissez le code',
      detail: 'Ouvrez votre application d’authentification et saisissez le code affiché.',
    },
    otpOn: ({ device }) =>
      `Ouvrez votre application d’authentification sur ${device} et saisissez le code affiché.`,
    oobCode: {
      title: 'Saisissez le code',
      sent: {
        sms: toPhone,
        voice: ({ to }) =>
          to === undefined
            ? 'Un appel vous est passé pour vous donner un code.'
            : `Un appel est passé au ${to} pour vous donner un code.`,
        email: ({ to }) =>
          to === undefined ? 'Un code a été envoyé à votre adresse e-mail.' : `Un code a été envoyé à ${to}.`,
        otp: toDevice,
        push: toDevice,
        'recovery-code': toDevice,
      },
    },
    push: {
      title: 'Approuvez sur votre téléphone',
      detail: 'Une demande a été envoyée à votre téléphone. Approuvez-la sur celui-ci.',
    },
    pushTo: ({ device }) => `Une demande a été envoyée à ${device}. Approuvez-la sur cet appareil.`,
    recoveryCode: {
      title: 'Saisissez un code de récupération',
      detail:
        'Vous l’avez enregistré en configurant votre second facteur. Il ne sert qu’une fois ; vous en recevrez un nouveau en échange.',
    },
    enrol: {
      title: 'Configurez un second facteur',
      detail:
        'Votre organisation demande un second facteur, et votre compte n’en a pas encore. Choisissez comment confirmer vos connexions.',
    },
    contact: {
      sms: {
        title: 'Recevoir les codes par SMS',
        detail: 'Un premier code sera envoyé à ce numéro.',
      },
      voice: {
        title: 'Recevoir les codes par appel',
        detail: 'Ce numéro sera appelé pour donner un premier code.',
      },
      email: {
        title: 'Recevoir les codes par e-mail',
        detail: 'Un premier code sera envoyé à cette adresse.',
      },
    },
    enrolOtp: {
      title: 'Associez votre application d’authentification',
      detail:
        'Ajoutez un compte dans l’application et scannez ceci, puis saisissez le code que l’application affiche.',
    },
    enrolCode: {
      title: 'Saisissez le premier code',
      sent: {
        sms: ({ to }) => `Un code a été envoyé à ${to}.`,
        voice: ({ to }) => `Un appel est passé au ${to} pour donner un code.`,
        email: ({ to }) => `Un code a été envoyé à ${to}.`,
        otp: ({ to }) => `Un code a été envoyé à ${to}.`,
        push: ({ to }) => `Un code a été envoyé à ${to}.`,
      },
    },
    enrolPush: {
      title: 'Associez votre téléphone',
      detail:
        'Ouvrez l’application avec laquelle votre organisation approuve les connexions, ajoutez un compte et scannez ceci.',
    },
    recoveryCodes: {
      one: {
        title: 'Enregistrez votre code de récupération',
        detail:
          'Il vous connecte une fois quand vous n’avez pas votre second facteur. Il n’est affiché que maintenant.',
      },
      several: {
        title: 'Enregistrez vos codes de récupération',
        detail:
          'Chacun vous connecte une fois quand vous n’avez pas votre second facteur. Ils ne sont affichés que maintenant.',
      },
    },
    finishing: { title: 'Confirmé', detail: 'Un instant, votre session s’ouvre.' },
  },
  code: {
    label: 'Code à usage unique',
    hint: ({ digits }) => `${digits} chiffres. Ils sont vérifiés dès que le dernier est saisi.`,
    submit: 'Continuer',
    submitting: 'Vérification…',
    incomplete: ({ digits }) => `Le code a ${digits} chiffres : saisissez-les tous.`,
    notACode: ({ digits }) => `Le texte collé ne contient pas de code à ${digits} chiffres.`,
    sent: {
      hint: 'Saisissez tous les chiffres du message, puis continuez.',
      incomplete: ({ digits }) => `Un code a au moins ${digits} chiffres : saisissez-les tous.`,
      notACode: 'Le texte collé ne contient pas de code, ou plusieurs nombres qui pourraient l’être.',
    },
    wrong: 'Ce code n’est pas correct. Vérifiez-le ou attendez le suivant.',
    wrongSent: 'Ce code n’est pas correct. Saisissez celui du message le plus récent.',
    expired: 'Ce code a expiré. Demandez-en un nouveau et saisissez-le.',
  },
  resend: {
    code: 'Envoyer un nouveau code',
    call: 'Appeler à nouveau',
    push: 'Renvoyer la demande',
    qr: 'Afficher un nouveau code à scanner',
    sending: 'Envoi en cours…',
    wait: ({ duration }) => `Possible dans ${duration}`,
    codeSent: 'Un nouveau code a été envoyé.',
    pushSent: 'Une nouvelle demande a été envoyée.',
  },
  push: {
    waiting: 'En attente de votre approbation…',
    enrolling: 'En attente de votre téléphone…',
  },
  recoveryCode: {
    label: 'Code de récupération',
    missing: 'Saisissez l’un de vos codes de récupération.',
    wrong:
      'Ce code de récupération n’est pas correct ou a déjà été utilisé. Vérifiez-le et saisissez-le à nouveau.',
  },
  enrolOtp: {
    qr: 'Code QR contenant la clé pour votre application d’authentification',
    secret: 'Ou saisissez cette clé dans l’application',
    copy: 'Copier la clé',
    copied: 'Clé copiée',
  },
  enrolPush: { qr: 'Code QR pour l’application de votre téléphone' },
  contact: {
    phone: 'Numéro de téléphone',
    phoneHint: 'Avec l’indicatif du pays, par exemple +33 1 23 45 67 89',
    email: 'Adresse e-mail',
    submit: 'Envoyer le code',
    call: 'M’appeler',
    sending: 'Envoi en cours…',
    change: {
      sms: 'Modifier le numéro',
      voice: 'Modifier le numéro',
      email: 'Modifier l’adresse',
    },
    emptyPhone: 'Saisissez votre numéro de téléphone.',
    emptyEmail: 'Saisissez votre adresse e-mail.',
    problem: {
      no_country: 'Commencez par + et l’indicatif du pays, par exemple +33.',
      not_a_number: 'Ce n’est pas un numéro de téléphone complet. Vérifiez les chiffres.',
      not_an_address: 'Ce n’est pas une adresse e-mail complète. Il lui faut un nom, un @ et un domaine.',
    },
    refused: {
      sms: 'Le service de connexion ne peut pas envoyer de code à ce numéro. Vérifiez-le ou utilisez-en un autre.',
      voice: 'Le service de connexion ne peut pas appeler ce numéro. Vérifiez-le ou utilisez-en un autre.',
      email:
        'Le service de connexion ne peut pas envoyer de code à cette adresse. Vérifiez-la ou utilisez-en une autre.',
    },
  },
  recoveryCodes: {
    list: 'Codes de récupération',
    copy: 'Copier',
    copied: 'Copié',
    save: 'Enregistrer dans un fichier…',
    saved: 'Enregistré',
    tick: 'Je les ai enregistrés',
    tickOne: 'Je l’ai enregistré',
    tickHint: 'En lieu sûr, à l’écart de cet ordinateur',
    first: 'Copiez ou enregistrez d’abord, ou cochez la case.',
    submit: 'Continuer',
  },
  methods: {
    title: 'Moyens de confirmation',
    more: 'Utiliser une autre méthode',
    asking: 'Demande en cours…',
    factor: {
      otp: 'Application d’authentification',
      sms: 'SMS',
      voice: 'Appel téléphonique',
      email: 'E-mail',
      push: 'Approbation sur votre téléphone',
      'recovery-code': 'Code de récupération',
    },
    about: {
      otp: 'Saisir le code affiché par l’application',
      sms: 'Saisir le code qui vous est envoyé',
      voice: 'Saisir le code qui vous est dicté',
      email: 'Saisir le code qui vous est envoyé',
      push: 'Approuver une demande sur cet appareil',
      'recovery-code': 'Saisir un code que vous avez enregistré',
    },
  },
  retry: 'Réessayer',
  back: 'Retour au mot de passe',
  notNow: 'Pas maintenant',
  timeLeft: ({ duration }) => `Il vous reste ${duration} pour cette étape.`,
  timeOver: 'Le temps prévu pour cette étape est écoulé.',
  waiting: {
    title: 'Confirmez votre identité',
    detail:
      'Votre organisation demande un second facteur avant de renouveler votre session. Rien ne vous est envoyé tant que vous ne continuez pas.',
    kept: 'Vous restez connecté entre-temps.',
    submit: 'Continuer',
    busy: 'Demande en cours…',
  },
}

import type { Catalogue } from '../catalogue.ts'
import { plural } from './plural.ts'

export const login: Catalogue['login'] = {
  windowTitle: 'Connexion – Latchkey',
  title: 'Connexion',
  subtitle: ({ host }) => `Votre compte sur ${host}`,
  realm: 'Annuaire',
  username: 'Nom d’utilisateur',
  people: {
    label: 'Personnes qui se sont connectées ici',
    forget: ({ username }) => `Oublier ${username}`,
    forgetIn: ({ username, realm }) => `Oublier ${username} (${realm})`,
    noRealm: 'Sans annuaire',
    forgotten: ({ username }) => `${username} n’est plus proposé ici.`,
    forgottenIn: ({ username, realm }) => `${username} (${realm}) n’est plus proposé ici.`,
    undo: 'Annuler',
  },
  password: 'Mot de passe',
  forgotPassword: 'Mot de passe oublié ?',
  opensInBrowser: 'S’ouvre dans votre navigateur',
  otherScript:
    'Le dernier caractère n’appartient pas à l’alphabet latin. Vérifiez la disposition de votre clavier.',
  showPassword: 'Afficher le mot de passe',
  capsLock: 'Le verrouillage des majuscules est activé.',
  staySignedIn: 'Rester connecté',
  staySignedInHint: 'Sur cet ordinateur, dans son trousseau',
  submit: 'Se connecter',
  submitting: 'Connexion en cours…',
  usernameMissing: 'Saisissez votre nom d’utilisateur.',
  passwordMissing: 'Saisissez votre mot de passe.',
  wrongCredentials:
    'Nom d’utilisateur ou mot de passe incorrect. Vérifiez votre nom d’utilisateur et saisissez à nouveau votre mot de passe.',
  triesLeft: {
    title: (tries) =>
      plural(tries, {
        one: `Il reste ${tries.digits} tentative`,
        other: `Il reste ${tries.digits} tentatives`,
      }),
    detail: 'Ensuite, la connexion avec ce nom d’utilisateur pourra être bloquée.',
    noneTitle: 'La connexion avec ce nom d’utilisateur est peut-être bloquée maintenant',
    noneDetail: 'Un mot de passe incorrect a été saisi trop souvent.',
    action: 'Si vous n’êtes pas sûr de votre mot de passe, choisissez-en un nouveau.',
  },
  destination: ({ host }) => `Votre mot de passe n’est envoyé qu’à ${host} et n’est jamais enregistré.`,
  restoring: 'Ouverture de votre session enregistrée',
  restoringHint: 'Votre trousseau peut vous demander de le déverrouiller.',
  opening: 'Vous êtes connecté',
  openingHint: 'Ouverture de Latchkey…',
  ended: {
    signedOut: {
      title: 'Vous êtes déconnecté',
      detail: ({ date }) => `Vous vous êtes déconnecté le ${date}.`,
      pending: ({ date }) =>
        `Vous vous êtes déconnecté le ${date}. Le service de connexion ne l’a pas encore confirmé ; Latchkey continue d’essayer.`,
    },
    rejected: {
      title: 'Veuillez vous reconnecter',
      detail: ({ date }) =>
        `Votre connexion a pris fin le ${date}, car le service de connexion ne l’accepte plus. Elle a expiré ou a été révoquée.`,
      unused: ({ date, duration }) =>
        `Votre connexion a pris fin le ${date} : son jeton d’actualisation était resté inutilisé pendant ${duration}, et le service de connexion ne l’accepte plus. La durée pendant laquelle il peut rester inutilisé est limitée par le tenant.`,
      interrupted: ({ date }) =>
        `Votre connexion a pris fin le ${date} : une actualisation a été coupée avant l’arrivée de sa réponse, et le nouveau jeton d’actualisation a été perdu avec elle. Le service de connexion n’accepte pas l’ancien une seconde fois, car le tenant n’a pas de période de chevauchement, ou une plus courte.`,
    },
    expired: {
      title: 'Veuillez vous reconnecter',
      detail: ({ date }) =>
        `Votre connexion a pris fin le ${date}, avec son jeton d’accès : il n’y avait pas de jeton d’actualisation pour le renouveler.`,
    },
    keychain: {
      title: 'Votre connexion enregistrée n’a pas pu être ouverte',
      stillThere: 'Elle est toujours là.',
      tryAgain: 'Réessayer',
      stillClosed: 'Elle n’a pas pu être ouverte cette fois non plus.',
    },
  },
}

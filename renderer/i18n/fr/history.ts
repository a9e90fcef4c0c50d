import type { Catalogue } from '../catalogue.ts'

export const history: Catalogue['history'] = {
  title: 'Historique',
  empty: 'Il ne s’est encore rien passé.',
  signedIn: 'Vous vous êtes connecté.',
  signedInForThisRun: 'Vous vous êtes connecté, seulement jusqu’à la fermeture de Latchkey.',
  restored: 'Votre connexion enregistrée a été ouverte.',
  restoredInterrupted:
    'Votre connexion enregistrée a été ouverte. Latchkey avait été interrompu pendant une actualisation et l’a reprise.',
  refreshed: 'Le jeton d’accès a été actualisé.',
  refreshedBecause: {
    scheduled: 'Le jeton d’accès a été actualisé à temps, avant son expiration.',
    start: 'Le jeton d’accès a été actualisé au démarrage de Latchkey.',
    call: 'Le jeton d’accès a été actualisé pour un appel à l’API.',
    call_refused: 'Le jeton d’accès a été actualisé, car l’API avait refusé le précédent.',
    resumed: 'Le jeton d’accès a été actualisé à la sortie de veille de l’ordinateur.',
    clock_jumped: 'Le jeton d’accès a été actualisé, car l’horloge de l’ordinateur avait changé.',
    network_back: 'Le jeton d’accès a été actualisé au retour du réseau.',
    retry: 'Le jeton d’accès a été actualisé lors d’une nouvelle tentative.',
    person: 'Le jeton d’accès a été actualisé à votre demande.',
  },
  refreshTokenReplaced: 'Le jeton d’actualisation a été remplacé par un nouveau.',
  waitingFor: {
    network: 'En attente du réseau.',
    tenant: 'En attente du service de connexion.',
    keychain: 'En attente du trousseau.',
    person: 'En attente de votre action.',
  },
  secondFactorGiven: 'Vous avez fourni un second facteur.',
  secondFactorCancelled: 'Un second facteur a été demandé, et vous l’avez remis à plus tard.',
  secondFactorExpired: 'Un second facteur a été demandé, et n’a pas été fourni à temps.',
  secondFactorMissed: 'Un second facteur a été demandé, et n’a pas pu être fourni.',
  recoveryCodesSaved: 'Vous avez enregistré vos nouveaux codes de récupération.',
  keychainFailed: 'Le trousseau n’a pas accepté la connexion : elle est gardée en mémoire en attendant.',
  keychainRecovered: 'Le trousseau garde à nouveau la connexion.',
  resumed: 'L’ordinateur est sorti de veille : tout a été revérifié.',
  clockJumped: 'L’ordinateur est sorti de veille, ou son horloge a été réglée : tout a été revérifié.',
  signInAgain: 'Reconnectez-vous.',
  revoked: 'Le service de connexion a confirmé la déconnexion.',
  notRevoked: ({ since }) =>
    `Le service de connexion n’a jamais confirmé la déconnexion du ${since}. Vu son âge, le jeton d’actualisation a maintenant expiré ; Latchkey a donc cessé de demander.`,
}

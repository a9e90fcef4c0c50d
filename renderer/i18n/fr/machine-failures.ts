import type { Catalogue } from '../catalogue.ts'

export const network: Catalogue['failures']['network'] = {
  offline: {
    title: 'Vous êtes hors ligne',
    detail: 'Cet ordinateur n’a pas de connexion réseau.',
    action: 'Connectez-vous à un réseau, puis réessayez.',
  },
  dns: {
    title: 'L’adresse est introuvable',
    detail: 'Le nom du serveur n’a pas pu être résolu sur ce réseau.',
    action: 'Vérifiez votre connexion ou votre VPN, puis réessayez.',
  },
  refused: {
    title: 'Le serveur ne répond pas',
    detail: 'Il a été trouvé, mais il a refusé la connexion.',
    action: 'Réessayez dans quelques minutes. Si cela continue, prévenez votre administrateur.',
  },
  tls: {
    title: 'La connexion n’est pas sécurisée',
    detail: 'Le certificat du serveur n’a pas pu être approuvé ; rien n’a donc été envoyé.',
    action:
      'Vérifiez la date et l’heure de cet ordinateur, ou essayez un autre réseau. Prévenez ensuite votre administrateur.',
  },
  timeout: {
    title: 'Le serveur a mis trop de temps',
    detail: 'Aucune réponse n’est arrivée à temps.',
    action: 'Vérifiez votre connexion, puis réessayez.',
  },
  interrupted: {
    title: 'La connexion a été coupée',
    detail: 'Elle s’est interrompue avant l’arrivée de toute la réponse.',
    action: 'Vérifiez votre connexion, puis réessayez.',
  },
  proxy: {
    title: 'Le proxy n’a pas laissé passer la demande',
    detail: 'Le proxy de ce réseau a refusé la connexion ou demande sa propre authentification.',
    action: 'Vérifiez les paramètres de proxy de cet ordinateur, puis réessayez.',
  },
}

export const keychain: Catalogue['failures']['keychain'] = {
  absent: {
    title: 'Aucun trousseau n’a été trouvé',
    detail: 'Cet ordinateur n’a pas de service de trousseau qui puisse garder votre connexion en sécurité.',
    action: 'Vous pouvez continuer, mais vous devrez vous reconnecter après la fermeture de Latchkey.',
  },
  locked: {
    title: 'Votre trousseau est verrouillé',
    detail: 'Votre connexion est gardée dans le trousseau, qu’il faut déverrouiller pour l’utiliser.',
    action: 'Déverrouillez votre trousseau, puis réessayez.',
  },
  denied: {
    title: 'Le trousseau a refusé l’accès',
    detail: 'Latchkey n’a pas été autorisé à utiliser son entrée dans votre trousseau.',
    action: 'Autorisez l’accès à Latchkey quand le trousseau vous le demande, puis réessayez.',
  },
  full: {
    title: 'Le trousseau n’a plus de place',
    detail: 'Le disque où se trouve votre trousseau est plein, ou la part qui vous est réservée est épuisée.',
    action: 'Libérez-y de l’espace. Latchkey continue d’essayer de lui-même.',
  },
  unavailable: {
    title: 'Le trousseau est inutilisable pour le moment',
    detail: 'Le service de trousseau de cet ordinateur a signalé une erreur.',
    action: 'Réessayez. Si cela continue, fermez votre session sur cet ordinateur, puis rouvrez-la.',
  },
  frozen: {
    title: 'Le trousseau ne répond pas',
    detail: 'Le service de trousseau n’a pas répondu à temps.',
    action: 'Cherchez derrière vos fenêtres une demande du trousseau et répondez-y, puis réessayez.',
  },
  damaged: {
    title: 'La connexion enregistrée est illisible',
    detail: 'L’entrée de votre trousseau est endommagée.',
    action: 'Connectez-vous à nouveau : l’entrée sera remplacée.',
  },
  newer_version: {
    title: 'La connexion enregistrée vient d’un Latchkey plus récent',
    detail:
      'Une version plus récente a écrit l’entrée de votre trousseau, et celle-ci la laisse telle quelle.',
    action: 'Lancez la version plus récente, ou connectez-vous à nouveau ici.',
  },
}

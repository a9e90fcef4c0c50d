import type { Catalogue } from '../catalogue.ts'
import { ASK_ADMINISTRATOR, RETRY_THEN_TELL } from './advice.ts'
import { token_rejected, unreadable_response } from './answer-failures.ts'
import { keychain, network } from './machine-failures.ts'

const plain: Catalogue['failures']['plain'] = {
  wrong_credentials: {
    title: 'Nom d’utilisateur ou mot de passe incorrect',
    detail: 'Le service de connexion ne connaît pas ce nom d’utilisateur avec ce mot de passe.',
    action: 'Vérifiez votre nom d’utilisateur et saisissez à nouveau votre mot de passe.',
  },
  mfa_required: {
    title: 'Une seconde étape est nécessaire',
    detail:
      'Le service de connexion vous demande un second facteur : un code, ou votre approbation sur un autre appareil.',
    action:
      'Passez à la seconde étape. Si elle ne vous est pas proposée, montrez ce message à votre administrateur.',
  },
  user_blocked: {
    title: 'Ce compte est bloqué',
    detail: 'La connexion à ce compte est bloquée.',
    action:
      'Si vous avez reçu un e-mail à ce sujet, suivez ses instructions. Sinon, demandez à votre administrateur de débloquer le compte.',
  },
  verification_required: {
    title: 'Une vérification dans le navigateur est nécessaire',
    detail:
      'Le service de connexion a remarqué une activité inhabituelle et veut s’assurer que vous êtes une personne.',
    action: 'Connectez-vous une fois avec votre navigateur, puis réessayez ici.',
  },
  password_breached: {
    title: 'Ce mot de passe n’est plus sûr',
    detail: 'Il figure dans une fuite de données publique ; le service de connexion ne l’accepte donc plus.',
    action:
      'Choisissez un nouveau mot de passe, ici et partout où vous utilisiez celui-ci. Connectez-vous ensuite ici avec le nouveau.',
  },
  denied_by_policy: {
    title: 'La connexion n’est pas autorisée',
    detail: 'Une règle de votre organisation a refusé cette connexion.',
    action: 'Si vous pensez qu’elle devrait être autorisée, montrez ce message à votre administrateur.',
  },
  too_many_attempts: {
    title: 'Trop de tentatives',
    detail:
      'La connexion est suspendue pour ce nom d’utilisateur, car un mot de passe incorrect a été saisi trop souvent.',
    action:
      'Si vous avez reçu un e-mail à ce sujet, suivez ses instructions. Vous pouvez aussi choisir un nouveau mot de passe ou vous adresser à votre administrateur.',
  },
  rate_limited: {
    title: 'Le service de connexion est occupé',
    detail: 'Il n’accepte plus de demandes pour le moment. Cela n’a rien à voir avec votre mot de passe.',
    action: 'Patientez un instant, puis réessayez.',
  },
  mfa_code_wrong: {
    title: 'Ce code n’est pas correct',
    detail: 'Il a été mal saisi, a déjà été utilisé ou n’est pas le plus récent.',
    action: 'Vérifiez le code et saisissez-le à nouveau.',
  },
  mfa_code_expired: {
    title: 'Ce code a expiré',
    detail: 'Un code est utilisable pendant cinq minutes après son envoi.',
    action: 'Demandez un nouveau code et saisissez celui-là.',
  },
  mfa_rejected: {
    title: 'La demande a été refusée',
    detail: 'Cette connexion a été refusée sur votre autre appareil.',
    action:
      'Envoyez à nouveau la demande et approuvez-la sur cet appareil. Si ce n’est pas vous qui l’avez refusée, prévenez votre administrateur.',
  },
  mfa_push_expired: {
    title: 'La demande a expiré',
    detail: 'Elle n’a pas reçu de réponse à temps sur votre autre appareil.',
    action: 'Envoyez à nouveau la demande et approuvez-la sur cet appareil.',
  },
  mfa_expired: {
    title: 'Le temps prévu pour la seconde étape est écoulé',
    detail: 'Elle doit être terminée dans les dix minutes qui suivent la saisie du mot de passe.',
    action: 'Saisissez à nouveau votre mot de passe.',
  },
  mfa_too_many_codes: {
    title: 'Trop de codes incorrects',
    detail: 'Le service de connexion n’accepte plus de codes pour ce compte pendant quelques minutes.',
    action: 'Patientez quelques minutes, puis saisissez un nouveau code.',
  },
  mfa_too_many_messages: {
    title: 'Trop de messages',
    detail: 'Le service de connexion n’envoie pas d’autre code pour le moment.',
    action:
      'Cherchez les messages déjà envoyés, ou attendez quelques minutes avant de demander un autre code.',
  },
  mfa_factor_unavailable: {
    title: 'Ce moyen est indisponible pour le moment',
    detail: 'Le service de connexion ne le propose pas actuellement pour votre compte.',
    action: 'Connectez-vous autrement ou adressez-vous à votre administrateur.',
  },
  mfa_contact_refused: {
    title: 'Ce numéro ou cette adresse n’a pas été accepté',
    detail: 'Le service de connexion ne peut pas y envoyer de code.',
    action: 'Vérifiez la saisie. Un numéro de téléphone commence par + et l’indicatif du pays.',
  },
  mfa_not_enabled: {
    title: 'La seconde étape n’est pas activée pour cette application',
    detail: 'Le tenant demande un second facteur mais n’autorise pas cette application à en envoyer un.',
    action: ASK_ADMINISTRATOR,
  },
  grant_not_allowed: {
    title: 'La connexion n’est pas activée pour cette application',
    detail: 'Le tenant n’autorise pas cette application à connecter des personnes par mot de passe.',
    action: ASK_ADMINISTRATOR,
  },
  invalid_client: {
    title: 'Le service de connexion ne connaît pas cette application',
    detail: 'Le tenant n’a pas d’application avec l’identifiant client indiqué dans les paramètres.',
    action: ASK_ADMINISTRATOR,
  },
  client_secret_refused: {
    title: 'Le service de connexion n’accepte pas cette application',
    detail:
      'Le secret client ou l’authentification du client dans les paramètres n’est pas ce qu’attend le tenant.',
    action: ASK_ADMINISTRATOR,
  },
  audience_unknown: {
    title: 'Le service de connexion ne connaît pas l’API',
    detail: 'Le tenant n’a pas d’API avec l’audience indiquée dans les paramètres.',
    action: ASK_ADMINISTRATOR,
  },
  invalid_scope: {
    title: 'L’application en demande trop',
    detail: 'Le tenant ne connaît pas l’un des scopes des paramètres, ou ne l’autorise pas.',
    action: ASK_ADMINISTRATOR,
  },
  invalid_request: {
    title: 'Le service de connexion n’a pas accepté la demande',
    detail: 'Un élément des paramètres, comme l’audience ou l’annuaire, ne correspond pas au tenant.',
    action: ASK_ADMINISTRATOR,
  },
  refresh_token_rejected: {
    title: 'Votre connexion est terminée',
    detail:
      'Le service de connexion n’accepte plus la connexion enregistrée : elle a expiré ou a été révoquée.',
    action: 'Connectez-vous à nouveau pour continuer.',
  },
  not_signed_in: {
    title: 'Vous n’êtes pas connecté',
    detail: 'Cette action demande une session ouverte, et il n’y en a pas.',
    action: 'Connectez-vous, puis réessayez.',
  },
  cancelled: {
    title: 'Annulé',
    detail: 'La demande a été interrompue avant la fin.',
    action: 'Réessayez quand vous le souhaitez.',
  },
  busy: {
    title: 'Déjà en cours',
    detail: 'La même demande est encore en cours.',
    action: 'Attendez qu’elle soit terminée, puis réessayez.',
  },
  file_not_written: {
    title: 'Le fichier n’a pas pu être enregistré',
    detail: 'Rien n’a été écrit : vous n’avez pas le droit d’écrire dans ce dossier, ou le disque est plein.',
    action: 'Choisissez un autre dossier, ou copiez plutôt les codes.',
  },
  invalid_message: {
    title: 'Cette saisie ne peut pas être envoyée',
    detail: 'Une valeur est trop longue ou a une forme que Latchkey n’accepte pas.',
    action: 'Vérifiez votre saisie, puis réessayez.',
  },
  untrusted_sender: {
    title: 'Cette fenêtre n’est pas fiable',
    detail: 'La demande ne venait pas d’une page de Latchkey et a donc été refusée.',
    action: 'Fermez Latchkey et redémarrez-le. Si cela revient, prévenez votre administrateur.',
  },
  api_unauthorized: {
    title: 'L’API a refusé votre accès',
    detail: 'Elle n’a pas accepté votre jeton d’accès, même nouvellement émis.',
    action:
      'Déconnectez-vous, puis reconnectez-vous. Si elle refuse encore, interrogez votre administrateur sur vos droits.',
  },
  preferences_not_saved: {
    title: 'Votre choix n’a pas pu être enregistré',
    detail: 'Il vaut jusqu’à la fermeture de Latchkey, puis il est oublié.',
    action: 'Libérez de l’espace sur le disque de cet ordinateur, puis choisissez à nouveau.',
  },
  link_not_opened: {
    title: 'La page n’a pas pu être ouverte',
    detail: 'Cet ordinateur n’a pas ouvert la page dans un navigateur.',
    action: 'Réessayez. Si cela continue, demandez l’adresse à votre administrateur.',
  },
  internal: {
    title: 'Une erreur s’est produite dans Latchkey',
    detail: 'Cela ne devrait pas arriver, et ce n’est pas de votre faute.',
    action: 'Réessayez. Si cela se reproduit, redémarrez Latchkey et prévenez votre administrateur.',
  },
}

export const failures: Catalogue['failures'] = {
  plain,
  network,
  keychain,
  unreadable_response,
  token_rejected,
  refused: ({ error }) => ({
    title: 'Le service de connexion a refusé',
    detail: `Il donne pour raison « ${error} », que Latchkey ne connaît pas.`,
    action: RETRY_THEN_TELL,
  }),
  server_error: ({ status }) => ({
    title: 'Le serveur a un problème',
    detail: `Il a répondu avec le code d’état ${status}. Cela ne vient pas de votre ordinateur.`,
    action: 'Réessayez dans quelques minutes.',
  }),
}

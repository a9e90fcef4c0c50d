import type { Catalogue } from '../catalogue.ts'
import { plural } from './plural.ts'

const errors: Catalogue['settings']['errors'] = {
  file_missing: () => ({
    problem: 'Ce fichier n’existe pas.',
    remedy:
      'Créez-le, ou lancez Latchkey avec --settings=FICHIER, ou indiquez le fichier dans la variable d’environnement LATCHKEY_SETTINGS.',
  }),
  file_unreadable: () => ({
    problem: 'Le fichier n’a pas pu être lu.',
    remedy: 'Vérifiez qu’il s’agit d’un fichier et que vous avez le droit de le lire.',
  }),
  not_json: ({ line, column }) => ({
    problem:
      line === undefined || column === undefined
        ? 'Le fichier n’est pas du JSON valide.'
        : `Le fichier n’est pas du JSON valide : voyez la ligne ${line}, colonne ${column}.`,
    remedy:
      'Vérifiez-y les guillemets, les virgules et les accolades. JSON n’admet ni commentaires ni virgule finale.',
  }),
  not_an_object: () => ({
    problem: 'Le fichier ne contient pas d’objet.',
    remedy: 'Placez tous les paramètres dans une paire d’accolades : { … }.',
  }),
  missing: () => ({
    problem: 'Ce paramètre manque.',
    remedy: 'Ajoutez-le : Latchkey ne peut pas démarrer sans lui.',
  }),
  unknown_key: ({ closest }) => ({
    problem: 'Latchkey ne connaît pas ce paramètre.',
    remedy:
      closest === undefined ? 'Supprimez-le.' : `Vouliez-vous dire « ${closest} » ? Sinon, supprimez-le.`,
  }),
  wrong_type: ({ expected }) => ({
    problem: 'La valeur n’a pas le bon type.',
    remedy: `Écrivez une valeur de ce type : ${expected}.`,
  }),
  empty: () => ({
    problem: 'La valeur est vide.',
    remedy: 'Écrivez une valeur, ou supprimez le paramètre s’il n’est pas nécessaire.',
  }),
  not_a_url: () => ({
    problem: 'La valeur n’est pas une adresse utilisable.',
    remedy: 'Écrivez une adresse complète, comme https://api.example.com.',
  }),
  not_https: () => ({
    problem: 'L’adresse n’est pas sécurisée.',
    remedy:
      'Commencez-la par https://. Seul cet ordinateur lui-même (127.0.0.1) peut être atteint par http://.',
  }),
  has_path: () => ({
    problem: 'L’adresse a un chemin.',
    remedy: 'Terminez-la après le nom de l’hôte : rien ne doit le suivre.',
  }),
  has_query: () => ({
    problem: 'L’adresse a une requête ou un fragment.',
    remedy: 'Supprimez tout à partir du ? ou du #.',
  }),
  has_credentials: () => ({
    problem: 'L’adresse contient un nom d’utilisateur ou un @.',
    remedy: 'Supprimez tout ce qui précède le nom de l’hôte, et le @.',
  }),
  not_a_link: ({ orMail }) => ({
    problem: 'La valeur n’est pas une adresse qui peut être ouverte dans le navigateur.',
    remedy: orMail
      ? 'Écrivez une adresse qui commence par https://, ou mailto: et une adresse e-mail.'
      : 'Écrivez une adresse qui commence par https:// et ne contient pas de mot de passe.',
  }),
  out_of_range: ({ min, max }) => ({
    problem: 'Le nombre ne fait pas partie de ceux qui sont permis.',
    remedy: `Écrivez un nombre entier de ${min} à ${max}.`,
  }),
  duplicate: ({ value }) => ({
    problem: `La valeur « ${value} » figure deux fois.`,
    remedy: 'Supprimez l’une des deux.',
  }),
  not_one_of: ({ allowed }) => ({
    problem: 'La valeur ne fait pas partie de celles qui sont permises.',
    remedy: `Écrivez l’une de celles-ci : ${allowed}.`,
  }),
  secret_not_expected: () => ({
    problem: 'Il y a un secret client, mais l’authentification du client est « none ».',
    remedy: 'Supprimez le secret, ou choisissez « post » ou « basic » comme authentification du client.',
  }),
  secret_missing: () => ({
    problem: 'L’authentification du client choisie exige un secret client.',
    remedy: 'Ajoutez le secret client, ou choisissez « none » comme authentification du client.',
  }),
}

export const settings: Catalogue['settings'] = {
  windowTitle: 'Paramètres – Latchkey',
  title: 'Latchkey ne peut pas démarrer avec ces paramètres',
  lead: (mistakes) =>
    plural(mistakes, {
      one: 'Il y a une erreur à corriger dans le fichier de paramètres.',
      other: `Il y a ${mistakes.digits} erreurs à corriger dans le fichier de paramètres.`,
    }),
  then: 'Redémarrez ensuite Latchkey.',
  file: 'Fichier de paramètres',
  source: {
    flag: 'Il a été choisi sur la ligne de commande.',
    environment: 'Il a été choisi par une variable d’environnement.',
    'user-data': 'C’est l’emplacement habituel, dans le dossier de données de cette application.',
  },
  wholeFile: 'Le fichier entier',
  problems: 'Ce qu’il faut corriger',
  version: ({ version }) => `Latchkey ${version}`,
  errors,
}

export const ASK_ADMINISTRATOR =
  'Montrez ce message à votre administrateur : lui seul peut corriger le problème.'
export const CHECK_CLOCK = 'Vérifiez que la date et l’heure de cet ordinateur sont exactes, puis réessayez.'
export const RETRY_THEN_TELL = 'Réessayez. Si cela se reproduit, montrez ce message à votre administrateur.'

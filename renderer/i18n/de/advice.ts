export const ASK_ADMINISTRATOR =
  'Zeigen Sie diese Meldung Ihrer Administration: Nur sie kann das Problem beheben.'
export const CHECK_CLOCK =
  'Prüfen Sie, ob Datum und Uhrzeit dieses Computers stimmen, und versuchen Sie es dann erneut.'
export const RETRY_THEN_TELL =
  'Versuchen Sie es erneut. Wenn es wieder geschieht, zeigen Sie diese Meldung Ihrer Administration.'

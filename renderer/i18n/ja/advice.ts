export const ASK_ADMINISTRATOR = 'このメッセージを管理者に見せてください。管理者でなければ解決できません。'
export const CHECK_CLOCK =
  'このコンピューターの日付と時刻が正しいことを確認してから、もう一度お試しください。'
export const RETRY_THEN_TELL =
  'もう一度お試しください。同じことが続く場合は、このメッセージを管理者に見せてください。'

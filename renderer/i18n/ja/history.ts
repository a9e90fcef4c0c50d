import type { Catalogue } from '../catalogue.ts'

export const history: Catalogue['history'] = {
  title: '履歴',
  empty: 'まだ何もありません。',
  signedIn: 'サインインしました。',
  signedInForThisRun: 'サインインしました。Latchkey を閉じるまで有効です。',
  restored: '保存されたサインインを開きました。',
  restoredInterrupted:
    '保存されたサインインを開きました。Latchkey は更新の途中で終了していたため、続きを行いました。',
  refreshed: 'アクセストークンを更新しました。',
  refreshedBecause: {
    scheduled: 'アクセストークンを期限切れになる前に更新しました。',
    start: 'Latchkey の起動時にアクセストークンを更新しました。',
    call: 'API の呼び出しのためにアクセストークンを更新しました。',
    call_refused: '以前のアクセストークンを API が拒否したため、更新しました。',
    resumed: 'コンピューターがスリープから復帰したときにアクセストークンを更新しました。',
    clock_jumped: 'コンピューターの時計が変わったため、アクセストークンを更新しました。',
    network_back: 'ネットワークが復旧したときにアクセストークンを更新しました。',
    retry: '再試行でアクセストークンを更新しました。',
    person: 'ご要望によりアクセストークンを更新しました。',
  },
  refreshTokenReplaced: 'リフレッシュトークンを新しいものに置き換えました。',
  waitingFor: {
    network: 'ネットワークを待っています。',
    tenant: 'サインインサービスを待っています。',
    keychain: 'キーチェーンを待っています。',
    person: '操作を待っています。',
  },
  secondFactorGiven: '2 つ目の要素で確認しました。',
  secondFactorCancelled: '2 つ目の要素を求められましたが、後回しにしました。',
  secondFactorExpired: '2 つ目の要素を求められましたが、時間内に確認されませんでした。',
  secondFactorMissed: '2 つ目の要素を求められましたが、確認できませんでした。',
  recoveryCodesSaved: '新しいリカバリーコードを保存しました。',
  keychainFailed: 'キーチェーンにサインインを保管できませんでした。その間はメモリに保持します。',
  keychainRecovered: 'サインインを再びキーチェーンに保管しています。',
  resumed: 'コンピューターがスリープから復帰したため、すべて確認し直しました。',
  clockJumped: 'コンピューターがスリープから復帰したか、時計が変更されたため、すべて確認し直しました。',
  signInAgain: 'もう一度サインインしてください。',
  revoked: 'サインインサービスがサインアウトを確認しました。',
  notRevoked: ({ since }) =>
    `${since}のサインアウトは、サインインサービスで確認されませんでした。経過時間からリフレッシュトークンはすでに期限切れのため、Latchkey は問い合わせを終了しました。`,
}

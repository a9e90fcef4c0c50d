import type { Catalogue } from '../catalogue.ts'
import { ASK_ADMINISTRATOR, RETRY_THEN_TELL } from './advice.ts'
import { token_rejected, unreadable_response } from './answer-failures.ts'
import { keychain, network } from './machine-failures.ts'

const plain: Catalogue['failures']['plain'] = {
  wrong_credentials: {
    title: 'ユーザー名またはパスワードが違います',
    detail: 'このユーザー名とパスワードの組み合わせは、サインインサービスに登録されていません。',
    action: 'ユーザー名を確認して、パスワードをもう一度入力してください。',
  },
  mfa_required: {
    title: '2 番目の確認が必要です',
    detail: 'サインインサービスが 2 つ目の要素を求めています。コードの入力、または別のデバイスでの承認です。',
    action:
      '2 番目の確認に進んでください。確認を求められない場合は、このメッセージを管理者に見せてください。',
  },
  user_blocked: {
    title: 'このアカウントはブロックされています',
    detail: 'このアカウントのサインインはブロックされています。',
    action:
      'この件に関するメールが届いている場合は、その案内に従ってください。届いていない場合は、管理者にブロックの解除を依頼してください。',
  },
  verification_required: {
    title: 'ブラウザーでの確認が必要です',
    detail:
      'サインインサービスが通常と異なる動きを検出し、操作しているのが人であることを確認しようとしています。',
    action: 'ブラウザーで一度サインインしてから、ここでもう一度お試しください。',
  },
  password_breached: {
    title: 'このパスワードは安全ではなくなりました',
    detail:
      '公開されたデータ漏えいの中に見つかったため、サインインサービスはこのパスワードを受け付けません。',
    action:
      '新しいパスワードを設定し、このパスワードを使っているほかの場所でも変更してください。その後、新しいパスワードでここにサインインしてください。',
  },
  denied_by_policy: {
    title: 'サインインは許可されていません',
    detail: '組織のルールにより、このサインインは拒否されました。',
    action: '許可されるべきだと思われる場合は、このメッセージを管理者に見せてください。',
  },
  too_many_attempts: {
    title: '試行回数が多すぎます',
    detail: '誤ったパスワードが何度も入力されたため、このユーザー名のサインインを一時停止しています。',
    action:
      'この件に関するメールが届いている場合は、その案内に従ってください。新しいパスワードを設定するか、管理者に問い合わせることもできます。',
  },
  rate_limited: {
    title: 'サインインサービスが混み合っています',
    detail: '現在、これ以上の要求を受け付けていません。パスワードとは関係ありません。',
    action: '少し待ってから、もう一度お試しください。',
  },
  mfa_code_wrong: {
    title: 'コードが正しくありません',
    detail: '入力が間違っているか、使用済みであるか、最新のコードではありません。',
    action: 'コードを確認して、もう一度入力してください。',
  },
  mfa_code_expired: {
    title: 'コードの有効期限が切れました',
    detail: 'コードは、送信されてから 5 分間使用できます。',
    action: '新しいコードを要求して、そのコードを入力してください。',
  },
  mfa_rejected: {
    title: '要求が拒否されました',
    detail: 'このサインインは、別のデバイスで拒否されました。',
    action:
      'もう一度要求を送信し、そのデバイスで承認してください。拒否したのがご自身でない場合は、管理者に知らせてください。',
  },
  mfa_push_expired: {
    title: '要求の有効期限が切れました',
    detail: '別のデバイスで時間内に応答がありませんでした。',
    action: 'もう一度要求を送信し、デバイスで承認してください。',
  },
  mfa_expired: {
    title: '2 番目の確認の制限時間が過ぎました',
    detail: 'パスワードを入力してから 10 分以内に済ませる必要があります。',
    action: 'パスワードをもう一度入力してください。',
  },
  mfa_too_many_codes: {
    title: '誤ったコードの入力が多すぎます',
    detail: 'サインインサービスは、数分間このアカウントのコードを受け付けません。',
    action: '数分待ってから、新しいコードを入力してください。',
  },
  mfa_too_many_messages: {
    title: 'メッセージの送信が多すぎます',
    detail: 'サインインサービスは、今は新しいコードを送信しません。',
    action: '送信済みのメッセージを確認するか、数分待ってから新しいコードを要求してください。',
  },
  mfa_factor_unavailable: {
    title: 'この方法は現在使用できません',
    detail: 'サインインサービスは、現在このアカウントではこの方法を提供していません。',
    action: '別の方法でサインインするか、管理者に問い合わせてください。',
  },
  mfa_contact_refused: {
    title: 'この番号またはアドレスは受け付けられませんでした',
    detail: 'サインインサービスは、そこにコードを送信できません。',
    action: '入力を確認してください。電話番号は + と国番号で始まります。',
  },
  mfa_not_enabled: {
    title: 'このアプリでは 2 番目の確認が有効になっていません',
    detail: 'テナントは 2 つ目の要素を求めていますが、このアプリケーションからの送信を許可していません。',
    action: ASK_ADMINISTRATOR,
  },
  grant_not_allowed: {
    title: 'このアプリではサインインが有効になっていません',
    detail: 'テナントは、このアプリケーションでのパスワードによるサインインを許可していません。',
    action: ASK_ADMINISTRATOR,
  },
  invalid_client: {
    title: 'サインインサービスがこのアプリを認識できません',
    detail: '設定にあるクライアント ID のアプリケーションが、テナントにありません。',
    action: ASK_ADMINISTRATOR,
  },
  client_secret_refused: {
    title: 'サインインサービスがこのアプリを受け付けません',
    detail: '設定のクライアントシークレットまたはクライアント認証が、テナントの想定と異なります。',
    action: ASK_ADMINISTRATOR,
  },
  audience_unknown: {
    title: 'サインインサービスが API を認識できません',
    detail: '設定にあるオーディエンスの API が、テナントにありません。',
    action: ASK_ADMINISTRATOR,
  },
  invalid_scope: {
    title: 'アプリが要求する範囲が広すぎます',
    detail: 'テナントは、設定にあるスコープのいずれかを認識していないか、許可していません。',
    action: ASK_ADMINISTRATOR,
  },
  invalid_request: {
    title: 'サインインサービスが要求を受け付けませんでした',
    detail: 'オーディエンスやディレクトリなど、設定の一部がテナントと一致しません。',
    action: ASK_ADMINISTRATOR,
  },
  refresh_token_rejected: {
    title: 'サインインは終了しました',
    detail:
      '保存されたサインインは、期限切れまたは取り消しのため、サインインサービスで受け付けられなくなりました。',
    action: '続けるには、もう一度サインインしてください。',
  },
  not_signed_in: {
    title: 'サインインしていません',
    detail: 'この操作にはサインインが必要です。',
    action: 'サインインしてから、もう一度お試しください。',
  },
  cancelled: {
    title: 'キャンセルしました',
    detail: '要求は完了する前に中止されました。',
    action: 'いつでもやり直せます。',
  },
  busy: {
    title: 'すでに実行中です',
    detail: '同じ要求がまだ処理されています。',
    action: '完了するまで待ってから、もう一度お試しください。',
  },
  file_not_written: {
    title: 'ファイルを保存できませんでした',
    detail: '何も書き込まれていません。フォルダーに書き込む権限がないか、ディスクがいっぱいです。',
    action: '別のフォルダーを選ぶか、代わりにコードをコピーしてください。',
  },
  invalid_message: {
    title: 'この入力は送信できません',
    detail: '値が長すぎるか、Latchkey が受け入れない形式です。',
    action: '入力内容を確認してから、もう一度お試しください。',
  },
  untrusted_sender: {
    title: 'このウィンドウは信頼できません',
    detail: '要求が Latchkey のページからのものではないため、拒否しました。',
    action: 'Latchkey を終了して、起動し直してください。繰り返す場合は、管理者に知らせてください。',
  },
  api_unauthorized: {
    title: 'API がアクセスを拒否しました',
    detail: '新しく発行されたものを含め、アクセストークンが受け付けられませんでした。',
    action:
      'いったんサインアウトして、サインインし直してください。それでも拒否される場合は、権限について管理者に問い合わせてください。',
  },
  preferences_not_saved: {
    title: '選択を保存できませんでした',
    detail: 'Latchkey を閉じるまでは有効ですが、その後は元に戻ります。',
    action: 'このコンピューターのディスクの空きを増やしてから、もう一度選択してください。',
  },
  link_not_opened: {
    title: 'ページを開けませんでした',
    detail: 'このコンピューターで、ページがブラウザーで開かれませんでした。',
    action: 'もう一度お試しください。続く場合は、アドレスを管理者に問い合わせてください。',
  },
  internal: {
    title: 'Latchkey の内部で問題が発生しました',
    detail: '本来は起こらないことで、お客様の操作のせいではありません。',
    action: 'もう一度お試しください。繰り返す場合は、Latchkey を起動し直し、管理者に知らせてください。',
  },
}

export const failures: Catalogue['failures'] = {
  plain,
  network,
  keychain,
  unreadable_response,
  token_rejected,
  refused: ({ error }) => ({
    title: 'サインインサービスが拒否しました',
    detail: `理由として「${error}」が返されましたが、Latchkey には不明な理由です。`,
    action: RETRY_THEN_TELL,
  }),
  server_error: ({ status }) => ({
    title: 'サーバーに問題があります',
    detail: `ステータス ${status} で応答しました。お使いのコンピューターの問題ではありません。`,
    action: '数分後にもう一度お試しください。',
  }),
}

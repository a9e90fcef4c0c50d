import type { Catalogue } from '../catalogue.ts'
import { plural } from './plural.ts'

export const login: Catalogue['login'] = {
  windowTitle: 'サインイン – Latchkey',
  title: 'サインイン',
  subtitle: ({ host }) => `${host} のアカウント`,
  realm: 'ディレクトリ',
  username: 'ユーザー名',
  people: {
    label: 'ここでサインインしたことのあるユーザー',
    forget: ({ username }) => `${username} を一覧から削除`,
    forgetIn: ({ username, realm }) => `${username}（${realm}）を一覧から削除`,
    noRealm: 'ディレクトリなし',
    forgotten: ({ username }) => `${username} を一覧から削除しました。`,
    forgottenIn: ({ username, realm }) => `${username}（${realm}）を一覧から削除しました。`,
    undo: '元に戻す',
  },
  password: 'パスワード',
  forgotPassword: 'パスワードをお忘れですか？',
  opensInBrowser: 'ブラウザーで開きます',
  otherScript: '最後の文字がラテン文字ではありません。キーボードの入力モードを確認してください。',
  showPassword: 'パスワードを表示',
  capsLock: 'Caps Lock がオンになっています。',
  staySignedIn: 'サインインしたままにする',
  staySignedInHint: 'このコンピューターのキーチェーンに保管します',
  submit: 'サインイン',
  submitting: 'サインインしています…',
  usernameMissing: 'ユーザー名を入力してください。',
  passwordMissing: 'パスワードを入力してください。',
  wrongCredentials:
    'ユーザー名またはパスワードが違います。ユーザー名を確認して、パスワードをもう一度入力してください。',
  triesLeft: {
    title: (tries) => plural(tries, { other: `あと ${tries.digits} 回試せます` }),
    detail: 'その後は、このユーザー名でのサインインがロックされることがあります。',
    noneTitle: 'このユーザー名でのサインインはロックされた可能性があります',
    noneDetail: '誤ったパスワードが何度も入力されました。',
    action: 'パスワードが確かでない場合は、新しいパスワードを設定してください。',
  },
  destination: ({ host }) => `パスワードは ${host} だけに送信され、保存されることはありません。`,
  restoring: '保存されたセッションを開いています',
  restoringHint: 'キーチェーンのロック解除を求められることがあります。',
  opening: 'サインインしました',
  openingHint: 'Latchkey を開いています…',
  ended: {
    signedOut: {
      title: 'サインアウトしました',
      detail: ({ date }) => `${date}にサインアウトしました。`,
      pending: ({ date }) =>
        `${date}にサインアウトしました。サインインサービスによる確認がまだのため、Latchkey が引き続き試みます。`,
    },
    rejected: {
      title: 'もう一度サインインしてください',
      detail: ({ date }) =>
        `サインインは${date}に終了しました。期限切れまたは取り消しのため、サインインサービスで受け付けられなくなりました。`,
      unused: ({ date, duration }) =>
        `サインインは${date}に終了しました。リフレッシュトークンが${duration}使用されていなかったため、サインインサービスで受け付けられなくなりました。使用しないでいられる期間はテナントの設定で制限されています。`,
      interrupted: ({ date }) =>
        `サインインは${date}に終了しました。更新の応答が届く前に通信が途切れ、新しいリフレッシュトークンが失われました。テナントに重複期間が設定されていないか短いため、サインインサービスは古いトークンを再び受け付けません。`,
    },
    expired: {
      title: 'もう一度サインインしてください',
      detail: ({ date }) =>
        `サインインは、アクセストークンの期限が切れた${date}に終了しました。更新するためのリフレッシュトークンがありませんでした。`,
    },
    keychain: {
      title: '保存されたサインインを開けませんでした',
      stillThere: '保存されたサインインは残っています。',
      tryAgain: 'もう一度試す',
      stillClosed: '今回も開けませんでした。',
    },
  },
}

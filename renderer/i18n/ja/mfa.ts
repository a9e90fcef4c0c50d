import type { Catalogue } from '../catalogue.ts'
import type { Destination } from '../en/mfa.ts'

const toPhone = ({ to }: Destination): string =>
  to === undefined ? '電話にコードを送信しました。' : `${to} にコードを送信しました。`

const toDevice = ({ to }: Destination): string =>
  to === undefined ? 'デバイスにコードを送信しました。' : `デバイス ${to} にコードを送信しました。`

export const mfa: Catalogue['mfa'] = {
  windowTitle: '2 番目の確認 – Latchkey',
  account: 'アカウント',
  steps: {
    loading: {
      title: 'もう 1 つ確認が必要です',
      detail: 'このアカウントでは 2 つ目の要素が必要です。使用できる方法を Latchkey が確認しています。',
    },
    choose: {
      title: 'ご本人の確認',
      detail: 'このサインインを確認する方法を選択してください。',
    },
    otp: {
      title: 'コードの入力',
      detail: '認証アプリを開き、表示されるコードを入力してください。',
    },
    otpOn: ({ device }) => `${device} の認証アプリを開き、表示されるコードを入力してください。`,
    oobCode: {
      title: 'コードの入力',
      sent: {
        sms: toPhone,
        voice: ({ to }) =>
          to === undefined
            ? '電話をかけてコードをお知らせしています。'
            : `${to} に電話をかけてコードをお知らせしています。`,
        email: ({ to }) =>
          to === undefined ? 'メールアドレスにコードを送信しました。' : `${to} にコードを送信しました。`,
        otp: toDevice,
        push: toDevice,
        'recovery-code': toDevice,
      },
    },
    push: {
      title: '電話で承認してください',
      detail: '電話に要求を送信しました。電話で承認してください。',
    },
    pushTo: ({ device }) => `${device} に要求を送信しました。そのデバイスで承認してください。`,
    recoveryCode: {
      title: 'リカバリーコードの入力',
      detail:
        '2 つ目の要素を設定したときに保存したコードです。使用できるのは 1 回だけで、代わりに新しいコードが発行されます。',
    },
    enrol: {
      title: '2 つ目の要素の設定',
      detail:
        '組織が 2 つ目の要素を求めていますが、このアカウントにはまだ設定されていません。サインインを確認する方法を選択してください。',
    },
    contact: {
      sms: {
        title: 'SMS でコードを受け取る',
        detail: 'この番号に最初のコードを送信します。',
      },
      voice: {
        title: '電話でコードを受け取る',
        detail: 'この番号に電話をかけ、最初のコードをお知らせします。',
      },
      email: {
        title: 'メールでコードを受け取る',
        detail: 'このアドレスに最初のコードを送信します。',
      },
    },
    enrolOtp: {
      title: '認証アプリの接続',
      detail: 'アプリでアカウントを追加してこれをスキャンし、アプリに表示されるコードを入力してください。',
    },
    enrolCode: {
      title: '最初のコードの入力',
      sent: {
        sms: ({ to }) => `${to} にコードを送信しました。`,
        voice: ({ to }) => `${to} に電話をかけてコードをお知らせしています。`,
        email: ({ to }) => `${to} にコードを送信しました。`,
        otp: ({ to }) => `${to} にコードを送信しました。`,
        push: ({ to }) => `${to} にコードを送信しました。`,
      },
    },
    enrolPush: {
      title: '電話の接続',
      detail:
        '組織がサインインの承認に使用しているアプリを開き、アカウントを追加してこれをスキャンしてください。',
    },
    recoveryCodes: {
      one: {
        title: 'リカバリーコードの保存',
        detail: '2 つ目の要素が手元にないとき、1 回だけサインインできます。表示されるのは今だけです。',
      },
      several: {
        title: 'リカバリーコードの保存',
        detail:
          '2 つ目の要素が手元にないとき、それぞれ 1 回だけサインインできます。表示されるのは今だけです。',
      },
    },
    finishing: { title: '確認できました', detail: 'セッションを開いています。お待ちください。' },
  },
  code: {
    label: 'コード',
    hint: ({ digits }) => `${digits} 桁の数字です。最後の数字を入力すると、すぐに確認します。`,
    submit: '続ける',
    submitting: '確認しています…',
    incomplete: ({ digits }) => `コードは ${digits} 桁です。すべて入力してください。`,
    notACode: ({ digits }) => `貼り付けた内容に ${digits} 桁のコードがありません。`,
    sent: {
      hint: 'メッセージの数字をすべて入力してから、続けてください。',
      incomplete: ({ digits }) => `コードは ${digits} 桁以上です。すべて入力してください。`,
      notACode: '貼り付けた内容にコードがないか、コードと思われる数字が複数あります。',
    },
    wrong: 'コードが正しくありません。確認するか、次のコードをお待ちください。',
    wrongSent: 'コードが正しくありません。最新のメッセージのコードを入力してください。',
    expired: 'コードの有効期限が切れました。新しいコードを要求して入力してください。',
  },
  resend: {
    code: '新しいコードを送信',
    call: 'もう一度電話をかける',
    push: '要求をもう一度送信',
    qr: '新しいコードを表示してスキャン',
    sending: '送信しています…',
    wait: ({ duration }) => `あと ${duration}`,
    codeSent: '新しいコードを送信しました。',
    pushSent: '新しい要求を送信しました。',
  },
  push: {
    waiting: '承認を待っています…',
    enrolling: '電話を待っています…',
  },
  recoveryCode: {
    label: 'リカバリーコード',
    missing: 'リカバリーコードを 1 つ入力してください。',
    wrong: 'リカバリーコードが正しくないか、使用済みです。確認して、もう一度入力してください。',
  },
  enrolOtp: {
    qr: '認証アプリ用のキーを含む QR コード',
    secret: 'または、このキーをアプリに入力してください',
    copy: 'キーをコピー',
    copied: 'キーをコピーしました',
  },
  enrolPush: { qr: '電話のアプリ用の QR コード' },
  contact: {
    phone: '電話番号',
    phoneHint: '国番号を付けて入力してください（例：+81 3 1234 5678）',
    email: 'メールアドレス',
    submit: 'コードを送信',
    call: '電話を受ける',
    sending: '送信しています…',
    change: {
      sms: '番号を変更',
      voice: '番号を変更',
      email: 'アドレスを変更',
    },
    emptyPhone: '電話番号を入力してください。',
    emptyEmail: 'メールアドレスを入力してください。',
    problem: {
      no_country: '+81 のように、+ と国番号で始めてください。',
      not_a_number: '電話番号が完全ではありません。数字を確認してください。',
      not_an_address: 'メールアドレスが完全ではありません。名前、@、ドメインが必要です。',
    },
    refused: {
      sms: 'サインインサービスは、この番号にコードを送信できません。確認するか、別の番号を使用してください。',
      voice: 'サインインサービスは、この番号に電話をかけられません。確認するか、別の番号を使用してください。',
      email:
        'サインインサービスは、このアドレスにコードを送信できません。確認するか、別のアドレスを使用してください。',
    },
  },
  recoveryCodes: {
    list: 'リカバリーコード',
    copy: 'コピー',
    copied: 'コピーしました',
    save: 'ファイルに保存…',
    saved: '保存しました',
    tick: '保存しました',
    tickOne: '保存しました',
    tickHint: 'このコンピューターとは別の、安全な場所に',
    first: '先にコピーまたは保存するか、チェックボックスをオンにしてください。',
    submit: '続ける',
  },
  methods: {
    title: '確認の方法',
    more: '別の方法を使う',
    asking: '問い合わせています…',
    factor: {
      otp: '認証アプリ',
      sms: 'SMS',
      voice: '電話',
      email: 'メール',
      push: '電話での承認',
      'recovery-code': 'リカバリーコード',
    },
    about: {
      otp: 'アプリに表示されるコードを入力します',
      sms: '送信されるコードを入力します',
      voice: '電話で伝えられるコードを入力します',
      email: '送信されるコードを入力します',
      push: '電話で要求を承認します',
      'recovery-code': '保存したコードを入力します',
    },
  },
  retry: 'もう一度試す',
  back: 'パスワードに戻る',
  notNow: '後で',
  timeLeft: ({ duration }) => `この確認の残り時間は ${duration}です。`,
  timeOver: 'この確認の制限時間が過ぎました。',
  waiting: {
    title: 'ご本人の確認',
    detail: '組織では、セッションを更新する前に 2 つ目の要素が必要です。続けるまで、何も送信されません。',
    kept: 'その間もサインインは維持されます。',
    submit: '続ける',
    busy: '問い合わせています…',
  },
}

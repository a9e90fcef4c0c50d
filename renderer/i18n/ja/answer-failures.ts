import type { Catalogue } from '../catalogue.ts'
import type { FailureText } from '../en/advice.ts'
import type { TokenParameters } from '../en/answer-failures.ts'
import { ASK_ADMINISTRATOR, CHECK_CLOCK, RETRY_THEN_TELL } from './advice.ts'

const UNREADABLE = '応答を読み取れませんでした'
const BROWSER_FIRST =
  'このネットワークでブラウザーでのサインインを求められる場合は、先にそちらを済ませてから、もう一度お試しください。'

export const unreadable_response: Catalogue['failures']['unreadable_response'] = {
  redirect: () => ({
    title: UNREADABLE,
    detail: 'サーバーが要求を別のアドレスに転送しましたが、ここでは許可されていません。',
    action: BROWSER_FIRST,
  }),
  too_large: () => ({
    title: '応答が大きすぎます',
    detail: 'Latchkey が受け入れる量を超えるデータがサーバーから送られたため、応答を破棄しました。',
    action: RETRY_THEN_TELL,
  }),
  not_json: () => ({
    title: UNREADABLE,
    detail: 'サーバーから、要求したデータとは異なるものが送られました。',
    action: BROWSER_FIRST,
  }),
  missing_field: ({ field }) => ({
    title: UNREADABLE,
    detail: field ? `応答にフィールド「${field}」がありません。` : '応答に必要なフィールドがありません。',
    action: RETRY_THEN_TELL,
  }),
  invalid_field: ({ field }) => ({
    title: UNREADABLE,
    detail: field
      ? `応答のフィールド「${field}」の値が正しくありません。`
      : '応答のフィールドの値が正しくありません。',
    action: RETRY_THEN_TELL,
  }),
  unexpected_status: ({ status }) => ({
    title: UNREADABLE,
    detail:
      status === undefined
        ? 'サーバーが予期しないステータスで応答しました。'
        : `サーバーが予期しないステータス ${status} で応答しました。`,
    action: RETRY_THEN_TELL,
  }),
}

const NAMES = { id_token: 'ID トークン', access_token: 'アクセストークン' } as const

const untrusted =
  (sentence: (token: string) => string, action: string) =>
  ({ token }: TokenParameters): FailureText => ({
    title: 'このサインインは信頼できません',
    detail: sentence(NAMES[token]),
    action,
  })

export const token_rejected: Catalogue['failures']['token_rejected'] = {
  format: untrusted((token) => `${token}がトークンの形式になっていません。`, RETRY_THEN_TELL),
  algorithm: untrusted((token) => `${token}の署名方式は、ここでは受け入れられません。`, ASK_ADMINISTRATOR),
  signature: untrusted((token) => `${token}の署名が正しくありません。`, RETRY_THEN_TELL),
  key: untrusted((token) => `${token}は、テナントが公開していない鍵で署名されています。`, RETRY_THEN_TELL),
  issuer: untrusted((token) => `${token}の発行者が設定と異なります。`, ASK_ADMINISTRATOR),
  audience: untrusted((token) => `${token}のオーディエンスが設定と異なります。`, ASK_ADMINISTRATOR),
  authorized_party: untrusted(
    (token) => `${token}は別のアプリケーションに発行されたものです。`,
    ASK_ADMINISTRATOR,
  ),
  expiry: untrusted((token) => `${token}は届いた時点で期限が切れていました。`, CHECK_CLOCK),
  issued_at: untrusted((token) => `${token}の発行日時が未来になっています。`, CHECK_CLOCK),
  not_before: untrusted((token) => `${token}はまだ有効になっていません。`, CHECK_CLOCK),
  subject: untrusted((token) => `${token}が示す人が正しくありません。`, RETRY_THEN_TELL),
  missing: untrusted((token) => `応答に${token}がありません。`, ASK_ADMINISTRATOR),
}

import type { Catalogue } from '../catalogue.ts'
import { plural } from './plural.ts'

const errors: Catalogue['settings']['errors'] = {
  file_missing: () => ({
    problem: 'ファイルがありません。',
    remedy:
      'ファイルを作成するか、--settings=ファイル を付けて Latchkey を起動するか、環境変数 LATCHKEY_SETTINGS でファイルを指定してください。',
  }),
  file_unreadable: () => ({
    problem: 'ファイルを読み取れませんでした。',
    remedy: 'ファイルであること、読み取りの権限があることを確認してください。',
  }),
  not_json: ({ line, column }) => ({
    problem:
      line === undefined || column === undefined
        ? 'ファイルが有効な JSON ではありません。'
        : `ファイルが有効な JSON ではありません。${line} 行目の ${column} 列目を確認してください。`,
    remedy: '引用符、コンマ、波括弧を確認してください。JSON では、コメントや末尾のコンマは使用できません。',
  }),
  not_an_object: () => ({
    problem: 'ファイルにオブジェクトがありません。',
    remedy: 'すべての設定を 1 組の波括弧 { … } の中に書いてください。',
  }),
  missing: () => ({
    problem: 'この設定がありません。',
    remedy: '追加してください。この設定がないと Latchkey は起動できません。',
  }),
  unknown_key: ({ closest }) => ({
    problem: 'Latchkey が認識できない設定です。',
    remedy:
      closest === undefined
        ? '削除してください。'
        : `「${closest}」の間違いではありませんか。そうでなければ、削除してください。`,
  }),
  wrong_type: ({ expected }) => ({
    problem: '値の型が正しくありません。',
    remedy: `次の型の値を書いてください：${expected}。`,
  }),
  empty: () => ({
    problem: '値が空です。',
    remedy: '値を書くか、必要がなければ設定を削除してください。',
  }),
  not_a_url: () => ({
    problem: '使用できるアドレスではありません。',
    remedy: 'https://api.example.com のような完全なアドレスを書いてください。',
  }),
  not_https: () => ({
    problem: 'アドレスが安全ではありません。',
    remedy: 'https:// で始めてください。http:// を使えるのは、このコンピューター自体（127.0.0.1）だけです。',
  }),
  has_path: () => ({
    problem: 'アドレスにパスがあります。',
    remedy: 'ホスト名で終えてください。その後には何も書けません。',
  }),
  has_query: () => ({
    problem: 'アドレスにクエリまたはフラグメントがあります。',
    remedy: '? または # から後をすべて削除してください。',
  }),
  has_credentials: () => ({
    problem: 'アドレスにユーザー名または @ があります。',
    remedy: 'ホスト名より前と @ を削除してください。',
  }),
  not_a_link: ({ orMail }) => ({
    problem: 'ブラウザーで開くことが許可されるアドレスではありません。',
    remedy: orMail
      ? 'https:// で始まるアドレス、または mailto: とメールアドレスを書いてください。'
      : 'https:// で始まり、パスワードを含まないアドレスを書いてください。',
  }),
  out_of_range: ({ min, max }) => ({
    problem: '許可されている数値ではありません。',
    remedy: `${min} から ${max} までの整数を書いてください。`,
  }),
  duplicate: ({ value }) => ({
    problem: `値「${value}」が 2 回使われています。`,
    remedy: 'どちらか一方を削除してください。',
  }),
  not_one_of: ({ allowed }) => ({
    problem: '許可されている値ではありません。',
    remedy: `次のいずれかを書いてください：${allowed}。`,
  }),
  secret_not_expected: () => ({
    problem: 'クライアントシークレットがありますが、クライアント認証は「none」です。',
    remedy: 'シークレットを削除するか、クライアント認証に「post」または「basic」を選択してください。',
  }),
  secret_missing: () => ({
    problem: '選択したクライアント認証には、クライアントシークレットが必要です。',
    remedy: 'クライアントシークレットを追加するか、クライアント認証に「none」を選択してください。',
  }),
}

export const settings: Catalogue['settings'] = {
  windowTitle: '設定 – Latchkey',
  title: 'この設定では Latchkey を起動できません',
  lead: (mistakes) =>
    plural(mistakes, {
      other: `設定ファイルに、修正が必要な箇所が ${mistakes.digits} 件あります。`,
    }),
  then: '修正したら、Latchkey をもう一度起動してください。',
  file: '設定ファイル',
  source: {
    flag: 'コマンドラインで指定されました。',
    environment: '環境変数で指定されました。',
    'user-data': 'このアプリのデータフォルダーにある、既定の場所です。',
  },
  wholeFile: 'ファイル全体',
  problems: '修正が必要な箇所',
  version: ({ version }) => `Latchkey ${version}`,
  errors,
}

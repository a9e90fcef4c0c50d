import type { Catalogue } from '../catalogue.ts'
import { failures } from './failures.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { login } from './login.ts'
import { mfa } from './mfa.ts'
import { settings } from './settings.ts'

export const ja: Catalogue = {
  app: {
    starting: 'Latchkey を起動しています',
    broken: 'このウィンドウを表示できませんでした',
    again: 'もう一度表示',
  },
  common: {
    cancel: 'キャンセル',
    /** Japanese puts no space between sentences. */
    paragraph: ({ sentences }) => sentences.join(''),
    theirWords: 'サインインサービスからのメッセージ：',
    links: {
      'reset-password': '新しいパスワードを設定',
      'browser-sign-in': 'ブラウザーで続ける',
      support: 'ヘルプを見る',
    },
    dashboard: '開発者の方へ（Auth0 Dashboard で）：',
    retryIn: ({ duration }) => `あと ${duration}で、もう一度試せます。`,
    retryNow: 'もう一度試せます。',
  },
  language: {
    label: '言語',
    system: 'システムの言語',
  },
  login,
  mfa,
  home,
  history,
  settings,
  failures,
}

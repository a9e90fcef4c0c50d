import type { Scene } from '../../integration/renderer/scene.ts'

/** How many pictures stand side by side. */
export const COLUMNS = { login: 7, mfa: 7, home: 3, settings: 2 } as const

export type Sheet = keyof typeof COLUMNS

export const SHEETS = Object.keys(COLUMNS) as Sheet[]

export const LANGUAGES = ['en', 'ar'] as const
export const COLOR_SCHEMES = ['light', 'dark'] as const

/** One look of a window. */
export interface Look {
  language: (typeof LANGUAGES)[number]
  colorScheme: (typeof COLOR_SCHEMES)[number]
}

/** The sheet that a state is on: the second step is a window's content of its own. */
export const sheetOf = ({ session, view }: Scene): Sheet => (session.kind === 'mfa' ? 'mfa' : view)

export const lookName = ({ colorScheme, language }: Look): string => `${colorScheme}-${language}`

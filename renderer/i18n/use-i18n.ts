import { createContext, use } from 'react'
import type { I18n } from './locale.ts'

export const I18nContext = createContext<I18n | undefined>(undefined)

export const useI18n = (): I18n => {
  const i18n = use(I18nContext)
  if (i18n === undefined) throw new Error('There is no I18nProvider above.')
  return i18n
}

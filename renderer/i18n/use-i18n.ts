import { createContext, use } from 'react'
import { createI18n, type I18n } from './locale.ts'

export const I18nContext = createContext<I18n>(createI18n([]))

export const useI18n = (): I18n => use(I18nContext)

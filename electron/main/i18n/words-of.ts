import type { Language } from '../../../shared/preferences.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ja } from './ja.ts'
import type { Words } from './words.ts'

const WORDS: Record<Language, Words> = { en, de, fr, es, ja, ar }

export function wordsOf(language: Language): Words {
  return WORDS[language]
}

import { useEffect, useLayoutEffect, useState, type ReactElement, type ReactNode } from 'react'
import { spokenLanguage } from '../../shared/languages.ts'
import type { Setup } from '../../shared/settings.ts'
import type { LanguageChoice } from '../../shared/preferences.ts'
import { latchkey } from '../latchkey.ts'
import { loadI18n, type I18n } from './locale.ts'
import { I18nContext } from './use-i18n.ts'

/** What the first paint is in, so that no window changes its language before one's eyes. */
export interface FirstLanguage {
  i18n: I18n
  /** The person's languages in the system, the best first. */
  system: readonly string[]
}

/** Where main does not answer, the page still has words to say so. */
export const firstLanguage = async (setup: Promise<Setup>): Promise<FirstLanguage> => {
  const { choice, system } = await Promise.all([latchkey.preferences.current(), setup]).then(
    ([preferences, { languages }]) => ({ choice: preferences.language, system: languages }),
    () => ({ choice: 'system', system: navigator.languages }) as const,
  )
  return { i18n: await loadI18n(spokenLanguage(choice, system)), system }
}

/** Follows the person's choice, in whichever window it was made: what they have typed stays. */
export const I18nProvider = ({
  first,
  children,
}: {
  first: FirstLanguage
  children: ReactNode
}): ReactElement => {
  const [i18n, setI18n] = useState(first.i18n)
  const { system } = first

  useEffect(() => {
    let last = 0
    const follow = async (choice: LanguageChoice): Promise<void> => {
      last += 1
      const turn = last
      const loaded = await loadI18n(spokenLanguage(choice, system))
      if (turn === last) setI18n(loaded)
    }
    const unsubscribe = latchkey.preferences.onChange(({ language }) => void follow(language))
    return () => {
      last += 1
      unsubscribe()
    }
  }, [system])

  useLayoutEffect(() => {
    document.documentElement.lang = i18n.locale
    document.documentElement.dir = i18n.direction
  }, [i18n])

  return <I18nContext value={i18n}>{children}</I18nContext>
}

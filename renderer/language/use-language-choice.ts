import { useEffect, useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import type { LanguageChoice } from '../../shared/preferences.ts'
import { answered } from '../hooks/use-call.ts'
import { latchkey } from '../latchkey.ts'

interface LanguageChoiceState {
  chosen: LanguageChoice
  /** Why the last choice was not saved. */
  failure: Failure | undefined
  choose: (language: LanguageChoice) => Promise<void>
}

/** What the person has chosen, in this window or in another. */
export const useLanguageChoice = (): LanguageChoiceState => {
  const [chosen, setChosen] = useState<LanguageChoice>('system')
  const [failure, setFailure] = useState<Failure>()
  useEffect(() => {
    let settled = false
    const unsubscribe = latchkey.preferences.onChange(({ language }) => {
      settled = true
      setChosen(language)
    })
    void latchkey.preferences.current().then(({ language }) => {
      if (!settled) setChosen(language)
    })
    return () => {
      settled = true
      unsubscribe()
    }
  }, [])

  const choose = async (language: LanguageChoice): Promise<void> => {
    setFailure(undefined)
    const result = await answered(latchkey.preferences.change({ language }))
    if (!result.ok) setFailure(result.failure)
  }
  return { chosen, failure, choose }
}

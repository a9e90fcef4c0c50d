import { useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import type { LanguageChoice } from '../../shared/preferences.ts'
import { answered } from '../hooks/use-call.ts'
import { usePublished } from '../hooks/use-published.ts'
import { latchkey } from '../latchkey.ts'

interface LanguageChoiceState {
  chosen: LanguageChoice
  /** Why the last choice was not saved. */
  failure: Failure | undefined
  choose: (language: LanguageChoice) => Promise<void>
}

/** What the person has chosen, in this window or in another. */
export const useLanguageChoice = (): LanguageChoiceState => {
  const chosen = usePublished(latchkey.preferences)?.language ?? 'system'
  const [failure, setFailure] = useState<Failure>()
  const choose = async (language: LanguageChoice): Promise<void> => {
    setFailure(undefined)
    const result = await answered(latchkey.preferences.change({ language }))
    if (!result.ok) setFailure(result.failure)
  }
  return { chosen, failure, choose }
}

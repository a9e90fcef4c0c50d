import { useEffect, useState } from 'react'
import type { Unsubscribe } from '../../shared/contract.ts'

/** A state of main's: it can be asked for, and every change of it is pushed. */
export interface Published<State> {
  current: () => Promise<State>
  onChange: (listener: (state: State) => void) => Unsubscribe
}

/** The state as main last published it; undefined until the first answer. `source` is the same at every call. */
export const usePublished = <State>(source: Published<State>): State | undefined => {
  const [state, setState] = useState<State>()
  useEffect(() => {
    let settled = false
    const unsubscribe = source.onChange((changed) => {
      settled = true
      setState(changed)
    })
    // What is pushed is newer than the answer to a question asked before it.
    void source.current().then((current) => {
      if (!settled) setState(current)
    })
    return () => {
      settled = true
      unsubscribe()
    }
  }, [source])
  return state
}

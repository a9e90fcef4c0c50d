import { useEffect, useState } from 'react'
import type { Session } from '../../shared/session.ts'
import { latchkey } from '../latchkey.ts'

/** The session as main last published it; undefined until the first answer. */
export const useSession = (): Session | undefined => {
  const [session, setSession] = useState<Session>()
  useEffect(() => {
    let settled = false
    const unsubscribe = latchkey.session.onChange((changed) => {
      settled = true
      setSession(changed)
    })
    // A pushed snapshot is newer than the answer to a question asked before it.
    void latchkey.session.current().then((current) => {
      if (!settled) setSession(current)
    })
    return () => {
      settled = true
      unsubscribe()
    }
  }, [])
  return session
}

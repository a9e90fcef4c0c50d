import { useEffect, useState } from 'react'

/** Waits shorter than this are not worth a word about them. */
const PATIENCE_MS = 300

/** True once `waiting` has lasted a moment: a quick answer then shows no flicker of progress. */
export const useDelayed = (waiting: boolean): boolean => {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [waiting])
  return waiting && late
}

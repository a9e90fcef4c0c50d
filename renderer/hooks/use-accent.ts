import { useLayoutEffect } from 'react'
import { latchkey } from '../latchkey.ts'
import { applyAccent } from '../ui/apply-accent.ts'
import { usePublished } from './use-published.ts'

/** Wears the system's accent color; false until it is known, so that no other color is seen before it. */
export const useAccent = (): boolean => {
  const color = usePublished(latchkey.accent)
  useLayoutEffect(() => {
    if (color !== undefined) applyAccent(document.documentElement.style, color)
  }, [color])
  return color !== undefined
}

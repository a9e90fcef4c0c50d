import { useSyncExternalStore } from 'react'
import type { EpochMs, Milliseconds } from '../../shared/time.ts'

/** The time in whole seconds, kept up to date while `running`. */
export const useNow = (running = true): EpochMs =>
  useSyncExternalStore(running ? everySecond : never, currentSecond)

/** What is left until a moment: zero once it has come, and without one. */
export const useCountdown = (until: EpochMs | undefined): Milliseconds => {
  const now = useNow(until !== undefined)
  return until === undefined ? 0 : Math.max(0, until - now)
}

const currentSecond = (): EpochMs => Math.floor(Date.now() / 1000) * 1000

const everySecond = (onTick: () => void): (() => void) => {
  const wait = (): ReturnType<typeof setTimeout> =>
    setTimeout(
      () => {
        timer = wait()
        onTick()
      },
      1000 - (Date.now() % 1000),
    )
  let timer = wait()
  return () => clearTimeout(timer)
}

const never = () => () => undefined

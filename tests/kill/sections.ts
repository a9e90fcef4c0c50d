import { killApp } from './kill-app.ts'
import { killSessions } from './kill-sessions.ts'
import { BEYOND_REVOKING, killSecondFactor, killSignIn } from './kill-sign-in.ts'
import { killSignOut } from './kill-sign-out.ts'
import type { KillOptions } from './repeat.ts'
import { BEYOND_SAVING } from './steps.ts'
import type { Tally } from './tally.ts'

/** One of the things that the app is killed in. */
export interface Section {
  title: string
  /** What may be lost, in the plural. */
  what: string
  /** Steps in which nobody could have saved what was lost. */
  unsavable: readonly string[]
  /** Of a whole run's rounds. */
  share: (rounds: number) => number
  run: (options: KillOptions<string>) => Promise<Tally<string>>
}

/** Seconds: what Auth0 recommends for desktop apps. */
const OVERLAP = 180

const SESSIONS = 'sessions'
const TOKENS = 'refresh tokens left at the tenant, and so'
const half = (rounds: number): number => Math.ceil(rounds / 2)

export const SECTIONS = {
  refresh: {
    title: `Killed in a refresh; the session in a process of its own, overlap ${OVERLAP} s`,
    what: SESSIONS,
    unsavable: [],
    share: (rounds) => rounds,
    run: (options) => killSessions({ ...options, overlap: OVERLAP }),
  },
  'overlap-0': {
    title: 'Killed in a refresh, without an overlap',
    what: SESSIONS,
    unsavable: BEYOND_SAVING,
    share: (rounds) => rounds,
    run: (options) => killSessions({ ...options, overlap: 0 }),
  },
  'sign-in': {
    title: 'Killed in a sign-in',
    what: TOKENS,
    unsavable: BEYOND_REVOKING,
    share: half,
    run: killSignIn,
  },
  mfa: {
    title: 'Killed in a sign-in with a second factor',
    what: TOKENS,
    unsavable: BEYOND_REVOKING,
    share: half,
    run: killSecondFactor,
  },
  'sign-out': {
    title: 'Killed in a sign-out',
    what: TOKENS,
    unsavable: [],
    share: half,
    run: killSignOut,
  },
  app: {
    title: `Killed in a refresh; the app with its windows, overlap ${OVERLAP} s`,
    what: SESSIONS,
    unsavable: [],
    share: (rounds) => rounds,
    run: (options) => killApp({ ...options, overlap: OVERLAP }),
  },
  'app-overlap-0': {
    title: 'Killed in a refresh; the app with its windows, without an overlap',
    what: SESSIONS,
    unsavable: BEYOND_SAVING,
    share: (rounds) => rounds,
    run: (options) => killApp({ ...options, overlap: 0 }),
  },
} satisfies Record<string, Section>

export type SectionName = keyof typeof SECTIONS

/** The steps of a refresh, in their order: the last one that a killed process has come to. */
export const STEPS = ['begun', 'marked', 'asked', 'answered', 'stored', 'published'] as const
export type Step = (typeof STEPS)[number]

/** What a step means, for a reader of the histogram. */
export const STEP_TEXTS: Record<Step, string> = {
  begun: 'before the mark was in the keychain',
  marked: 'marked, and the tenant not asked yet',
  asked: 'asked, and not answered yet',
  answered: 'answered, and the new token not in the keychain yet',
  stored: 'the new token in the keychain, and not published yet',
  published: 'the new access token published',
}

/** What is left to be seen of a process that was killed. Times are milliseconds since the epoch. */
export interface Remains {
  killedAt: number
  /** Whether it had said that the new access token is there. */
  published: boolean
  /** The refresh token that lies in the keychain is another one than before. */
  stored: boolean
  /** The exchange in flight is marked in the keychain. */
  marked: boolean
  /** When the tenant got its request, and when its answer was out. */
  askedAt?: number | undefined
  answeredAt?: number | undefined
}

export function stepOf({ killedAt, published, stored, marked, askedAt, answeredAt }: Remains): Step {
  if (published) return 'published'
  if (stored) return 'stored'
  if (askedAt === undefined) return marked ? 'marked' : 'begun'
  return answeredAt !== undefined && answeredAt <= killedAt ? 'answered' : 'asked'
}

/** The tenant has rotated and the new token is nowhere: without an overlap nobody can save such a session. */
export function isBeyondSaving(step: Step): boolean {
  return step === 'asked' || step === 'answered'
}

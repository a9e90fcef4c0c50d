/** The steps of a refresh, in their order, for a reader: the last one that a killed process has come to. */
export const STEP_TEXTS = {
  begun: 'before the mark was in the keychain',
  marked: 'marked, and the tenant not asked yet',
  asked: 'asked, and not answered yet',
  answered: 'answered, and the new token not in the keychain yet',
  stored: 'the new token in the keychain, and not published yet',
  published: 'the new access token published',
}
export type Step = keyof typeof STEP_TEXTS

/** The tenant has rotated and the new token is nowhere: without an overlap nobody can save such a session. */
export const BEYOND_SAVING: readonly Step[] = ['asked', 'answered']

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

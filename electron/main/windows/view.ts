import type { Session } from '../../../shared/session.ts'

/** What a window shows: the hash of its address. */
export type View = 'login' | 'home' | 'settings'

export function viewOf(session: Session): View {
  return session.kind === 'signed-in' ? 'home' : 'login'
}

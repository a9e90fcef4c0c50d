import { CHANNELS, type Unsubscribe } from '../../../shared/contract.ts'
import type { Session } from '../../../shared/session.ts'

/** The page of one of our windows: a WebContents. */
export interface Page {
  isDestroyed(): boolean
  send(channel: string, message: unknown): void
}

export interface PushDeps {
  session: { onChange(listener: (session: Session) => void): Unsubscribe }
  /** The pages of the windows that are open now. */
  pages: () => readonly Page[]
}

/** Sends every snapshot of the session to every open window; returns its own undo. */
export function setupPushes({ session, pages }: PushDeps): Unsubscribe {
  return session.onChange((snapshot) => {
    for (const page of pages()) {
      if (!page.isDestroyed()) page.send(CHANNELS.sessionChanged, snapshot)
    }
  })
}

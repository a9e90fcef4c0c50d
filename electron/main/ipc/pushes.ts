import type { Channel, Unsubscribe } from '../../../shared/contract.ts'

/** The page of one of our windows: a WebContents. */
export interface Page {
  isDestroyed(): boolean
  send(channel: string, message: unknown): void
}

export interface PushDeps<Snapshot> {
  channel: Channel
  source: { onChange(listener: (snapshot: Snapshot) => void): Unsubscribe }
  /** The pages of the windows that are open now. */
  pages: () => readonly Page[]
}

/** Sends every snapshot of the source to every open window; returns its own undo. */
export function setupPushes<Snapshot>({ channel, source, pages }: PushDeps<Snapshot>): Unsubscribe {
  return source.onChange((snapshot) => {
    for (const page of pages()) {
      if (!page.isDestroyed()) page.send(channel, snapshot)
    }
  })
}

import type { OobKind } from './factor.ts'

/** What has reached a user's phone or mailbox. */
export interface Message {
  channel: OobKind
  to: string
  /** Absent in a push, which is approved or rejected. */
  code?: string
  /** Milliseconds since 1970. */
  sentAt: number
}

export interface Inboxes {
  deliver(sub: string, message: Omit<Message, 'sentAt'>): void
  /** The oldest first. */
  read(sub: string): Message[]
}

export function createInboxes(): Inboxes {
  const inboxes = new Map<string, Message[]>()
  return {
    deliver: (sub, message) => {
      inboxes.set(sub, [...(inboxes.get(sub) ?? []), { ...message, sentAt: Date.now() }])
    },
    read: (sub) => inboxes.get(sub) ?? [],
  }
}

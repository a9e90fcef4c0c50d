import { createHash } from 'node:crypto'

export interface LockedSession {
  /** The user's id or name: two users of one machine have each their own lock. */
  user: string
  /** The service that the items of the keychain belong to: whoever shares it shares the sessions, in any profile. */
  service: string
  issuer: string
  clientId: string
}

/** The same in every process that holds the same sessions, and without anything of the person in it: others can list it. */
export function lockName({ user, service, issuer, clientId }: LockedSession): string {
  const key = JSON.stringify([user, service, issuer, clientId])
  return `latchkey-${createHash('sha256').update(key).digest('hex').slice(0, 32)}`
}

/** An abstract socket, that has no file: https://man7.org/linux/man-pages/man7/unix.7.html */
export function abstractAddress(name: string): string {
  return `\0${name}`
}

/** https://learn.microsoft.com/windows/win32/ipc/pipe-names */
export function pipeAddress(name: string): string {
  return `\\\\.\\pipe\\${name}`
}

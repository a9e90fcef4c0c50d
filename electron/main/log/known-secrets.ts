import type { Secrets } from './secrets.ts'

/** Secrets that live and end together: struck out of the log from `add` to `forget`. */
export interface KnownSecrets {
  add(...values: readonly string[]): void
  forget(): void
}

export function createKnownSecrets(secrets: Pick<Secrets, 'register'>): KnownSecrets {
  const known = new Map<string, () => void>()
  return {
    add(...values) {
      for (const value of values) if (!known.has(value)) known.set(value, secrets.register(value))
    },
    forget() {
      for (const undo of known.values()) undo()
      known.clear()
    },
  }
}

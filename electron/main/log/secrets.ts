/** The secrets that are alive, so that they can be struck out of whatever is about to be written. In memory only. */
export interface Secrets {
  /** Returns its own undo, for when the secret is no longer alive. */
  register(value: string): () => void
  /** Registers the secret for as long as the work takes. */
  during<T>(value: string, work: () => Promise<T>): Promise<T>
  /** `text` without any registered value, as it is or as a URL, a form or base64 would write it. */
  strike(text: string): string
}

export const STRUCK = '[secret]'

/** Shorter values would take ordinary words with them: they are struck where they are the whole text. */
const SHORTEST_PART = 4

export function createSecrets(): Secrets {
  const live = new Map<symbol, { value: string; spellings: string[] }>()

  function register(value: string): () => void {
    const id = Symbol('secret')
    if (value !== '') live.set(id, { value, spellings: spellings(value) })
    return () => live.delete(id)
  }

  return {
    register,

    async during(value, work) {
      const forget = register(value)
      try {
        return await work()
      } finally {
        forget()
      }
    },

    strike(text) {
      const secrets = [...live.values()]
      if (secrets.some(({ value }) => value === text)) return STRUCK
      return secrets
        .flatMap((secret) => secret.spellings)
        .filter((spelling) => text.includes(spelling))
        .toSorted((a, b) => b.length - a.length)
        .reduce((struck, spelling) => struck.replaceAll(spelling, STRUCK), text)
    },
  }
}

function spellings(value: string): string[] {
  if (value.length < SHORTEST_PART) return []
  const bytes = Buffer.from(value)
  return [
    value,
    encodeURIComponent(value.toWellFormed()),
    new URLSearchParams({ '': value }).toString().slice(1),
    JSON.stringify(value).slice(1, -1),
    bytes.toString('base64'),
    bytes.toString('base64url'),
  ]
}

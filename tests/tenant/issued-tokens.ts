import { PATHS } from './endpoints.ts'
import type { Layer } from './layer.ts'

/** Every token value that has left the tenant, so that tests can search for leaks by value. */
export interface IssuedTokens {
  access: string[]
  refresh: string[]
  id: string[]
  mfa: string[]
}

export interface TokenJournal {
  note(field: string, value: unknown): void
  read(): IssuedTokens
}

export function createTokenJournal(): TokenJournal {
  const values = {
    access_token: new Set<string>(),
    refresh_token: new Set<string>(),
    id_token: new Set<string>(),
    mfa_token: new Set<string>(),
  }
  const byField = new Map<string, Set<string>>(Object.entries(values))
  return {
    note: (field, value) => {
      if (typeof value === 'string') byField.get(field)?.add(value)
    },
    read: () => ({
      access: [...values.access_token],
      refresh: [...values.refresh_token],
      id: [...values.id_token],
      mfa: [...values.mfa_token],
    }),
  }
}

/** Notes the tokens in the answers of the token endpoint. */
export function noteIssuedTokens({ issued }: { issued: TokenJournal }): Layer {
  return async (ctx, next) => {
    await next()
    const body: unknown = ctx.body
    if (ctx.path !== PATHS.token || typeof body !== 'object' || body === null) return
    for (const [field, value] of Object.entries(body)) issued.note(field, value)
  }
}

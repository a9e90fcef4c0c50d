import type { Failure, ResponseFailure, TokenCheck } from '../../../../../shared/failure.ts'
import type { Claims, Forge } from './forge.ts'
import type { Answer } from './hostile-tenant.ts'

/** One hostile answer of the token endpoint, and the failure that it must become. */
export interface Row {
  name: string
  answer: (forge: Forge) => Answer
  failure: Failure
}

export function unreadable(
  problem: ResponseFailure['problem'],
  details: Partial<ResponseFailure> = {},
): Failure {
  return { code: 'unreadable_response', problem, ...details }
}

/** The body as it is, said to be JSON. */
export function raw(body: string | Buffer, status = 200): () => Answer {
  return () => ({ status, body })
}

/** A good answer but for `changes`. */
export function changed(changes: Claims | ((forge: Forge) => Claims)): (forge: Forge) => Answer {
  return (forge) => ({
    body: JSON.stringify(forge.answer(typeof changes === 'function' ? changes(forge) : changes)),
  })
}

export function idTokenRow(name: string, check: TokenCheck, idToken: (forge: Forge) => string): Row {
  return {
    name,
    answer: changed((forge) => ({ id_token: idToken(forge) })),
    failure: { code: 'token_rejected', token: 'id_token', check },
  }
}

export function accessTokenRow(name: string, check: TokenCheck, accessToken: (forge: Forge) => string): Row {
  return {
    name,
    answer: changed((forge) => ({ access_token: accessToken(forge) })),
    failure: { code: 'token_rejected', token: 'access_token', check },
  }
}

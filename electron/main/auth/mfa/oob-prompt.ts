import { field, unreadable } from '../json-answer.ts'
import { isToken } from '../token-response.ts'
import type { OobPrompt } from './mfa-server.ts'

/**
 * The `oob_code` of a challenge or an association, and how it is answered: `binding_method` alone tells a code that
 * is typed from a push.
 * @throws {AuthError} `unreadable_response`
 */
export function readOobPrompt(body: object): OobPrompt {
  const oobCode = field(body, 'oob_code')
  if (oobCode === undefined) throw unreadable({ problem: 'missing_field', field: 'oob_code' })
  if (!isToken(oobCode)) throw unreadable({ problem: 'invalid_field', field: 'oob_code' })
  return { kind: readBindingMethod(body), oobCode }
}

function readBindingMethod(body: object): OobPrompt['kind'] {
  const method = field(body, 'binding_method')
  if (method === 'prompt') return 'code'
  if (method === undefined || method === null || method === '' || method === 'none') return 'push'
  throw unreadable({ problem: 'invalid_field', field: 'binding_method' })
}

import { field, unreadable } from '../json-answer.ts'

const MAX_CODES = 50

/** @throws {AuthError} `unreadable_response` */
export function readRecoveryCodes(value: unknown): string[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value) || value.length > MAX_CODES || !value.every(isRecoveryCode)) {
    throw unreadable({ problem: 'invalid_field', field: 'recovery_codes' })
  }
  return value
}

/**
 * The new code in the answer of a recovery grant. One that cannot be read is left out: the tokens beside it have
 * been issued, and the used code is gone.
 */
export function readNewRecoveryCode(body: object): string | undefined {
  const value = field(body, 'recovery_code')
  return isRecoveryCode(value) ? value : undefined
}

function isRecoveryCode(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]{1,128}$/.test(value)
}

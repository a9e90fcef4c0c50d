import type { Failure } from '../../../../shared/failure.ts'
import { AuthError, isAuthError } from '../auth-error.ts'
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

/**
 * A failure that came after new recovery codes: the tenant has retired the old ones and does not tell the new ones
 * again, so the person must have them all the same. They are private to the error, as an mfa_token is to its own.
 */
export class RecoveryCodesIssued extends AuthError {
  readonly #codes: string[]

  constructor(failure: Failure, codes: string[], options?: ErrorOptions) {
    super(failure, options)
    this.#codes = codes
  }

  get codes(): string[] {
    return this.#codes
  }
}

/** The error as it is, or with the codes where there are any. */
export function withCodes(error: unknown, codes: string[]): unknown {
  if (codes.length === 0) return error
  const failure: Failure = isAuthError(error) ? error.failure : { code: 'internal' }
  return new RecoveryCodesIssued(failure, codes, { cause: error })
}

export function codesIn(error: unknown): string[] {
  return error instanceof RecoveryCodesIssued ? error.codes : []
}

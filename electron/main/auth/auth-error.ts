import type { Failure } from '../../../shared/failure.ts'

/** The one error class of the main process for what is expected to fail; `cause` stays in main. */
export class AuthError<F extends Failure = Failure> extends Error {
  override readonly name = 'AuthError'
  readonly failure: F

  constructor(failure: F, options?: ErrorOptions) {
    super(failure.code, options)
    this.failure = failure
  }
}

export function isAuthError(error: unknown): error is AuthError {
  return error instanceof AuthError
}

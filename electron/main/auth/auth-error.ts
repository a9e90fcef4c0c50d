import type { Failure } from '../../../shared/failure.ts'

/** The one error class of the main process for what is expected to fail; `cause` stays in main. */
export class AuthError extends Error {
  override readonly name = 'AuthError'
  readonly failure: Failure

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.code, options)
    this.failure = failure
  }
}

import type { Failure, KeychainFailure } from '../../../shared/failure.ts'
import { AuthError } from '../auth/auth-error.ts'

/** An error that nobody expected is `internal`: its text may hold anything and is not passed on. */
export function failureOf(error: unknown): Failure {
  return error instanceof AuthError ? error.failure : { code: 'internal' }
}

export function isKeychainFailure(failure: Failure): failure is KeychainFailure {
  return failure.code === 'keychain'
}

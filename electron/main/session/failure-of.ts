import type { Failure, KeychainFailure } from '../../../shared/failure.ts'
import { isAuthError } from '../auth/auth-error.ts'

/** An error that nobody expected is `internal`: its text may hold anything and is not passed on. */
export function failureOf(error: unknown): Failure {
  return isAuthError(error) ? error.failure : { code: 'internal' }
}

export function isKeychainFailure(failure: Failure): failure is KeychainFailure {
  return failure.code === 'keychain'
}

import type { Failure, KeychainFailure } from '../../../shared/failure.ts'
import type { EpochMs } from '../../../shared/time.ts'
import { isAuthError } from '../auth/auth-error.ts'

/** An error that nobody expected is `internal`: its text may hold anything and is not passed on. */
export function failureOf(error: unknown): Failure {
  return isAuthError(error) ? error.failure : { code: 'internal' }
}

export function isKeychainFailure(failure: Failure): failure is KeychainFailure {
  return failure.code === 'keychain'
}

/** When the tenant wants to be asked again, where it has said so. */
export function retryAtOf(failure: Failure): EpochMs | undefined {
  return 'retryAt' in failure ? failure.retryAt : undefined
}

import type { KeychainFailure, KeychainProblem } from '../../../shared/failure.ts'
import { AuthError, isAuthError } from '../auth/auth-error.ts'

export type KeychainError = AuthError<KeychainFailure>

export function keychainError(problem: KeychainProblem, cause?: unknown): KeychainError {
  return new AuthError({ code: 'keychain', problem }, { cause })
}

export function isKeychainError(error: unknown, ...problems: KeychainProblem[]): error is KeychainError {
  if (!isAuthError(error) || error.failure.code !== 'keychain') return false
  return problems.length === 0 || problems.includes(error.failure.problem)
}

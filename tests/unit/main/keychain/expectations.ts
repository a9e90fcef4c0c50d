import type { KeychainFailure, KeychainProblem } from '../../../../shared/failure.ts'

/** What a rejection of the keychain must match. */
export function keychainFailure(problem: KeychainProblem): { name: 'AuthError'; failure: KeychainFailure } {
  return { name: 'AuthError', failure: { code: 'keychain', problem } }
}

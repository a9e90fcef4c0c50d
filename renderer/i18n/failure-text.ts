import type { Failure } from '../../shared/failure.ts'
import type { Catalogue } from './catalogue.ts'
import type { FailureText } from './en/advice.ts'

/** The sentences for a failure. */
export const failureText = ({ failures }: Catalogue, failure: Failure): FailureText => {
  if (failure.code === 'network') return failures.network[failure.problem]
  if (failure.code === 'keychain') return failures.keychain[failure.problem]
  if (failure.code === 'token_rejected') return failures.token_rejected[failure.check](failure)
  if (failure.code === 'unreadable_response') {
    const { problem, field, status } = failure
    return failures.unreadable_response[problem]({ field, status })
  }
  if (failure.code === 'refused') return failures.refused(failure)
  if (failure.code === 'server_error') return failures.server_error(failure)
  return failures.plain[failure.code]
}

import type { Failure } from '../../shared/failure.ts'

/** These say nothing of the request: main goes on asking whether it has been answered. */
const PASSING: readonly Failure['code'][] = [
  'network',
  'server_error',
  'rate_limited',
  'unreadable_response',
  'mfa_too_many_messages',
]

/** Whether the request is no longer waited for: another one has to be sent. */
export const pushIsOver = (failure: Failure | undefined): boolean =>
  failure !== undefined && !PASSING.includes(failure.code)

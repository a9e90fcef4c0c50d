import type { Failure } from '../../shared/failure.ts'
import { leavesPushWaiting } from '../../shared/mfa.ts'

/** Whether the request is no longer waited for: another one has to be sent. */
export const pushIsOver = (failure: Failure | undefined): boolean =>
  // A second message that the tenant does not send leaves the first one as it was.
  failure !== undefined && failure.code !== 'mfa_too_many_messages' && !leavesPushWaiting(failure)

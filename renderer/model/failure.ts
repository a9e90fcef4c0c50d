import type { Failure } from '../../shared/failure.ts'
import type { EpochMs } from '../../shared/time.ts'

/** What the tenant, or a rule of it, said in its own words: plain text, to be shown as it is. */
export const theirWords = (failure: Failure): string | undefined =>
  'text' in failure ? failure.text : undefined

/** Whether another name would be answered the same: the service itself wants to be left alone for a while. */
export const isForEverybody = (failure: Failure): boolean =>
  retryAt(failure) !== undefined && failure.code !== 'too_many_attempts'

/** When the server lets the person try again. */
export const retryAt = (failure: Failure): EpochMs | undefined =>
  'retryAt' in failure ? failure.retryAt : undefined

import type { TimelineEvent } from '../../shared/timeline.ts'
import type { Catalogue } from './catalogue.ts'
import { endOfSessionText } from './end-of-session-text.ts'
import { failureText } from './failure-text.ts'
import type { Format } from './format.ts'

/** What has happened to a session, in one or two sentences. */
export const eventText = (t: Catalogue, format: Format, event: TimelineEvent): string => {
  const { history } = t
  switch (event.code) {
    case 'signed_in':
      return event.keptIn.place === 'keychain' ? history.signedIn : history.signedInForThisRun
    case 'restored':
      return event.interrupted ? history.restoredInterrupted : history.restored
    case 'refreshed':
      return event.rotated ? history.rotated : history.refreshed
    case 'waiting':
      return t.common.paragraph({
        sentences: [history.waitingFor[event.for], failureText(t, event.failure).detail],
      })
    case 'second_factor_given':
      return history.secondFactorGiven
    case 'second_factor_missed':
      if (event.failure.code === 'cancelled') return history.secondFactorCancelled
      return event.failure.code === 'mfa_expired' ? history.secondFactorExpired : history.secondFactorMissed
    case 'recovery_codes_saved':
      return history.recoveryCodesSaved
    case 'keychain_failed':
      return history.keychainFailed
    case 'keychain_recovered':
      return history.keychainRecovered
    case 'clock_jumped':
      return history.clockJumped
    case 'ended':
      return endOfSessionText(t, format, event.reason).detail
    case 'revoked':
      return history.revoked
    case 'not_revoked':
      return history.notRevoked({ since: format.dateTime(event.since) })
  }
}

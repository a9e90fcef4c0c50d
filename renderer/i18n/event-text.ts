import type { EndOfSession } from '../../shared/session.ts'
import type { TimelineEvent } from '../../shared/timeline.ts'
import type { Catalogue } from './catalogue.ts'
import { endOfSessionText } from './end-of-session-text.ts'
import { failureText } from './failure-text.ts'
import type { Format } from './format.ts'

type Refreshed = Extract<TimelineEvent, { code: 'refreshed' }>

const refreshed = (history: Catalogue['history'], { rotated, because }: Refreshed): string[] => {
  const sentence = because === undefined ? history.refreshed : history.refreshedBecause[because]
  return rotated ? [sentence, history.refreshTokenReplaced] : [sentence]
}

/** With what to do next, where the reason does not say it itself and the person has not chosen the end. */
const ended = (t: Catalogue, format: Format, reason: EndOfSession): string => {
  const { detail } = endOfSessionText(t, format, reason)
  if (reason.code === 'signed_out' || reason.code === 'keychain') return detail
  return t.common.paragraph({ sentences: [detail, t.history.signInAgain] })
}

/** What has happened to a session, in a few sentences. */
export const eventText = (t: Catalogue, format: Format, event: TimelineEvent): string => {
  const { history } = t
  switch (event.code) {
    case 'signed_in':
      return event.keptIn.place === 'keychain' ? history.signedIn : history.signedInForThisRun
    case 'restored':
      return event.interrupted ? history.restoredInterrupted : history.restored
    case 'refreshed':
      return t.common.paragraph({ sentences: refreshed(history, event) })
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
    case 'resumed':
      return history.resumed
    case 'clock_jumped':
      return history.clockJumped
    case 'ended':
      return ended(t, format, event.reason)
    case 'revoked':
      return history.revoked
    case 'not_revoked':
      return history.notRevoked({ since: format.dateTime(event.since) })
  }
}

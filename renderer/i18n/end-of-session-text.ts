import type { EndOfSession } from '../../shared/session.ts'
import type { Milliseconds } from '../../shared/time.ts'
import type { Catalogue } from './catalogue.ts'
import { failureText } from './failure-text.ts'
import type { Format } from './format.ts'

type Rejected = Extract<EndOfSession, { code: 'refresh_token_rejected' }>

export interface EndOfSessionText {
  title: string
  detail: string
}

/** Whether the saved session is still in the keychain, so that another try may open it. */
export const mayBeOpenedLater = (reason: EndOfSession): boolean =>
  reason.code === 'keychain' && !['absent', 'damaged', 'newer_version'].includes(reason.failure.problem)

/** A token that was used as lately as this did not end for want of use. */
const UNUSED: Milliseconds = 24 * 60 * 60_000

const rejectedDetail = (t: Catalogue, format: Format, reason: Rejected): string => {
  const { detail, interrupted, unused } = t.login.ended.rejected
  const { at, lastUsedAt = at } = reason
  const date = format.dateTime(at)
  if (reason.interrupted) return interrupted({ date })
  const idle = at - lastUsedAt
  return idle < UNUSED ? detail({ date }) : unused({ date, duration: format.roughly(idle) })
}

/** Why a session is over, for the person who has to sign in again. */
export const endOfSessionText = (t: Catalogue, format: Format, reason: EndOfSession): EndOfSessionText => {
  const { signedOut, rejected, expired, keychain } = t.login.ended
  const { paragraph } = t.common
  const date = format.dateTime(reason.at)
  switch (reason.code) {
    case 'signed_out':
      return {
        title: signedOut.title,
        detail: reason.revocation === 'pending' ? signedOut.pending({ date }) : signedOut.detail({ date }),
      }
    case 'refresh_token_rejected':
      return { title: rejected.title, detail: rejectedDetail(t, format, reason) }
    case 'access_token_expired':
      return { title: expired.title, detail: expired.detail({ date }) }
    case 'keychain': {
      const { title, detail, action } = failureText(t, reason.failure)
      // Where there is no keychain, nothing was ever saved.
      if (reason.failure.problem === 'absent')
        return { title, detail: paragraph({ sentences: [detail, action] }) }
      const sentences = mayBeOpenedLater(reason) ? [detail, action, keychain.stillThere] : [detail, action]
      return { title: keychain.title, detail: paragraph({ sentences }) }
    }
  }
}

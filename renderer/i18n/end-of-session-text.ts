import type { EndOfSession } from '../../shared/session.ts'
import type { Catalogue } from './catalogue.ts'
import { failureText } from './failure-text.ts'
import type { Format } from './format.ts'

export interface EndOfSessionText {
  title: string
  detail: string
}

/** Why a session is over, for the person who has to sign in again. */
export const endOfSessionText = (t: Catalogue, format: Format, reason: EndOfSession): EndOfSessionText => {
  const { signedOut, rejected, expired, keychain } = t.login.ended
  const date = format.dateTime(reason.at)
  switch (reason.code) {
    case 'signed_out':
      return {
        title: signedOut.title,
        detail: reason.revocation === 'pending' ? signedOut.pending({ date }) : signedOut.detail({ date }),
      }
    case 'refresh_token_rejected':
      return { title: rejected.title, detail: rejected.detail({ date }) }
    case 'access_token_expired':
      return { title: expired.title, detail: expired.detail({ date }) }
    case 'keychain': {
      const { detail, action } = failureText(t, reason.failure)
      const replaced = reason.failure.problem === 'damaged' || reason.failure.problem === 'newer_version'
      const sentences = replaced ? [detail, action] : [detail, action, keychain.stillThere]
      return { title: keychain.title, detail: t.common.paragraph({ sentences }) }
    }
  }
}

import type { HttpResponse } from '../../transport/transport.ts'
import { field, requireJsonObject, unreadable } from '../json-answer.ts'
import type { Prompt } from './mfa-server.ts'
import { readOobPrompt } from './oob-prompt.ts'

/** https://auth0.com/docs/api/authentication#challenge-request */
export function challengeParameters(mfaToken: string, authenticatorId: string): Record<string, string> {
  return { mfa_token: mfaToken, challenge_type: 'otp oob', authenticator_id: authenticatorId }
}

/**
 * The tenant chooses the type of the challenge, whatever was asked for.
 * @throws {AuthError} `unreadable_response`
 */
export function readChallenge(response: HttpResponse): Prompt {
  const body = requireJsonObject(response)
  const type = field(body, 'challenge_type')
  if (type === 'otp') return { kind: 'otp' }
  if (type === 'oob') return readOobPrompt(body)
  const problem = type === undefined ? 'missing_field' : 'invalid_field'
  throw unreadable({ problem, field: 'challenge_type' })
}

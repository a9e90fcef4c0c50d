import { errors, type KoaContextWithOIDC } from 'oidc-provider'

export interface ErrorAnswer {
  status: number
  body: { error: string; error_description: string; [field: string]: unknown }
  headers?: Record<string, string>
}

/** An error of the token endpoint, with exactly the answer that it gives. */
export class Refused extends errors.CustomOIDCProviderError {
  readonly answer: ErrorAnswer

  constructor(answer: ErrorAnswer) {
    super(answer.body.error, answer.body.error_description)
    this.answer = answer
  }
}

export const wrongPassword = (): Refused => refuse(403, 'invalid_grant', 'Wrong email or password.')

export const missingParameter = (name: string): Refused =>
  refuse(400, 'invalid_request', `Missing required parameter: ${name}`)

export const unknownRealm = (realm: string): Refused =>
  refuse(400, 'invalid_request', `connection "${realm}" does not exist`)

export const unknownAudience = (audience: string): Refused =>
  refuse(403, 'access_denied', `Service not found: ${audience}`)

export function refuse(
  status: number,
  error: string,
  error_description: string,
  extra: { fields?: Record<string, unknown>; headers?: Record<string, string> } = {},
): Refused {
  return new Refused({
    status,
    body: { error, error_description, ...extra.fields },
    headers: extra.headers ?? {},
  })
}

/** Puts an error into the words and the status that Auth0 uses for it. */
export function answerError(ctx: KoaContextWithOIDC, error: errors.OIDCProviderError): void {
  const { status, body, headers = {} } = answerFor(error, ctx.oidc.params ?? {})
  ctx.status = status
  ctx.body = body
  ctx.set(headers)
}

function answerFor(error: errors.OIDCProviderError, params: Record<string, unknown>): ErrorAnswer {
  const grantType = String(params.grant_type)
  const description = error.error_description ?? ''
  if (error instanceof Refused) return error.answer
  if (error instanceof errors.InvalidGrant)
    return answer(403, 'invalid_grant', 'Unknown or invalid refresh token.')
  if (error instanceof errors.UnsupportedGrantType)
    return answer(403, 'unsupported_grant_type', `Unsupported grant type: ${grantType}`)
  if (description === 'requested grant type is not allowed for this client')
    return answer(403, 'unauthorized_client', `Grant type '${grantType}' not allowed for the client.`)
  if (error.error === 'invalid_client')
    return error.error_detail === 'client not found'
      ? answer(401, 'invalid_client', 'Unknown client')
      : answer(401, 'access_denied', 'Unauthorized')
  return answer(error.statusCode, error.error, description)
}

const answer = (status: number, error: string, error_description: string): ErrorAnswer => ({
  status,
  body: { error, error_description },
})

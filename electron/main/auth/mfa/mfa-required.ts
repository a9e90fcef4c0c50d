import type { Failure } from '../../../../shared/failure.ts'
import type { EnrolmentOffer, FactorType } from '../../../../shared/mfa.ts'
import type { EpochMs, Milliseconds } from '../../../../shared/time.ts'
import type { HttpResponse } from '../../transport/transport.ts'
import { AuthError } from '../auth-error.ts'
import { field, jsonObject } from '../json-answer.ts'
import { isToken, type TokenRequest } from '../token-response.ts'
import { readRequirements } from './requirements.ts'

/** https://auth0.com/docs/secure/multi-factor-authentication/authenticate-using-ropg-flow-with-mfa */
const MFA_TOKEN_LIFETIME: Milliseconds = 10 * 60_000

/** What the tenant demands besides the password or the refresh token. */
export interface MfaDemand {
  mfaToken: string
  expiresAt: EpochMs
  /** The kinds of factors that will do, where the answer names them. */
  factors?: FactorType[]
  /** The kinds that may be enrolled, where the answer names them. */
  offers?: EnrolmentOffer[]
  /** The request that the second factor completes: its tokens are read as that request's. */
  request: TokenRequest
}

/**
 * `mfa_required` with all that is needed to go on. The demand is private to the object: what copies, prints or
 * serializes the error does not see the mfa_token.
 */
export class MfaRequired extends AuthError {
  readonly #demand: MfaDemand

  constructor(demand: MfaDemand) {
    super({ code: 'mfa_required' })
    this.#demand = demand
  }

  get demand(): MfaDemand {
    return this.#demand
  }
}

/** The error for a refusal: with the demand in it, where it is `mfa_required` and carries one. */
export function refusalError(
  response: HttpResponse,
  failure: Failure,
  request: MfaDemand['request'],
): AuthError {
  const demand = failure.code === 'mfa_required' ? readMfaDemand(response, request) : undefined
  return demand === undefined ? new AuthError(failure) : new MfaRequired(demand)
}

/** Undefined where the answer lacks a usable mfa_token. */
function readMfaDemand(response: HttpResponse, request: MfaDemand['request']): MfaDemand | undefined {
  const body = jsonObject(response) ?? {}
  const mfaToken = field(body, 'mfa_token')
  if (!isToken(mfaToken)) return undefined
  return {
    mfaToken,
    expiresAt: response.receivedAt + MFA_TOKEN_LIFETIME,
    ...readRequirements(field(body, 'mfa_requirements')),
    request,
  }
}

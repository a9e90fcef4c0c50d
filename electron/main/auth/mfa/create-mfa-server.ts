import type { ClientAuthentication } from '../../config/settings.ts'
import type { HttpResponse, Transport } from '../../transport/transport.ts'
import { AuthError } from '../auth-error.ts'
import { authenticateForm, authenticateJson } from '../client-authentication.ts'
import { jsonObject } from '../json-answer.ts'
import { readIssuedToken, type TokenResponse } from '../token-response.ts'
import { associationBody, readAssociation } from './association.ts'
import { readAuthenticators } from './authenticators.ts'
import { challengeParameters, readChallenge } from './challenge.ts'
import { errorOf, mfaFailure, pendingPush, type MfaRequest } from './mfa-error.ts'
import { mfaGrantBody } from './mfa-grants.ts'
import { refusalError, type MfaDemand } from './mfa-required.ts'
import type { MfaServer } from './mfa-server.ts'
import { readNewRecoveryCode, withCodes } from './recovery-codes.ts'

export interface MfaServerDependencies {
  settings: { clientId: string; client: ClientAuthentication }
  /** The address of a path of the tenant's. */
  endpoint: (path: string) => string
  transport: Transport
  /** Reads the answer of any grant. */
  readTokens: (response: HttpResponse, request: MfaDemand['request']) => TokenResponse
}

export function createMfaServer({
  settings,
  endpoint,
  transport,
  readTokens,
}: MfaServerDependencies): MfaServer {
  const bearer = (mfaToken: string): Record<string, string> => ({ Authorization: `Bearer ${mfaToken}` })

  return {
    async factors(mfaToken, signal) {
      const url = endpoint('mfa/authenticators')
      const response = await transport.send({ method: 'GET', url, headers: bearer(mfaToken), signal })
      return readAuthenticators(accepted(response, 'factors'))
    },

    async challenge(mfaToken, authenticatorId, signal) {
      const request = authenticateJson(challengeParameters(mfaToken, authenticatorId), settings)
      const response = await transport.send({
        method: 'POST',
        url: endpoint('mfa/challenge'),
        ...request,
        signal,
      })
      if (errorOf(response) === 'association_required') return { kind: 'association_required' }
      return readChallenge(accepted(response, 'challenge'))
    },

    async associate(mfaToken, enrolment, signal) {
      const response = await transport.send({
        method: 'POST',
        url: endpoint('mfa/associate'),
        headers: { ...bearer(mfaToken), 'Content-Type': 'application/json' },
        body: associationBody(enrolment),
        signal,
      })
      const request = enrolment.contact === undefined ? 'enrolment' : 'enrolment-with-contact'
      return readAssociation(accepted(response, request), enrolment.offer)
    },

    async verify(demand, proof, onIssued) {
      const form = authenticateForm(mfaGrantBody(demand.mfaToken, proof), settings)
      const response = await transport.send({ method: 'POST', url: endpoint('oauth/token'), ...form })
      const pending = proof.kind === 'push' ? pendingPush(response) : undefined
      if (pending !== undefined) return { kind: 'pending', slowDown: pending === 'slow_down' }
      const answer = accepted(response, proof.kind, demand)
      const issued = readIssuedToken(jsonObject(answer))
      if (issued !== undefined) onIssued?.(issued)
      const recoveryCode = readNewRecoveryCode(jsonObject(answer) ?? {})
      try {
        const tokens = readTokens(answer, demand.request)
        return { kind: 'tokens', passed: { tokens, ...(recoveryCode !== undefined && { recoveryCode }) } }
      } catch (error) {
        throw withCodes(error, recoveryCode === undefined ? [] : [recoveryCode])
      }
    },
  }
}

/** @throws {AuthError} `MfaRequired` where one factor more is demanded */
function accepted(response: HttpResponse, request: MfaRequest, demand?: MfaDemand): HttpResponse {
  const isOk = response.status >= 200 && response.status < 300
  if (isOk && errorOf(response) === undefined) return response
  const failure = mfaFailure(response, request)
  throw demand === undefined ? new AuthError(failure) : refusalError(response, failure, demand.request)
}

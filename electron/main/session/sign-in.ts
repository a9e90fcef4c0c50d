import type { SignInRequest } from '../../../shared/contract.ts'
import type { JsonObject } from '../../../shared/json.ts'
import type { KeptIn } from '../../../shared/session.ts'
import { untilAborted } from '../async/until-aborted.ts'
import { AuthError } from '../auth/auth-error.ts'
import type { AuthorizationServer, TokenResponse, ValidatedTokens } from '../auth/authorization-server.ts'
import type { FirstCodes } from '../auth/mfa/first-codes.ts'
import type { MfaResult } from '../auth/mfa/mfa-conversation.ts'
import type { MfaServer } from '../auth/mfa/mfa-server.ts'
import type { PendingWork } from './pending-work.ts'
import { assumedSubject, describedBy, type LiveSession } from './live-session.ts'

export interface SignInPorts {
  server: AuthorizationServer
  firstCodes: FirstCodes
  issuer: string
  work: PendingWork
  /** Has the tenant revoke a refresh token that is of no use; `durable`: across restarts. */
  giveBack: (refreshToken: string, durable: boolean) => void
  /** Resolves when no revocation is left that could end the session which is about to begin, or soon. Never rejects. */
  revokeFirst: () => Promise<void>
}

/** Who signs in, without the password. */
export type Applicant = Omit<SignInRequest, 'password'>

/**
 * The first step. Cancelling cuts no grant that the tenant may have answered: it comes to its end unseen, and what it
 * brings is given back.
 * @throws {AuthError} `MfaRequired` where a second step follows
 */
export async function passwordTokens(
  request: SignInRequest,
  ports: SignInPorts,
  signal: AbortSignal,
): Promise<TokenResponse> {
  const { server, work, giveBack, revokeFirst } = ports
  await server.reach(signal)
  await untilAborted(signal, revokeFirst())
  const granted = work.track(
    keepingNone(request, ports, (onIssued) => server.passwordGrant(request, onIssued)),
  )
  return untilAborted(signal, granted).catch((error: unknown) => {
    if (signal.aborted)
      void granted.then(
        ({ refreshToken }) => {
          if (refreshToken !== undefined) giveBack(refreshToken, request.staySignedIn)
        },
        () => undefined,
      )
    throw error
  })
}

/** The second step. The keys are at hand before a proof is spent, so that what it brings can be checked. */
export function secondStepServer(applicant: Applicant, ports: SignInPorts): MfaServer {
  const { server, firstCodes } = ports
  const mfa = firstCodes.serverFor(applicant, server.mfa)
  return {
    ...mfa,
    async verify(...[demand, proof, tell]) {
      await server.reach()
      return keepingNone(applicant, ports, (onIssued) =>
        mfa.verify(demand, proof, (refreshToken) => {
          onIssued(refreshToken)
          tell?.(refreshToken)
        }),
      )
    },
  }
}

/** A refresh token in an answer that cannot be read any further is given back: it is alive, and nobody's. */
async function keepingNone<T>(
  { staySignedIn }: Applicant,
  { giveBack }: SignInPorts,
  grant: (onIssued: (refreshToken: string) => void) => Promise<T>,
): Promise<T> {
  let issued: string | undefined
  try {
    return await grant((refreshToken) => (issued = refreshToken))
  } catch (error) {
    if (issued !== undefined) giveBack(issued, staySignedIn)
    throw error
  }
}

/**
 * Every check of the answer to a sign-in: nothing of it has been saved when this returns.
 * A refresh token that nobody asked for is given back, and one that came before a failure.
 * @throws {AuthError}
 */
export async function admit(
  applicant: Applicant,
  { tokens, recoveryCodes }: MfaResult,
  ports: SignInPorts,
  signal: AbortSignal,
): Promise<LiveSession> {
  const { server } = ports
  const { refreshToken } = tokens
  try {
    const validated = await server.validate(tokens, {})
    const claims = validated.claims ?? (await profile(validated, server, signal))
    if (signal.aborted) throw new AuthError({ code: 'cancelled' })
    if (!applicant.staySignedIn && refreshToken !== undefined) ports.giveBack(refreshToken, false)
    const session = liveSession(applicant, tokens, validated, claims, ports.issuer)
    return recoveryCodes.length === 0 ? session : { ...session, recoveryCodes }
  } catch (error) {
    if (refreshToken !== undefined) ports.giveBack(refreshToken, false)
    throw error
  }
}

async function profile(
  { scopes, accessToken }: ValidatedTokens,
  server: AuthorizationServer,
  signal: AbortSignal,
): Promise<JsonObject> {
  return scopes.includes('openid') ? server.userinfo(accessToken.value, signal) : {}
}

function liveSession(
  applicant: Applicant,
  tokens: TokenResponse,
  validated: ValidatedTokens,
  claims: JsonObject,
  issuer: string,
): LiveSession {
  const { username, realm, staySignedIn } = applicant
  const { refreshToken } = validated
  const subject = typeof claims.sub === 'string' ? claims.sub : assumedSubject(applicant)
  const account = { issuer, subject, username, ...(realm !== undefined && { realm }) }
  return {
    account: describedBy(account, claims),
    scopes: validated.scopes,
    withheldScopes: validated.withheldScopes,
    addedScopes: validated.addedScopes,
    claims,
    refreshToken: staySignedIn ? refreshToken : undefined,
    mayBeSaved: staySignedIn && refreshToken !== undefined,
    accessToken: { ...validated.accessToken, requestedAt: tokens.requestedAt },
    persistent: staySignedIn && refreshToken !== undefined,
    keptIn: memoryBecause(staySignedIn ? 'not_granted' : 'chosen'),
    next: { kind: 'expiry', at: validated.accessToken.expiresAt },
    interrupted: false,
    lastUsedAt: tokens.requestedAt,
    failures: 0,
    ended: false,
    shown: false,
  }
}

function memoryBecause(because: 'chosen' | 'not_granted'): KeptIn {
  return { place: 'memory', because }
}

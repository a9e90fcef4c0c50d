import type { PolicyChange, UserReference } from './control-contract.ts'
import type { Counters } from './counters.ts'
import type { FaultRequest } from './faults/fault.ts'
import type { IssuedTokens } from './issued-tokens.ts'
import type { Message } from './mfa/inbox.ts'

/** Steers a tenant from a test, in the same process or in another one. */
export interface TenantControl {
  counters(): Promise<Counters>
  resetCounters(): Promise<void>
  fault(fault: FaultRequest): Promise<void>
  clearFaults(): Promise<void>
  /** Signs with a new key from now on; the previous one stays published. */
  rotateKeys(): Promise<void>
  /** Makes all refresh tokens of a user invalid. */
  revokeAll(user: UserReference): Promise<void>
  /** How many refresh tokens could be used now. */
  liveRefreshTokens(): Promise<number>
  /** Every token value since the start. */
  issuedTokens(): Promise<IssuedTokens>
  /** @param seconds life of access tokens from now on */
  setTokenLifetime(seconds: number): Promise<void>
  /** @param seconds for which the previous refresh token is still accepted */
  setOverlap(seconds: number): Promise<void>
  /** Opaque access tokens from now on, or JWTs. */
  setOpaque(opaque: boolean): Promise<void>
  /** What has reached a user's phone or mailbox, the oldest first. */
  inbox(username: string): Promise<Message[]>
  /** What the user's authenticator app shows: the next code that has not been used. */
  otp(username: string): Promise<string>
  /** The one that is good now. */
  recoveryCode(username: string): Promise<string>
  /** Every push that waits for this user; for an enrolment, the app that has scanned the code. */
  approvePush(username: string): Promise<void>
  rejectPush(username: string): Promise<void>
  /** Whether the user's refreshes demand a second factor from now on. */
  demandMfaOnRefresh(username: string, on: boolean): Promise<void>
  /** What an administrator does for somebody who has lost them all; the next sign-in sets up a new one. */
  removeFactors(username: string): Promise<void>
  /** Seconds, for what has been issued already too. */
  setMfaLifetimes(lifetimes: { token?: number; code?: number }): Promise<void>
}

/** @param origin such as `http://127.0.0.1:8282` */
export function connectControl(origin: string): TenantControl {
  const call = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(new URL(`/control/${path}`, origin), {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} /control/${path}: ${await response.text()}`)
    return (await response.json()) as Answer
  }

  const changePolicy = (change: PolicyChange): Promise<void> => call('PATCH', 'policy', change)

  return {
    counters: () => call('GET', 'counters'),
    resetCounters: () => call('DELETE', 'counters'),
    fault: (fault) => call('POST', 'faults', fault),
    clearFaults: () => call('DELETE', 'faults'),
    rotateKeys: () => call('POST', 'keys'),
    revokeAll: (user) => call('DELETE', 'refresh-tokens', user),
    liveRefreshTokens: async () => (await call<{ live: number }>('GET', 'refresh-tokens')).live,
    issuedTokens: () => call('GET', 'issued-tokens'),
    setTokenLifetime: (tokenLifetime) => changePolicy({ tokenLifetime }),
    setOverlap: (overlap) => changePolicy({ overlap }),
    setOpaque: (opaqueAccessTokens) => changePolicy({ opaqueAccessTokens }),
    inbox: (username) => call('POST', 'mfa/inbox', { username }),
    otp: async (username) => (await call<{ code: string }>('POST', 'mfa/otp', { username })).code,
    recoveryCode: async (username) =>
      (await call<{ code: string }>('POST', 'mfa/recovery-code', { username })).code,
    approvePush: (username) => call('POST', 'mfa/push', { username, answer: 'approved' }),
    rejectPush: (username) => call('POST', 'mfa/push', { username, answer: 'rejected' }),
    demandMfaOnRefresh: (username, on) => call('PUT', 'mfa/refresh-demand', { username, on }),
    removeFactors: (username) => call('DELETE', 'mfa/factors', { username }),
    setMfaLifetimes: ({ token, code }) =>
      changePolicy({
        ...(token !== undefined && { mfaTokenLifetime: token }),
        ...(code !== undefined && { mfaCodeLifetime: code }),
      }),
  }
}

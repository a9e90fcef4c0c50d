import { randomBytes } from 'node:crypto'

export const FACTOR_KINDS = ['otp', 'sms', 'voice', 'email', 'push', 'recovery-code'] as const
export type FactorKind = (typeof FACTOR_KINDS)[number]

/** What a user has enrolled before the tenant starts. */
export interface FactorSetup {
  kind: FactorKind
  /** As Auth0 masks it. */
  name?: string
  /** An enrolment that was begun and not confirmed. */
  active?: false
}

export interface Authenticator extends FactorSetup {
  id: string
  isActive: boolean
  /** Base32 of an authenticator app, or the recovery code. */
  secret?: string
  /** The newest time step whose code was accepted: RFC 6238 section 5.2. */
  lastTimeStep?: number
}

/** Base32, 20 bytes: every authenticator app of every user has it until one is enrolled anew. */
export const OTP_SECRET = 'LATCHKEYLATCHKEYLATCHKEYLATCHKEY'
export const RECOVERY_CODE = 'OBVIOUSLYFAKERECOVERY234'

const FIRST_SECRETS: Partial<Record<FactorKind, string>> = {
  otp: OTP_SECRET,
  'recovery-code': RECOVERY_CODE,
}

export function newAuthenticator(setup: FactorSetup, secret = FIRST_SECRETS[setup.kind]): Authenticator {
  return {
    ...setup,
    id: `${setup.kind}|dev_${randomBytes(9).toString('base64url')}`,
    isActive: setup.active ?? true,
    ...(secret !== undefined && { secret }),
  }
}

const CHANNELS = { sms: 'sms', voice: 'voice', email: 'email', push: 'auth0' } as const
export type OobKind = keyof typeof CHANNELS

export const isOob = (kind: FactorKind): kind is OobKind => kind in CHANNELS

/** An authenticator as GET /mfa/authenticators lists it. */
export function listed({ id, kind, name, isActive }: Authenticator): Record<string, unknown> {
  return {
    id,
    authenticator_type: isOob(kind) ? 'oob' : kind,
    active: isActive,
    ...(isOob(kind) && { oob_channel: CHANNELS[kind] }),
    ...(name !== undefined && { name }),
  }
}

const REQUIREMENTS: Record<FactorKind, string> = {
  otp: 'otp',
  sms: 'phone',
  voice: 'phone',
  email: 'email',
  push: 'push-notification',
  'recovery-code': 'recovery-code',
}

/** The `mfa_requirements` of an `mfa_required` answer. */
export function requirementsOf(authenticators: readonly Authenticator[]): object {
  const active = authenticators.filter(({ isActive }) => isActive)
  const types = (kinds: readonly FactorKind[]): object[] =>
    [...new Set(kinds.map((kind) => REQUIREMENTS[kind]))].map((type) => ({ type }))
  return active.length === 0
    ? { enroll: types(FACTOR_KINDS.filter((kind) => kind !== 'recovery-code')) }
    : { challenge: types(active.map(({ kind }) => kind)) }
}

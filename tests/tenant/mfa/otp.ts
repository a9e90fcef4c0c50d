import { Secret, TOTP } from 'otpauth'
import type { User } from '../users.ts'
import type { Authenticator } from './factor.ts'

const PERIOD_MS = 30_000

const totp = (secret: string, label?: string): TOTP =>
  new TOTP({
    issuer: 'Latchkey tenant',
    secret: Secret.fromBase32(secret),
    ...(label !== undefined && { label }),
  })

/**
 * Whether this is the app's code of now, of the step before or after, and, where it counts once, has not been used:
 * RFC 6238 section 5.2.
 */
export function acceptsOtp(authenticator: Authenticator, code: string, isSingleUse: boolean): boolean {
  const { secret, lastTimeStep = -1 } = authenticator
  if (secret === undefined) return false
  const delta = totp(secret).validate({ token: code, window: 1 })
  if (delta === null) return false
  if (!isSingleUse) return true
  const timeStep = timeStepNow() + delta
  if (timeStep <= lastTimeStep) return false
  authenticator.lastTimeStep = timeStep
  return true
}

/** The next code that is accepted: where the current one has been used, that of the next step. */
export function nextOtp({ secret, lastTimeStep = -1 }: Authenticator): string {
  if (secret === undefined) throw new Error('not an authenticator app')
  const timeStep = Math.max(timeStepNow(), lastTimeStep + 1)
  return totp(secret).generate({ timestamp: timeStep * PERIOD_MS })
}

export const newOtpSecret = (): string => new Secret({ size: 20 }).base32

export const otpUri = (secret: string, { username }: User): string => totp(secret, username).toString()

const timeStepNow = (): number => Math.floor(Date.now() / PERIOD_MS)

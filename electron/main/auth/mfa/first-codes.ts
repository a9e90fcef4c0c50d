import type { MfaServer } from './mfa-server.ts'

/** The recovery codes of enrolments that have not been completed. */
export interface FirstCodes {
  /** The server as one person meets it: whatever they enrol, and however often, the codes are with it. */
  serverFor(person: { username: string; realm?: string | undefined }, server: MfaServer): MfaServer
}

/**
 * A tenant tells an account's recovery codes with its first association and never again: not when a code is sent once
 * more, nor for another factor, nor in a later sign-in. They are kept until the person has a factor, or the app ends.
 * https://community.auth0.com/t/null-recovery-code-value-on-second-code-request/115074
 */
export function createFirstCodes(): FirstCodes {
  const told = new Map<string, string[]>()

  return {
    serverFor({ username, realm }, server) {
      const person = JSON.stringify([realm, username])
      return {
        ...server,
        // Nobody cuts it: the codes may be in an answer that is waited for no longer.
        async associate(mfaToken, enrolment) {
          const association = await server.associate(mfaToken, enrolment)
          if (association.recoveryCodes.length > 0) told.set(person, association.recoveryCodes)
          return { ...association, recoveryCodes: told.get(person) ?? [] }
        },
        async verify(...proof) {
          const verification = await server.verify(...proof)
          if (verification.kind === 'tokens') told.delete(person)
          return verification
        },
      }
    },
  }
}

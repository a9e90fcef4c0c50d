import type { KnownSecrets } from '../../log/known-secrets.ts'
import type { MfaServer } from './mfa-server.ts'

/**
 * All secrets of a second factor pass here, and are known from then on: mfa_tokens, codes that are typed, codes of
 * challenges, keys of authenticator apps, recovery codes.
 */
export function guardedServer(server: MfaServer, known: KnownSecrets): MfaServer {
  return {
    factors(mfaToken, signal) {
      known.add(mfaToken)
      return server.factors(mfaToken, signal)
    },

    async challenge(mfaToken, authenticatorId, signal) {
      known.add(mfaToken)
      const prompt = await server.challenge(mfaToken, authenticatorId, signal)
      if ('oobCode' in prompt) known.add(prompt.oobCode)
      return prompt
    },

    async associate(mfaToken, enrolment, signal) {
      known.add(mfaToken)
      const association = await server.associate(mfaToken, enrolment, signal)
      known.add(...association.recoveryCodes)
      if ('secret' in association) known.add(association.secret)
      if ('uri' in association) known.add(association.uri)
      if ('oobCode' in association) known.add(association.oobCode)
      return association
    },

    async verify(demand, proof, onIssued) {
      known.add(demand.mfaToken)
      if ('code' in proof) known.add(proof.code)
      const verification = await server.verify(demand, proof, onIssued)
      if (verification.kind === 'tokens') known.add(...recoveryCodeOf(verification.passed))
      return verification
    },
  }
}

function recoveryCodeOf({ recoveryCode }: { recoveryCode?: string }): string[] {
  return recoveryCode === undefined ? [] : [recoveryCode]
}

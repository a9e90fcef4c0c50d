import type Provider from 'oidc-provider'
import type { TokenEndpointGrantContext } from 'oidc-provider'
import { MFA_OOB_GRANT, MFA_OTP_GRANT, MFA_RECOVERY_CODE_GRANT } from '../clients.ts'
import { missingParameter, type Refused } from '../errors.ts'
import { newRecoveryCode } from '../mfa/associate.ts'
import { malformedMfaToken, rejected, wrongBindingCode, wrongOtp } from '../mfa/errors.ts'
import type { Authenticator } from '../mfa/factor.ts'
import type { Transaction } from '../mfa/mfa-tokens.ts'
import { acceptsOtp } from '../mfa/otp.ts'
import type { TenantState } from '../state.ts'
import { issueTokens } from './issue-tokens.ts'

interface MfaParameters {
  mfa_token?: string
  otp?: string
  oob_code?: string
  binding_code?: string
  recovery_code?: string
}

type MfaContext = TokenEndpointGrantContext<MfaParameters>

/** Verifies what was given, or throws; returns what the answer has besides the tokens. */
type Verify = (transaction: Transaction, given: MfaParameters) => object

/** The second step of a sign-in: https://auth0.com/docs/api/authentication#verify-with-one-time-password-otp- */
export function registerMfaGrants(provider: Provider, state: TenantState): void {
  const { mfa, policy } = state

  function codeIs(right: boolean, { user }: Transaction, wrong: () => Refused): void {
    if (right) return
    mfa.wrongCodes.count(user.sub)
    throw wrong()
  }

  const verifyOtp: Verify = (transaction, { otp }) => {
    if (otp === undefined) throw missingParameter('otp')
    const apps = mfa.authenticatorsOf(transaction.user).filter(({ kind }) => kind === 'otp')
    const app = apps.find((candidate) => acceptsOtp(candidate, otp, policy.singleUseOtps))
    codeIs(app !== undefined, transaction, wrongOtp)
    confirm(mfa.authenticatorsOf(transaction.user), app)
    return {}
  }

  const verifyOob: Verify = (transaction, { oob_code, binding_code }) => {
    if (oob_code === undefined) throw missingParameter('oob_code')
    const challenge = mfa.challenges.require(oob_code, transaction)
    mfa.challenges.requireApproval(challenge)
    if ('bindingCode' in challenge.answer) {
      if (binding_code === undefined) throw missingParameter('binding_code')
      codeIs(challenge.answer.bindingCode === binding_code, transaction, wrongBindingCode)
    }
    mfa.challenges.use(challenge)
    confirm(mfa.authenticatorsOf(transaction.user), challenge.authenticator)
    return {}
  }

  const verifyRecoveryCode: Verify = (transaction, { recovery_code }) => {
    if (recovery_code === undefined) throw missingParameter('recovery_code')
    const own = mfa.authenticatorsOf(transaction.user)
    const authenticator = own.find(({ kind, isActive }) => kind === 'recovery-code' && isActive)
    codeIs(authenticator?.secret === recovery_code, transaction, rejected)
    const next = newRecoveryCode()
    if (authenticator) authenticator.secret = next
    return { recovery_code: next }
  }

  const exchange = async (ctx: MfaContext, verify: Verify): Promise<void> => {
    const { client, params } = ctx.oidc
    const transaction = mfa.tokens.require(params.mfa_token, malformedMfaToken, client.clientId)
    const { user, scopes, audience } = transaction
    mfa.wrongCodes.require(user.sub)
    const extra = verify(transaction, params)
    mfa.tokens.use(transaction)
    await issueTokens(ctx, state, { user, scopes, audience, grantType: params.grant_type })
    Object.assign(ctx.body as object, extra)
  }

  const register = (grantType: string, parameters: string[], verify: Verify): void =>
    provider.registerGrantType<MfaParameters>(grantType, (ctx) => exchange(ctx, verify), [
      'mfa_token',
      ...parameters,
    ])
  register(MFA_OTP_GRANT, ['otp'], verifyOtp)
  register(MFA_OOB_GRANT, ['oob_code', 'binding_code'], verifyOob)
  register(MFA_RECOVERY_CODE_GRANT, ['recovery_code'], verifyRecoveryCode)
}

/** The first right code completes an enrolment, and with it the recovery code's. */
function confirm(own: Authenticator[], authenticator: Authenticator | undefined): void {
  if (!authenticator || authenticator.isActive) return
  for (const candidate of own)
    if (candidate === authenticator || candidate.kind === 'recovery-code') candidate.isActive = true
}

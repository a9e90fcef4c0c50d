import { CLIENTS, MFA_OOB_GRANT, MFA_OTP_GRANT, MFA_RECOVERY_CODE_GRANT } from '../../tenant/clients.ts'
import type { Tenant } from '../../tenant/start-tenant.ts'
import { read, requestTokens, signIn, type Answer } from './tenant-test.ts'

export interface Listed {
  id: string
  authenticator_type: string
  active: boolean
  oob_channel?: string
  name?: string
}

/** Signs in as far as the second factor. */
export async function mfaTokenOf(tenant: Tenant, name: string): Promise<string> {
  const { body } = await signIn(tenant, { username: `${name}@example.com` })
  return body.mfa_token ?? ''
}

const bearer = (mfaToken: string): Record<string, string> => ({ authorization: `Bearer ${mfaToken}` })

const postJson = async (
  tenant: Tenant,
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  read(
    await fetch(new URL(path, tenant.issuer), {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )

export const authenticators = async (tenant: Tenant, mfaToken: string): Promise<Answer> =>
  read(await fetch(new URL('/mfa/authenticators', tenant.issuer), { headers: bearer(mfaToken) }))

export const challenge = (
  tenant: Tenant,
  mfaToken: string,
  parameters: Record<string, string> = {},
): Promise<Answer> =>
  postJson(tenant, '/mfa/challenge', {
    mfa_token: mfaToken,
    client_id: CLIENTS.native.clientId,
    challenge_type: 'otp oob',
    ...parameters,
  })

export const associate = (tenant: Tenant, mfaToken: string, body: object): Promise<Answer> =>
  postJson(tenant, '/mfa/associate', body, bearer(mfaToken))

export const giveOtp = (tenant: Tenant, mfaToken: string, otp: string): Promise<Answer> =>
  requestTokens(tenant, { grant_type: MFA_OTP_GRANT, mfa_token: mfaToken, otp })

export const giveOob = (
  tenant: Tenant,
  mfaToken: string,
  oobCode: string | undefined,
  bindingCode?: string,
): Promise<Answer> =>
  requestTokens(tenant, {
    grant_type: MFA_OOB_GRANT,
    mfa_token: mfaToken,
    oob_code: oobCode ?? '',
    ...(bindingCode !== undefined && { binding_code: bindingCode }),
  })

export const giveRecoveryCode = (tenant: Tenant, mfaToken: string, code: string): Promise<Answer> =>
  requestTokens(tenant, { grant_type: MFA_RECOVERY_CODE_GRANT, mfa_token: mfaToken, recovery_code: code })

export const lastCode = async (tenant: Tenant, name: string): Promise<string> =>
  (await tenant.control.inbox(`${name}@example.com`)).at(-1)?.code ?? ''

/** Another code of six digits. */
export const otherThan = (code: string): string => (code === '000000' ? '000001' : '000000')

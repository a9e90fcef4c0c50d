import { ROLES_CLAIM, type User } from './users.ts'

/** Which claims a scope opens (OpenID Connect Core 1.0, section 5.4). */
export const CLAIMS_OF_SCOPE: Record<string, string[]> = {
  openid: ['sub', ROLES_CLAIM],
  profile: ['name', 'nickname', 'updated_at'],
  email: ['email', 'email_verified'],
  address: ['address'],
  phone: ['phone_number', 'phone_number_verified'],
}

export function claimsOf(user: User): { sub: string; [claim: string]: unknown } {
  return {
    sub: user.sub,
    name: user.name,
    nickname: user.username.split('@')[0],
    updated_at: '2026-01-01T00:00:00.000Z',
    email: user.username,
    email_verified: true,
    address: { country: 'NZ' },
    phone_number: '+64 00 000 0000',
    phone_number_verified: false,
    ...user.addedClaims,
  }
}

export function claimsForScopes(user: User, scopes: ReadonlySet<string>): Record<string, unknown> {
  const open = new Set([...scopes].flatMap((scope) => CLAIMS_OF_SCOPE[scope] ?? []))
  return Object.fromEntries(Object.entries(claimsOf(user)).filter(([claim]) => open.has(claim)))
}

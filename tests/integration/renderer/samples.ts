import type { SignedIn } from '../../../shared/session.ts'
import { LINKS, type Link } from '../../../shared/link.ts'
import type { Platform } from '../../../shared/platform.ts'
import type { Realm, Setup } from '../../../shared/settings.ts'

export const REALMS: Realm[] = [
  { name: 'employees', label: 'Employees' },
  { name: 'partners', label: 'Partners' },
]

export const setupWith = (
  realms: Realm[],
  links: readonly Link[] = LINKS,
  platform: Platform = 'linux',
): Setup => ({
  kind: 'ready',
  version: '0.1.0',
  languages: ['en-US'],
  platform,
  issuer: 'https://acme.eu.auth0.com/',
  realms,
  apiBaseUrl: 'https://api.acme.example/',
  links: [...links],
})

/** A quarter of an hour of access token left, from `now` on. */
export const signedIn = (now: number, changes: Partial<SignedIn> = {}): SignedIn => ({
  kind: 'signed-in',
  account: {
    issuer: 'https://acme.eu.auth0.com/',
    subject: 'auth0|5f7c8ec7c33c6c004bbafe82',
    username: 'ada',
    realm: 'employees',
    name: 'Ada Lovelace',
    email: 'ada.lovelace@acme.example',
  },
  scopes: {
    issued: ['openid', 'profile', 'email', 'offline_access', 'read:reports'],
    withheld: [],
    added: [],
  },
  claims: {
    sub: 'auth0|5f7c8ec7c33c6c004bbafe82',
    name: 'Ada Lovelace',
    email: 'ada.lovelace@acme.example',
    email_verified: true,
    iat: 1_795_000_000,
    'https://acme.example/roles': ['analyst', 'approver'],
    'https://acme.example/office': { city: 'London', floor: 3 },
  },
  accessToken: { format: 'jwt', audience: 'https://api.acme.example/', expiresAt: now + 900_000 },
  next: { kind: 'refresh', at: now + 805_000 },
  keptIn: { place: 'keychain' },
  ...changes,
})

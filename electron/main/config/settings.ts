import type { Link } from '../../../shared/link.ts'
import type { Realm } from '../../../shared/settings.ts'

/** Parsed once at start, then passed to whoever needs a part of it. */
export interface Settings {
  /** `https://DOMAIN/`, with the slash, as the tenant writes it in `iss`. */
  issuer: string
  clientId: string
  client: ClientAuthentication
  audience?: string
  scopes: string[]
  realms: Realm[]
  /** Ends with a slash. */
  apiBaseUrl: string
  /** The addresses that may be opened in the browser: https, or mailto for the support. */
  links: Partial<Record<Link, string>>
  /** The threshold of the tenant's brute-force protection. */
  attemptsBeforeBlock?: number
}

/** Auth0's Token Endpoint Authentication Method; a native application has `none`. */
export type ClientAuthentication = { method: 'none' } | { method: 'post' | 'basic'; secret: string }

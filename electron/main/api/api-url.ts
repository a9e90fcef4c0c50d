import { AuthError } from '../auth/auth-error.ts'

/**
 * The URL of a path of the API, strictly below the base URL (which ends with a slash), as every server on the way
 * will read it, those that decode a path twice included. A query is allowed, a fragment is not.
 * @throws {AuthError} `invalid_message`
 */
export function apiUrl(baseUrl: string, path: string): string {
  const [pathname = ''] = path.split('?', 1)
  if (!WELL_FORMED.test(path) || !path.isWellFormed() || !staysBelow(pathname)) refuse()

  const base = new URL(baseUrl)
  const url = URL.parse(base.origin + base.pathname + path.slice(1))
  if (url?.origin !== base.origin || !url.pathname.startsWith(base.pathname)) refuse()
  return url.href
}

// One slash first; and neither control characters, which URL parsers leave out, nor backslashes, which they turn.
const WELL_FORMED = /^\/(?!\/)[^\p{Cc}\\#]*$/u

function staysBelow(pathname: string): boolean {
  const decoded = fullyDecoded(pathname)
  return isWellEncoded(pathname) && !/\p{Cc}/u.test(decoded) && !decoded.split(/[/\\]/).some(isDotSegment)
}

function isWellEncoded(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

/** Its ASCII decoded until nothing changes. */
function fullyDecoded(text: string): string {
  const decoded = text.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return decoded === text ? text : fullyDecoded(decoded)
}

/** Some servers read `..;x` as `..` with a parameter: RFC 3986 section 3.3 allows it. */
function isDotSegment(segment: string): boolean {
  return /^\.{1,2}(;|$)/.test(segment)
}

function refuse(): never {
  throw new AuthError({ code: 'invalid_message' })
}

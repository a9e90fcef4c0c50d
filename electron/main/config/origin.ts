export type UrlProblem = 'not_a_url' | 'not_https' | 'has_path' | 'has_query' | 'has_credentials'

/** Plain HTTP never leaves the machine here, so a developer may do without a certificate. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/** `acme.eu.auth0.com` or a full origin, as `https://acme.eu.auth0.com/`; or all that is wrong with it. */
export function parseIssuer(domain: string): URL | UrlProblem[] {
  return parseOrigin(domain.includes('://') ? domain : `https://${domain}`, { mayHavePath: false })
}

/** https, or http on this machine; without credentials, query or fragment; ends with a slash. Or what is wrong. */
export function parseBaseUrl(text: string): URL | UrlProblem[] {
  return parseOrigin(text, { mayHavePath: true })
}

function parseOrigin(text: string, { mayHavePath }: { mayHavePath: boolean }): URL | UrlProblem[] {
  const url = /[\s\\]/.test(text) ? null : URL.parse(text)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return ['not_a_url']
  const problems: UrlProblem[] = []
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) problems.push('not_https')
  if (text.includes('@')) problems.push('has_credentials')
  if (url.pathname !== '/' && !mayHavePath) problems.push('has_path')
  if (/[?#]/.test(text)) problems.push('has_query')
  if (problems.length > 0) return problems
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url
}

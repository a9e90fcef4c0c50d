export type UrlProblem = 'not_a_url' | 'not_https'

/** Plain HTTP never leaves the machine here, so a developer may do without a certificate. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/** `acme.eu.auth0.com` or a full origin, as `https://acme.eu.auth0.com/`. */
export function parseIssuer(domain: string): URL | UrlProblem {
  const url = parseBaseUrl(domain.includes('://') ? domain : `https://${domain}`)
  return url instanceof URL && url.pathname !== '/' ? 'not_a_url' : url
}

/** https, or http on this machine; without credentials, query or fragment; ends with a slash. */
export function parseBaseUrl(text: string): URL | UrlProblem {
  const url = /[\s?#@\\]/.test(text) ? null : URL.parse(text)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return 'not_a_url'
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) return 'not_https'
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url
}

/**
 * Chromium takes no new schemes from outside. A standard custom scheme is therefore served from a reserved https
 * origin: app://bundle/x <-> https://bundle.app.scheme.invalid/x ('.invalid' never resolves: RFC 6761 section 6.4).
 */
const SUFFIX = '.scheme.invalid'
const MAPPED = /https:\/\/([a-z0-9._-]+)\.([a-z][a-z0-9+-]*)\.scheme\.invalid/gi

/** What a window shows before its first page. */
export const BLANK_PAGE = 'data:text/html,electron-stand-in-'
const ANY_BLANK_PAGE = /data:text\/html,electron-stand-in-\d+/g

export class SchemeUrls {
  readonly #schemes = new Set<string>()

  register(scheme: string): void {
    this.#schemes.add(scheme.toLowerCase())
  }

  isRegistered(scheme: string): boolean {
    return this.#schemes.has(scheme)
  }

  /** One URL, as Chromium is to see it. */
  toChromium(url: string): string {
    const [, scheme = '', authority = '', rest = ''] =
      /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url) ?? []
    if (!this.#schemes.has(scheme.toLowerCase())) return url
    const path = rest.startsWith('/') ? rest : `/${rest}`
    return `https://${authority.toLowerCase()}.${scheme.toLowerCase()}${SUFFIX}${path}`
  }

  /** Any text that came from Chromium, with every mapped origin in it turned back. */
  fromChromium(text: string): string {
    const unmapped = text.includes(SUFFIX)
      ? text.replace(MAPPED, (all, host: string, scheme: string) =>
          this.#schemes.has(scheme) ? `${scheme}://${host}` : all,
        )
      : text
    return unmapped.includes(BLANK_PAGE) ? unmapped.replace(ANY_BLANK_PAGE, 'about:blank') : unmapped
  }

  /** Any text on its way to Chromium, with every custom origin in it mapped. */
  textToChromium(text: string): string {
    let mapped = text
    for (const scheme of this.#schemes) {
      const origins = new RegExp(`\\b${scheme}://([a-z0-9._-]+)`, 'gi')
      mapped = mapped.replace(
        origins,
        (_, host: string) => `https://${host.toLowerCase()}.${scheme}${SUFFIX}`,
      )
    }
    return mapped
  }

  /** A Content-Security-Policy names schemes and origins: `app:` and `app://bundle` must go on meaning the same. */
  policyToChromium(policy: string): string {
    let mapped = this.textToChromium(policy)
    for (const scheme of this.#schemes) {
      const source = new RegExp(`(^|[\\s;,])${scheme}:(?=$|[\\s;,])`, 'gi')
      mapped = mapped.replace(source, `$1https://*.${scheme}${SUFFIX}`)
    }
    return mapped
  }

  /** The origin as Electron states it, also for custom schemes; `null` as text for opaque ones. */
  originOf(url: string): string {
    if (!URL.canParse(url)) return 'null'
    const { protocol, host, origin } = new URL(url)
    return this.#schemes.has(protocol.slice(0, -1)) ? `${protocol}//${host}` : origin
  }
}

/** The schemes of this process. */
export const schemeUrls = new SchemeUrls()

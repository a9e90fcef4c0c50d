import type * as Electron from 'electron'

export type ProtocolHandler = Parameters<Electron.Protocol['handle']>[1]

export interface PermissionDetails {
  requestingUrl: string
  isMainFrame: boolean
  mediaTypes?: ('video' | 'audio')[]
}

export type PermissionRequestHandler = NonNullable<
  Parameters<Electron.Session['setPermissionRequestHandler']>[0]
>

export type RequestDetails = Electron.OnBeforeRequestListenerDetails

export type BeforeRequestListener = (
  details: RequestDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void

const literal = (text: string): string => text.replace(/[.?+^$()[\]{}|\\/]/g, String.raw`\$&`)

/** Chromium's match patterns, as far as webRequest filters use them: `*` stands for anything. */
export function matchesUrl(pattern: string, url: string): boolean {
  if (pattern === '<all_urls>') return true
  const expression = pattern.split('*').map(literal).join('.*')
  return new RegExp(`^${expression}$`).test(url)
}

/** What the app has laid down for one session. */
export class SessionRules {
  readonly protocols = new Map<string, ProtocolHandler>()
  permissionRequest: PermissionRequestHandler | null = null
  beforeRequest: { urls: string[]; listener: BeforeRequestListener } | null = null

  /** The app's answer to a request that is about to be made. */
  async decideRequest(details: RequestDetails): Promise<Electron.CallbackResponse> {
    const rule = this.beforeRequest
    const applies =
      rule && (rule.urls.length === 0 || rule.urls.some((pattern) => matchesUrl(pattern, details.url)))
    if (!applies) return {}
    return new Promise((resolve) => rule.listener(details, resolve))
  }

  /** Without a handler everything is granted, as in Electron. */
  async decidePermission(contents: object, permission: string, details: PermissionDetails): Promise<boolean> {
    const handler = this.permissionRequest
    if (!handler) return true
    return new Promise((resolve) => {
      // The stand-in's WebContents is not all of Electron's.
      Reflect.apply(handler, undefined, [contents, permission, resolve, details])
    })
  }
}

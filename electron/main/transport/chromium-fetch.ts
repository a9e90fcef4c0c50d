/** Electron's `net`, or a session of it: https://www.electronjs.org/docs/latest/api/net#netfetchinput-init */
export interface ChromiumNet {
  fetch(input: string | Request, init?: RequestInit): Promise<Response>
}

/**
 * Chromium's network stack as a fetch like any other: the system's proxy and trust store. Where Node answers a
 * redirect in manual mode, Electron rejects: https://github.com/electron/electron/issues/43715
 */
export function chromiumFetch(net: ChromiumNet): typeof globalThis.fetch {
  return async (input, init) => {
    try {
      return await net.fetch(input instanceof URL ? input.href : input, init)
    } catch (error) {
      if (error instanceof Error && error.message === 'Redirect was cancelled') {
        return new Response(null, { status: 302 })
      }
      throw error
    }
  }
}

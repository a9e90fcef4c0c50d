import type * as Electron from 'electron'
import type { NetFetchInit } from '../net-fetch.ts'
import { runtime } from '../runtime.ts'
import { schemeUrls } from '../scheme-urls.ts'
import { session } from './session.ts'
import { onlyWhatIsThere } from './stand-in-object.ts'

export const net = onlyWhatIsThere('net', {
  isOnline: () => runtime.isOnline,
  get online() {
    return runtime.isOnline
  },
  fetch: (input: string | Request, init?: NetFetchInit) => session.defaultSession.fetch(input, init),
} satisfies Pick<typeof Electron.net, 'isOnline' | 'online' | 'fetch'>)

type Protocol = typeof Electron.protocol

export const protocol = onlyWhatIsThere('protocol', {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    if (runtime.isReady) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    }
    for (const { scheme, privileges } of schemes) {
      if (!privileges?.standard || !privileges.secure) {
        throw new Error(`The scheme '${scheme}', not standard and secure, is not in the stand-in`)
      }
      schemeUrls.register(scheme)
    }
  },
  handle: (scheme, handler) => session.defaultSession.protocol.handle(scheme, handler),
  unhandle: (scheme) => session.defaultSession.protocol.unhandle(scheme),
  isProtocolHandled: (scheme) => session.defaultSession.protocol.isProtocolHandled(scheme),
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'>)

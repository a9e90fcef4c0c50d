import { protocol } from 'electron'
import { serveRendererFile } from './renderer-files.ts'
import { APP_SCHEME } from './renderer-source.ts'

/** Makes app:// a secure origin of its own. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the renderer's bundle from `folder`. Runs once the app is ready. */
export function setupAppProtocol(folder: string): void {
  protocol.handle(APP_SCHEME, (request) => serveRendererFile(request, folder))
}

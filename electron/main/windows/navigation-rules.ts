import type { Logger } from '../log/logger.ts'
import type { On } from './events.ts'

export interface NavigationRules {
  app: AppPort
  session: SessionPort
  mayNavigate: (url: string) => boolean
  log: Logger
}

/** No page goes elsewhere, opens a window, embeds another page, downloads anything or is granted a permission. */
export function setupNavigationRules({ app, session, mayNavigate, log }: NavigationRules): void {
  app.on('web-contents-created', (_event, contents) => {
    const judge = (navigation: Navigation): void => {
      if (mayNavigate(navigation.url)) return
      navigation.preventDefault()
      log.warn('navigation.denied')
    }
    contents.on('will-navigate', judge)
    contents.on('will-redirect', judge)
    contents.on('will-frame-navigate', judge)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => {
      log.warn('window-open.denied')
      return { action: 'deny' }
    })
  })

  session.setPermissionRequestHandler((_contents, permission, decide) => {
    log.warn('permission.denied', { permission })
    decide(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => {
    event.preventDefault()
    log.warn('download.denied')
  })
}

/** What the rules need of Electron's app, of a WebContents and of a Session. */
export interface AppPort {
  on: On<'web-contents-created', (event: unknown, contents: ContentsPort) => void>
}

export interface ContentsPort {
  on: On<'will-navigate', NavigationListener> &
    On<'will-redirect', NavigationListener> &
    On<'will-frame-navigate', NavigationListener> &
    On<'will-attach-webview', (event: Preventable) => void>
  setWindowOpenHandler(handler: () => { action: 'deny' }): void
}

export interface SessionPort {
  on: On<'will-download', (event: Preventable) => void>
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, decide: (granted: boolean) => void) => void,
  ): void
  setPermissionCheckHandler(handler: () => boolean): void
  setDevicePermissionHandler(handler: () => boolean): void
}

type NavigationListener = (navigation: Navigation) => void

interface Preventable {
  preventDefault(): void
}

interface Navigation extends Preventable {
  url: string
}

import type * as Electron from 'electron'
import { netErrorNumber } from '../net-errors.ts'
import { Page } from '../page/page.ts'
import type { PopupWish } from '../page/popups.ts'
import { grantPermission } from '../page/permissions.ts'
import { record } from '../recorder.ts'
import type { Delivery, PageMessage } from '../renderer/messages.ts'
import { runtime } from '../runtime.ts'
import type { WindowTarget } from '../chromium/windows.ts'
import { encode } from '../structured-clone.ts'
import { receive } from './ipc-main.ts'
import { nativeTheme } from './native-theme.ts'
import { Session, session } from './session.ts'
import { type ElectronEvent, electronEvent, onlyWhatIsThere, StandInObject } from './stand-in-object.ts'
import { WebFrameMain } from './web-frame-main.ts'

const EVENTS = [
  'context-menu',
  'destroyed',
  'did-fail-load',
  'did-finish-load',
  'page-title-updated',
  'preload-error',
  'render-process-gone',
  'will-attach-webview',
  'will-frame-navigate',
  'will-frame-navigate',
  'will-navigate',
  'will-redirect',
] as const
type Event = ElectronEvent<Electron.WebContents, (typeof EVENTS)[number]>

type Members =
  | 'close'
  | 'forcefullyCrashRenderer'
  | 'getTitle'
  | 'getURL'
  | 'id'
  | 'isDestroyed'
  | 'openDevTools'
  | 'reload'
  | 'send'

type WindowOpenHandler = (details: PopupWish & { referrer: Electron.Referrer }) => {
  action: 'allow' | 'deny'
}

const all = new Set<WebContents>()
let nextId = 0

function sessionOf({ session: given, partition }: Electron.WebPreferences): Session {
  if (given instanceof Session) return given
  return session.fromPartition(partition ?? '')
}

export class WebContents extends StandInObject implements Pick<Electron.WebContents, Members> {
  readonly id = ++nextId
  readonly session: Session
  private readonly page: Page
  private title = ''
  private openHandler: WindowOpenHandler | undefined
  /** A connected client may emulate a colour scheme of its own. */
  private clientChoosesColors = false

  constructor(target: Promise<WindowTarget>, preferences: Electron.WebPreferences) {
    const events: readonly Event[] = EVENTS
    super('webContents', events)
    this.session = sessionOf(preferences)
    this.page = new Page(target, {
      rules: Session.rulesOf(this.session),
      preloadPath: preferences.preload,
      additionalArguments: preferences.additionalArguments ?? [],
      mayNavigate: (url) => this.allows('will-navigate', url) && this.allows('will-frame-navigate', url),
      mayRedirect: (url) => this.allows('will-redirect', url),
    })
    this.page
      .on('message', (message, reply) => void this.receive(message, reply))
      .on('popup', (wish) => this.decidePopup(wish))
      .on('finish-load', () => this.emit('did-finish-load', electronEvent()))
      .on('crashed', () =>
        this.emit('render-process-gone', electronEvent(), { reason: 'crashed', exitCode: 133 }),
      )
      .on('preload-error', (error) => this.emit('preload-error', electronEvent(), preferences.preload, error))
      .on('gone', () => {
        all.delete(this)
        this.emit('destroyed')
      })
    this.applyTheme()
    all.add(this)
  }

  static pageOf(contents: WebContents): Page {
    return contents.page
  }

  static letClientChooseColors(contents: WebContents, chooses: boolean): void {
    contents.clientChoosesColors = chooses
    if (!chooses) setImmediate(() => contents.applyTheme())
  }

  static applyTheme(): void {
    for (const contents of all) contents.applyTheme()
  }

  get mainFrame(): WebFrameMain {
    return new WebFrameMain(this.id, this.page.url)
  }

  getURL(): string {
    return this.page.url === 'about:blank' ? '' : this.page.url
  }

  getTitle(): string {
    return this.title
  }

  isDestroyed(): boolean {
    return this.page.isGone
  }

  async loadURL(url: string): Promise<void> {
    try {
      await this.page.load(url)
    } catch (error) {
      const code = error instanceof Error ? error.message.replace('net::', '') : 'ERR_FAILED'
      const errno = netErrorNumber(code)
      this.emit('did-fail-load', electronEvent(), errno, code, url, true, 0, 0)
      throw Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { errno, code, url })
    }
  }

  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument')
    let body: string
    try {
      body = encode(args)
    } catch {
      throw new Error('Failed to serialize arguments')
    }
    this.page.deliver({ kind: 'event', channel, body })
  }

  reload(): void {
    this.page.reload()
  }

  forcefullyCrashRenderer(): void {
    this.page.crash()
  }

  openDevTools(): void {
    record('webContents.openDevTools', this.id)
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.openHandler = handler
  }

  close(options?: Electron.CloseOpts): void {
    if (options?.waitForBeforeUnload) this.page.requestClose()
    else void this.page.close()
  }

  private allows(event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect', url: string): boolean {
    const details = electronEvent({ url, isMainFrame: true, isSameDocument: false, frame: this.mainFrame })
    this.emit(event, details, url, false, true, 0, 0)
    return !details.defaultPrevented
  }

  private onTitle(title: string): void {
    if (title === this.title) return
    this.title = title
    this.emit('page-title-updated', electronEvent(), title, true)
  }

  private applyTheme(): void {
    if (this.clientChoosesColors) return
    const { themeSource, shouldUseDarkColors } = nativeTheme
    const system = shouldUseDarkColors ? 'dark' : ''
    void this.page.prepared.then(
      () => this.page.emulateColorScheme(themeSource === 'system' ? system : themeSource),
      () => undefined,
    )
  }

  private async receive(message: PageMessage, reply: (delivery: Delivery) => void): Promise<void> {
    switch (message.kind) {
      case 'invoke':
      case 'send':
        return receive(this, new WebFrameMain(this.id, message.url), message, reply)
      case 'permission': {
        const granted = await grantPermission(runtime.chromium, Session.rulesOf(this.session), this, message)
        reply({ kind: 'reply', id: message.id, body: encode(granted) })
        return
      }
      case 'open': {
        this.decidePopup({
          url: message.target,
          frameName: message.frameName,
          features: message.features,
          disposition: message.features === '' ? 'foreground-tab' : 'new-window',
        })
        return
      }
      case 'title':
        this.onTitle(message.title)
        return
      case 'preload-error': {
        const error = Object.assign(new Error(message.message), { stack: message.stack })
        this.page.emit('preload-error', error)
      }
    }
  }

  private decidePopup(wish: PopupWish): void {
    const referrer = { url: this.getURL(), policy: 'strict-origin-when-cross-origin' } as const
    const { action } = this.openHandler?.({ ...wish, referrer }) ?? { action: 'allow' }
    if (action === 'allow') throw new Error(`A window opened by a page (${wish.url}) is not in the stand-in`)
  }
}

nativeTheme.on('updated', () => WebContents.applyTheme())

export const webContents = onlyWhatIsThere('webContents', {
  getAllWebContents: () => [...all],
  fromId: (id: number) => [...all].find((contents) => contents.id === id),
  fromDevToolsTargetId: (id: string) =>
    [...all].find((contents) => WebContents.pageOf(contents).targetId === id),
})

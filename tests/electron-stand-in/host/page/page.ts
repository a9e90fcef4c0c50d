import { EventEmitter } from 'node:events'
import type { CdpSession } from '../chromium/pipe.ts'
import type { Protocol } from '../chromium/protocol.ts'
import type { WindowTarget } from '../chromium/windows.ts'
import type { Delivery, PageMessage } from '../renderer/messages.ts'
import { runtime } from '../runtime.ts'
import { schemeUrls } from '../scheme-urls.ts'
import type { SessionRules } from '../session-rules.ts'
import { IsolatedWorlds } from './isolated-worlds.ts'
import { type PopupWish, popupWishes } from './popups.ts'
import { loadPreload } from './preload.ts'
import { handleRequest } from './requests.ts'

/** A connected client that has not released a window by then is not going to. */
const RELEASE_LIMIT_MS = 15_000
/** Without a first contentful paint (an empty page) a loaded page counts as painted after this. */
const EMPTY_PAGE_PAINT_MS = 60

export interface PageOptions {
  readonly rules: SessionRules
  readonly preloadPath: string | undefined
  readonly additionalArguments: readonly string[]
  /** Asked before a frame leaves, by its own wish, for another document. */
  readonly mayNavigate: (url: string, isMainFrame: boolean) => boolean
  readonly mayRedirect: (url: string) => boolean
}

interface PageEvents {
  message: [message: PageMessage, reply: (delivery: Delivery) => void]
  popup: [wish: PopupWish]
  'finish-load': []
  painted: []
  crashed: []
  /** The page was asked to leave; whether it does. */
  unload: [leaves: boolean]
  'preload-error': [error: unknown]
  gone: []
}

/** One window's page in Chromium. */
export class Page extends EventEmitter<PageEvents> {
  /** The document that is shown; empty before the first. */
  url = ''
  isCrashed = false
  isGone = false
  /** Resolves once every script of the window is in place and a connected client has let the window go on. */
  readonly prepared: Promise<void>

  readonly #options: PageOptions
  readonly #target: Promise<WindowTarget>
  readonly #worlds = new IsolatedWorlds()
  readonly #released = Promise.withResolvers<undefined>()
  #session: CdpSession | undefined
  #targetId = ''
  /** The navigation that the page itself has begun. */
  #begun: { frameId: string; url: string } | undefined

  constructor(target: Promise<WindowTarget>, options: PageOptions) {
    super()
    this.#options = options
    this.#target = target
    this.prepared = this.#prepare()
  }

  get targetId(): string {
    return this.#targetId
  }

  /** A slow machine tells late of the blank page that every window begins with. */
  get #hasDocument(): boolean {
    return this.url !== '' && this.url !== 'about:blank'
  }

  /** A client that joined before the first page has its own scripts in place now. */
  release(): void {
    this.#released.resolve(undefined)
  }

  async #prepare(): Promise<void> {
    const { session, targetId } = await this.#target
    this.#session = session
    this.#targetId = targetId
    this.#listen(session)
    const { preloadPath, additionalArguments } = this.#options
    const loaded = loadPreload(preloadPath)
    if (loaded.error !== undefined) setImmediate(() => this.emit('preload-error', loaded.error))
    // A navigation may change the process; Chromium carries over only what it has confirmed.
    const confirmed = Promise.all([
      session.send('Page.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      ...this.#worlds.install(session, loaded.script, additionalArguments),
      session.send('Runtime.enable'),
      session.send('Inspector.enable'),
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      session.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
        filter: [{ type: 'iframe' }, { type: 'worker' }, { exclude: true }],
      }),
    ])
    session.post('Runtime.runIfWaitingForDebugger')
    await confirmed
    runtime.debuggingPort?.adopt(targetId)
    if (runtime.debuggingPort?.hasClient) setTimeout(() => this.release(), RELEASE_LIMIT_MS).unref()
    else this.release()
    await this.#released.promise
  }

  #listen(session: CdpSession): void {
    this.#worlds.listen(session, (message, reply) => this.emit('message', message, reply))
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id !== this.#targetId) return
      this.isCrashed = false
      this.url = schemeUrls.fromChromium(frame.unreachableUrl ?? `${frame.url}${frame.urlFragment ?? ''}`)
    })
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.#targetId) this.url = schemeUrls.fromChromium(url)
    })
    session.on('Page.frameRequestedNavigation', (navigation) => this.#pageBegan(session, navigation))
    session.on('Page.windowOpen', ({ url, windowName }) => {
      const frameName = windowName === '_blank' ? '' : windowName
      popupWishes.add(this, {
        url: schemeUrls.fromChromium(url),
        frameName,
        features: '',
        disposition: 'foreground-tab',
      })
    })
    session.on('Page.loadEventFired', () => {
      if (!this.#hasDocument) return
      if (!this.url.startsWith('chrome-error:')) this.emit('finish-load')
      setTimeout(() => this.emit('painted'), EMPTY_PAGE_PAINT_MS)
    })
    session.on('Page.lifecycleEvent', ({ frameId, name }) => {
      if (frameId !== this.#targetId || name !== 'firstContentfulPaint' || !this.#hasDocument) return
      this.emit('painted')
    })
    session.on('Page.javascriptDialogOpening', ({ type }) => {
      if (type !== 'beforeunload') return
      session.post('Page.handleJavaScriptDialog', { accept: false }) // Electron keeps the window and shows no dialog
      this.emit('unload', false)
    })
    session.on('Inspector.targetCrashed', () => {
      this.isCrashed = true
      this.emit('crashed')
    })
    session.on('Fetch.requestPaused', (paused) => void this.#handle(session, paused))
    session.on('Target.attachedToTarget', ({ sessionId }) => this.#adoptChild(sessionId))
    session.on('closed', () => {
      this.isGone = true
      this.#worlds.clear()
      this.release()
      this.emit('gone')
    })
  }

  #handle(session: CdpSession, paused: Protocol.Fetch.requestPausedPayload): Promise<void> {
    return handleRequest(
      {
        session,
        rules: this.#options.rules,
        mainFrameId: this.#targetId,
        mayLoad: (request, url) => this.#mayLoad(request, url),
      },
      paused,
    )
  }

  /** Frames of other origins and workers live in processes, and so in targets, of their own. */
  #adoptChild(sessionId: string): void {
    const child = runtime.chromium.pipe.session(sessionId)
    child.on('Fetch.requestPaused', (paused) => void this.#handle(child, paused))
    child.post('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
    child.post('Runtime.runIfWaitingForDebugger')
  }

  #pageBegan(
    session: CdpSession,
    { frameId, url, disposition }: Protocol.Page.frameRequestedNavigationPayload,
  ): void {
    if (disposition !== 'currentTab') {
      const wanted = disposition === 'newWindow' ? 'new-window' : 'background-tab'
      popupWishes.add(this, {
        url: schemeUrls.fromChromium(url),
        frameName: '',
        features: '',
        disposition: wanted,
      })
      return
    }
    this.#begun = { frameId, url }
    // Chromium itself does not know custom schemes.
    const mapped = schemeUrls.toChromium(url)
    if (mapped !== url && frameId === this.#targetId && this.#options.mayNavigate(url, true)) {
      session.post('Page.navigate', { url: mapped })
    }
  }

  #mayLoad({ frameId, redirectedRequestId }: Protocol.Fetch.requestPausedPayload, url: string): boolean {
    const isMainFrame = frameId === this.#targetId
    if (redirectedRequestId !== undefined) return !isMainFrame || this.#options.mayRedirect(url)
    const ownWish = this.#begun?.frameId === frameId
    this.#begun = undefined
    return !ownWish || this.#options.mayNavigate(url, isMainFrame)
  }

  /** Delivers to the document that is shown now. */
  deliver(delivery: Delivery): void {
    this.#worlds.deliver(delivery)
  }

  /**
   * Resolves once the document has loaded.
   *
   * @throws Error with Chromium's `net::ERR_*` as its message
   */
  async load(url: string): Promise<void> {
    await this.prepared
    if (this.isGone || !this.#session) return
    const finished = Promise.withResolvers<undefined>()
    const done = (): void => finished.resolve(undefined)
    this.once('finish-load', done).once('gone', done)
    this.#begun = undefined
    const navigation = await this.#session
      .send('Page.navigate', { url: schemeUrls.toChromium(url) })
      .catch((error: unknown) => {
        if (!this.isGone) throw error
      })
    if (navigation?.errorText) throw new Error(navigation.errorText)
    if (navigation?.loaderId) await finished.promise
  }

  reload(): void {
    this.#begun = undefined
    this.#session?.post('Page.reload')
  }

  focus(): void {
    this.#session?.post('Page.bringToFront')
  }

  /** @param scheme empty: the system's */
  emulateColorScheme(scheme: '' | 'light' | 'dark'): void {
    this.#session?.post('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: scheme }],
    })
  }

  crash(): void {
    this.#session?.post('Page.crash')
  }

  /** Asks the page's own beforeunload first. */
  requestClose(): void {
    this.#session?.post('Page.close')
  }

  async close(): Promise<void> {
    const { targetId } = await this.#target
    runtime.chromium.windows.close(targetId)
  }
}

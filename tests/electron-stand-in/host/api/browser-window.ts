import type * as Electron from 'electron'
import type { WindowPlace } from '../chromium/windows.ts'
import { appInfo, type ClosableWindow, runtime } from '../runtime.ts'
import { screen } from './screen.ts'
import { type ElectronEvent, electronEvent, StandInObject } from './stand-in-object.ts'
import { WebContents } from './web-contents.ts'
import { checkWindowOptions, initialPlace } from './window-options.ts'

const EVENTS = [
  'blur',
  'close',
  'closed',
  'focus',
  'hide',
  'maximize',
  'minimize',
  'move',
  'page-title-updated',
  'ready-to-show',
  'resize',
  'restore',
  'show',
  'unmaximize',
] as const
type Event = ElectronEvent<Electron.BrowserWindow, (typeof EVENTS)[number]>

type Members =
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'getNormalBounds'
  | 'getTitle'
  | 'hide'
  | 'id'
  | 'isDestroyed'
  | 'isFocused'
  | 'isMaximized'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'maximize'
  | 'minimize'
  | 'removeMenu'
  | 'restore'
  | 'setBackgroundColor'
  | 'setBounds'
  | 'setContentSize'
  | 'setMenuBarVisibility'
  | 'setTitle'
  | 'show'
  | 'unmaximize'

/** A page that neither leaves nor says that it stays is closed after this. */
const CLOSE_LIMIT_MS = 3_000

const all = new Set<BrowserWindow>()
let nextId = 0
let focused: BrowserWindow | undefined
const focusOn = (window: BrowserWindow): void => {
  focused = window
}

export class BrowserWindow extends StandInObject implements Pick<Electron.BrowserWindow, Members> {
  readonly id = ++nextId
  readonly webContents: WebContents
  private place: WindowPlace
  private title: string
  private state: 'normal' | 'minimized' | 'maximized' = 'normal'
  private visible: boolean
  private destroyed = false
  private painted = false
  private readonly closable: ClosableWindow = {
    requestClose: () => this.requestClose(),
    destroy: () => this.destroy(),
  }

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    const events: readonly Event[] = EVENTS
    super('browserWindow', events)
    if (!runtime.isReady) throw new Error('Cannot create BrowserWindow before app is ready')
    checkWindowOptions(options)
    this.place = initialPlace(options)
    this.visible = options.show ?? true
    this.title = options.title ?? appInfo.name

    const { windows } = runtime.chromium
    const opened = windows.open({ ...this.place }, this.visible)
    this.webContents = new WebContents(opened, options.webPreferences ?? {})
    WebContents.pageOf(this.webContents).on('painted', () => this.onPainted())
    this.webContents
      .on('destroyed', () => this.onClosed())
      .on('page-title-updated', (_event: unknown, title: string) => this.onPageTitle(title))
    void opened
      .then(({ targetId }) => windows.place(targetId, this.getBounds(), this.visible))
      .catch(() => undefined)
    all.add(this)
    runtime.windows.add(this.closable)
    if (this.visible) setImmediate(() => this.takeFocus('show'))
    runtime.emit('web-contents-created', this.webContents)
  }

  static getAllWindows(): BrowserWindow[] {
    return [...all]
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focused ?? null
  }

  static fromWebContents(contents: object | undefined): BrowserWindow | null {
    return [...all].find((window) => window.webContents === contents) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  show(): void {
    const wasHidden = !this.visible
    this.visible = true
    if (wasHidden) this.applyPlace()
    this.takeFocus(wasHidden ? 'show' : undefined)
  }

  hide(): void {
    if (!this.visible) return
    this.visible = false
    this.applyPlace()
    this.emit('hide')
    this.loseFocus()
  }

  focus(): void {
    if (this.visible) this.takeFocus()
  }

  close(): void {
    void this.requestClose()
  }

  destroy(): void {
    void WebContents.pageOf(this.webContents).close()
    this.onClosed()
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  isVisible(): boolean {
    return this.visible && !this.destroyed
  }

  isFocused(): boolean {
    return focused === this
  }

  isMinimized(): boolean {
    return this.state === 'minimized'
  }

  isMaximized(): boolean {
    return this.state === 'maximized'
  }

  minimize(): void {
    this.changeState('minimized', 'minimize')
  }

  /** Shows the window too. */
  maximize(): void {
    this.show()
    this.changeState('maximized', 'maximize')
  }

  unmaximize(): void {
    this.changeState('normal', 'unmaximize')
  }

  restore(): void {
    this.changeState('normal', 'restore')
  }

  getBounds(): WindowPlace {
    return this.isMaximized() ? screen.getPrimaryDisplay().workArea : { ...this.place }
  }

  getNormalBounds(): WindowPlace {
    return { ...this.place }
  }

  setBounds(bounds: Partial<WindowPlace>): void {
    const before = this.place
    this.place = { ...before, ...bounds }
    this.applyPlace()
    const { x, y, width, height } = this.place
    if (width !== before.width || height !== before.height) this.emit('resize')
    if (x !== before.x || y !== before.y) this.emit('move')
  }

  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }

  getTitle(): string {
    return this.title
  }

  setTitle(title: string): void {
    this.title = title
  }

  setBackgroundColor(_color: string): void {
    // the page paints its own
  }

  setMenuBarVisibility(_visible: boolean): void {
    // there is no menu bar
  }

  removeMenu(): void {
    // there is no menu bar
  }

  /** Resolves with false where the app or the page kept the window. */
  private async requestClose(): Promise<boolean> {
    if (this.destroyed) return true
    const event = electronEvent()
    this.emit('close', event)
    if (event.defaultPrevented) return false
    const page = WebContents.pageOf(this.webContents)
    await page.prepared.catch(() => undefined)
    if (this.isDestroyed()) return true
    const answer = Promise.withResolvers<boolean>()
    page.once('gone', () => answer.resolve(true)).once('unload', (leaves) => answer.resolve(leaves))
    const limit = setTimeout(() => answer.resolve(true), page.isCrashed ? 0 : CLOSE_LIMIT_MS)
    page.requestClose()
    const closes = await answer.promise
    clearTimeout(limit)
    if (closes) this.destroy()
    return closes
  }

  private applyPlace(): void {
    const { targetId } = WebContents.pageOf(this.webContents)
    if (targetId !== '' && !this.destroyed) {
      void runtime.chromium.windows.place(targetId, this.getBounds(), this.visible).catch(() => undefined)
    }
  }

  private changeState(state: typeof this.state, event: Event): void {
    if (this.state === state) return
    this.state = state
    this.applyPlace()
    this.emit(event)
  }

  private takeFocus(first?: Event): void {
    if (this.destroyed) return
    if (first) this.emit(first)
    WebContents.pageOf(this.webContents).focus()
    if (focused === this) return
    focused?.loseFocus()
    focusOn(this)
    this.emit('focus', electronEvent())
  }

  private loseFocus(): void {
    if (focused !== this) return
    focused = undefined
    this.emit('blur', electronEvent())
  }

  private onPainted(): void {
    if (this.painted) return
    this.painted = true
    this.emit('ready-to-show', electronEvent())
  }

  private onPageTitle(title: string): void {
    const event = electronEvent()
    this.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) this.title = title
  }

  private onClosed(): void {
    if (this.destroyed) return
    this.destroyed = true
    if (focused === this) focused = undefined
    all.delete(this)
    runtime.windows.delete(this.closable)
    this.emit('closed')
    if (runtime.windows.size === 0) runtime.emit('all-windows-closed')
  }
}

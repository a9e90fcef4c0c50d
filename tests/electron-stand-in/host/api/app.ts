import type * as Electron from 'electron'
import { join } from 'node:path'
import { launchChromium } from '../chromium/launch.ts'
import { popupWishes } from '../page/popups.ts'
import { record } from '../recorder.ts'
import { appInfo, runtime, switches } from '../runtime.ts'
import { AppPaths } from './app-paths.ts'
import { SingleInstanceLock } from './single-instance.ts'
import { type ElectronEvent, electronEvent, onlyWhatIsThere, StandInObject } from './stand-in-object.ts'

const EVENTS = [
  'activate',
  'before-quit',
  'quit',
  'ready',
  'second-instance',
  'web-contents-created',
  'will-quit',
  'window-all-closed',
] as const
type Event = ElectronEvent<Electron.App, (typeof EVENTS)[number]>

type Members =
  | 'enableSandbox'
  | 'exit'
  | 'getAppPath'
  | 'getLocale'
  | 'getName'
  | 'getPath'
  | 'getPreferredSystemLanguages'
  | 'getVersion'
  | 'hasSingleInstanceLock'
  | 'isPackaged'
  | 'isReady'
  | 'name'
  | 'quit'
  | 'releaseSingleInstanceLock'
  | 'requestSingleInstanceLock'
  | 'setAppUserModelId'
  | 'setName'
  | 'setPath'
  | 'whenReady'

const commandLine = onlyWhatIsThere('app.commandLine', {
  appendSwitch(name, value = '') {
    switches.set(name.replace(/^--/, ''), value)
  },
  hasSwitch: (name) => switches.has(name),
  getSwitchValue: (name) => switches.get(name) ?? '',
  removeSwitch(name) {
    switches.delete(name)
  },
} satisfies Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch'>)

class App extends StandInObject implements Pick<Electron.App, Members> {
  readonly commandLine = commandLine
  readonly isPackaged = false
  private readonly paths = new AppPaths(
    () => appInfo.name,
    () => switches.get('user-data-dir'),
  )
  private readonly lock = new SingleInstanceLock()
  private readonly ready = Promise.withResolvers<undefined>()
  private isAsking = false
  private isLeaving = false

  constructor() {
    const events: readonly Event[] = EVENTS
    super('app', events)
    runtime.on('web-contents-created', (contents) =>
      this.emit('web-contents-created', electronEvent(), contents),
    )
    runtime.on('all-windows-closed', () => {
      if (runtime.isQuitting) return
      if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
      else this.quit()
    })
  }

  /** Once the app's own code has run, so that its switches count: Chromium, then `ready`. */
  static async start(beforeReady: () => Promise<void>): Promise<void> {
    if (app.isLeaving) return
    const { chrome, electron } = process.versions
    runtime.chromium = await launchChromium({
      switches,
      profile: join(app.getPath('sessionData'), 'stand-in-profile'),
      userAgent: `Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) ${appInfo.name}/${appInfo.version} Chrome/${chrome} Electron/${electron} Safari/537.36`,
      isRoot: process.getuid?.() === 0,
    })
    runtime.chromium.pipe.on('close', () => void app.onChromiumGone())
    popupWishes.watch(runtime.chromium)
    await beforeReady()
    runtime.isReady = true
    app.emit('ready', electronEvent(), {})
    app.ready.resolve(undefined)
  }

  get name(): string {
    return appInfo.name
  }

  set name(name: string) {
    appInfo.name = name
  }

  getName(): string {
    return appInfo.name
  }

  setName(name: string): void {
    appInfo.name = name
  }

  getVersion(): string {
    return appInfo.version
  }

  getAppPath(): string {
    return appInfo.path
  }

  getPath(name: string): string {
    return this.paths.get(name)
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }

  getLocale(): string {
    const language = (process.env.LC_ALL ?? process.env.LANG ?? '').split('.')[0]?.replace('_', '-') ?? ''
    return switches.get('lang') ?? (/^[a-z]{2}/.test(language) ? language : 'en-US')
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()]
  }

  isReady(): boolean {
    return runtime.isReady
  }

  whenReady(): Promise<void> {
    return this.ready.promise
  }

  /** Every page has a sandbox anyway. */
  enableSandbox(): void {
    record('app.enableSandbox')
  }

  setAppUserModelId(id: string): void {
    record('app.setAppUserModelId', id)
  }

  requestSingleInstanceLock(additionalData?: object): boolean {
    const self = { argv: process.argv, workingDirectory: process.cwd(), additionalData }
    return this.lock.request(this.getPath('userData'), self, (second) => {
      void this.ready.promise.then(() =>
        this.emit(
          'second-instance',
          electronEvent(),
          second.argv,
          second.workingDirectory,
          second.additionalData,
        ),
      )
    })
  }

  hasSingleInstanceLock(): boolean {
    return this.lock.isHeld
  }

  releaseSingleInstanceLock(): void {
    this.lock.release()
  }

  quit(): void {
    if (this.isAsking || runtime.isQuitting) return
    this.isAsking = true
    setImmediate(() => void this.askToQuit())
  }

  exit(code = 0): void {
    void this.leave(code)
  }

  /** before-quit, then every window, then will-quit: each may keep the app. */
  private async askToQuit(): Promise<void> {
    this.isAsking = false
    const before = electronEvent()
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    runtime.isQuitting = true
    for (const window of [...runtime.windows]) {
      if (await window.requestClose()) continue
      runtime.isQuitting = false
      return
    }
    const will = electronEvent()
    this.emit('will-quit', will)
    runtime.isQuitting = !will.defaultPrevented
    if (!will.defaultPrevented) await this.leave(0)
  }

  private async leave(code: number): Promise<void> {
    if (this.isLeaving) return
    this.isLeaving = true
    runtime.isQuitting = true
    for (const window of [...runtime.windows]) window.destroy()
    this.emit('quit', electronEvent(), code)
    this.lock.release()
    await this.lock.told
    if (runtime.hasChromium) await runtime.chromium.stop()
    process.exit(code)
  }

  /** Electron is Chromium: it would be gone too. */
  private async onChromiumGone(): Promise<void> {
    if (this.isLeaving) return
    this.isLeaving = true
    runtime.isQuitting = true
    const { signal, stderr } = await runtime.chromium.exited
    process.stderr.write(
      `electron stand-in: Chromium has ended by itself (${signal ?? 'no signal'})\n${stderr}\n`,
    )
    process.exit(signal ? 139 : 1)
  }
}

export const app = new App()
export const startApp = (beforeReady: () => Promise<void>): Promise<void> => App.start(beforeReady)

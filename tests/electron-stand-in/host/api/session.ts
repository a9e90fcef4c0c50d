import type * as Electron from 'electron'
import { type NetFetchInit, netFetch } from '../net-fetch.ts'
import { schemeUrls } from '../scheme-urls.ts'
import {
  type BeforeRequestListener,
  type PermissionRequestHandler,
  type ProtocolHandler,
  SessionRules,
} from '../session-rules.ts'
import type { Download } from '../page/downloads.ts'
import { type ElectronEvent, electronEvent, onlyWhatIsThere, StandInObject } from './stand-in-object.ts'

class Protocol implements Pick<Electron.Protocol, 'handle' | 'unhandle' | 'isProtocolHandled'> {
  private readonly rules: SessionRules

  constructor(rules: SessionRules) {
    this.rules = rules
    return onlyWhatIsThere('protocol', this)
  }

  handle(scheme: string, handler: ProtocolHandler): void {
    if (this.rules.protocols.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    if (!schemeUrls.isRegistered(scheme)) {
      throw new Error(
        `protocol.handle('${scheme}') of a scheme that is not registered as standard is not in the stand-in`,
      )
    }
    this.rules.protocols.set(scheme, handler)
  }

  unhandle(scheme: string): void {
    this.rules.protocols.delete(scheme)
  }

  isProtocolHandled(scheme: string): boolean {
    return this.rules.protocols.has(scheme)
  }
}

class WebRequest implements Pick<Electron.WebRequest, 'onBeforeRequest'> {
  private readonly rules: SessionRules

  constructor(rules: SessionRules) {
    this.rules = rules
    return onlyWhatIsThere('webRequest', this)
  }

  onBeforeRequest(
    first: Electron.WebRequestFilter | BeforeRequestListener | null,
    second?: BeforeRequestListener | null,
  ): void {
    const listener = typeof first === 'function' ? first : second
    const urls = first && 'urls' in first ? first.urls : []
    this.rules.beforeRequest = listener ? { urls, listener } : null
  }
}

const EVENTS = ['will-download'] as const
type Event = ElectronEvent<Electron.Session, (typeof EVENTS)[number]>

type Members =
  'fetch' | 'setDevicePermissionHandler' | 'setPermissionCheckHandler' | 'setPermissionRequestHandler'

/** A session of the app's. All of them share Chromium's one cookie jar and storage. */
export class Session extends StandInObject implements Pick<Electron.Session, Members> {
  readonly protocol: Protocol
  readonly webRequest: WebRequest
  private readonly rules = new SessionRules()

  constructor() {
    const events: readonly Event[] = EVENTS
    super('session', events)
    this.protocol = new Protocol(this.rules)
    this.webRequest = new WebRequest(this.rules)
  }

  /** @throws where the app has not prevented it: what happens then is not in the stand-in */
  static judgeDownload(session: Session, { url, fileName }: Download, contents: object | undefined): void {
    const event = electronEvent()
    const item = onlyWhatIsThere('downloadItem', {
      getURL: () => url,
      getFilename: () => fileName,
    } satisfies Pick<Electron.DownloadItem, 'getURL' | 'getFilename'>)
    session.emit('will-download', event, item, contents)
    if (!event.defaultPrevented) throw new Error(`A download (${url}) is not in the stand-in`)
  }

  static rulesOf(session: Session): SessionRules {
    return session.rules
  }

  fetch(input: string | Request, init?: NetFetchInit): Promise<Response> {
    return netFetch(this.rules, input, init)
  }

  setPermissionRequestHandler(handler: PermissionRequestHandler | null): void {
    this.rules.permissionRequest = handler
  }

  /** Taken note of; a page's synchronous permission checks are Chromium's own. */
  setPermissionCheckHandler(_handler: unknown): void {
    // nothing asks it
  }

  /** Taken note of; there are no devices. */
  setDevicePermissionHandler(_handler: unknown): void {
    // nothing asks it
  }
}

const defaultSession = new Session()
const partitions = new Map<string, Session>()

export const session = onlyWhatIsThere('session', {
  defaultSession,
  fromPartition(partition: string): Session {
    if (partition === '') return defaultSession
    const known = partitions.get(partition) ?? new Session()
    partitions.set(partition, known)
    return known
  },
})

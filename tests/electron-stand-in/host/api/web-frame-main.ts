import type * as Electron from 'electron'
import { schemeUrls } from '../scheme-urls.ts'
import { onlyWhatIsThere } from './stand-in-object.ts'

type Members = 'url' | 'origin' | 'routingId' | 'processId' | 'isDestroyed'

/** The main frame of a window, as it was when it was asked for: a later navigation does not change it. */
export class WebFrameMain implements Pick<Electron.WebFrameMain, Members> {
  readonly url: string
  readonly routingId: number
  readonly processId: number
  readonly parent = null

  constructor(contentsId: number, url: string) {
    this.url = url
    this.routingId = contentsId
    this.processId = contentsId
    return onlyWhatIsThere('webFrameMain', this)
  }

  get origin(): string {
    return schemeUrls.originOf(this.url)
  }

  get top(): this {
    return this
  }

  isDestroyed(): boolean {
    return false
  }
}

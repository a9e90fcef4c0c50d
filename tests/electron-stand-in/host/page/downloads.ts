import type { CdpSession } from '../chromium/pipe.ts'
import { schemeUrls } from '../scheme-urls.ts'

export interface Download {
  /** The frame that began it. */
  readonly frameId: string
  readonly url: string
  readonly fileName: string
}

/** Hands each download to `judge`, and lets none happen. */
export async function watchDownloads(root: CdpSession, judge: (download: Download) => void): Promise<void> {
  root.on('Browser.downloadWillBegin', ({ frameId, url, suggestedFilename }) => {
    judge({ frameId, url: schemeUrls.fromChromium(url), fileName: suggestedFilename })
  })
  await root.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true })
}

import type { CdpSession } from '../chromium/pipe.ts'
import type { Protocol } from '../chromium/protocol.ts'
import { schemeUrls } from '../scheme-urls.ts'
import type { ProtocolHandler, RequestDetails, SessionRules } from '../session-rules.ts'

type PausedRequest = Protocol.Fetch.requestPausedPayload
type Header = Protocol.Fetch.HeaderEntry

const RESOURCE_TYPES: Partial<Record<string, RequestDetails['resourceType']>> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  Media: 'media',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
}

export interface RequestContext {
  readonly session: CdpSession
  readonly rules: SessionRules
  readonly mainFrameId: string
  /** Whether a document may be loaded: Electron asks only about what the page itself begins. */
  readonly mayLoad: (request: PausedRequest, url: string) => boolean
}

/** The answer of a protocol handler, in the form that DevTools takes. */
export async function answerOf(
  response: Response,
): Promise<Omit<Protocol.Fetch.fulfillRequestParameters, 'requestId'>> {
  const responseHeaders = [...response.headers].map(([name, value]): Header => {
    if (name === 'location') return { name, value: schemeUrls.toChromium(value) }
    if (name.startsWith('content-security-policy')) return { name, value: schemeUrls.policyToChromium(value) }
    return { name, value }
  })
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  return { responseCode: response.status, responseHeaders, body }
}

/** What a page asked of a custom protocol, as the app's handler is to see it. */
export function requestOf({ request }: PausedRequest, url: string): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    headers.set(name, schemeUrls.fromChromium(value))
  const parts = request.postDataEntries?.map(({ bytes = '' }) => Buffer.from(bytes, 'base64')) ?? []
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD' && parts.length > 0
  return new Request(url, { method: request.method, headers, ...(hasBody && { body: Buffer.concat(parts) }) })
}

async function serve(
  session: CdpSession,
  paused: PausedRequest,
  url: string,
  handler: ProtocolHandler,
): Promise<void> {
  const { requestId } = paused
  try {
    const response = await handler(requestOf(paused, url))
    session.post('Fetch.fulfillRequest', { requestId, ...(await answerOf(response)) })
  } catch (error) {
    console.error(error)
    session.post('Fetch.failRequest', { requestId, errorReason: 'Failed' })
  }
}

/** Decides one request that a page is about to make. */
export async function handleRequest(context: RequestContext, paused: PausedRequest): Promise<void> {
  const { session, rules } = context
  const { requestId, resourceType, frameId } = paused
  const url = schemeUrls.fromChromium(paused.request.url)
  const fail = (errorReason: Protocol.Network.ErrorReason): void =>
    session.post('Fetch.failRequest', { requestId, errorReason })

  if (resourceType === 'Document' && !context.mayLoad(paused, url)) {
    fail('Aborted')
    return
  }
  const documentType = frameId === context.mainFrameId ? 'mainFrame' : 'subFrame'
  const { cancel, redirectURL } = await rules.decideRequest({
    id: Number.parseInt(paused.networkId ?? '0', 16) || 0,
    url,
    method: paused.request.method,
    resourceType: resourceType === 'Document' ? documentType : (RESOURCE_TYPES[resourceType] ?? 'other'),
    referrer: '',
    timestamp: Date.now(),
    uploadData: [],
  })
  if (cancel) {
    fail('BlockedByClient')
    return
  }
  if (redirectURL) {
    const location = { name: 'location', value: schemeUrls.toChromium(redirectURL) }
    session.post('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders: [location] })
    return
  }
  if (url === paused.request.url) {
    session.post('Fetch.continueRequest', { requestId })
    return
  }

  const { protocol, pathname } = new URL(url)
  const handler = rules.protocols.get(protocol.slice(0, -1))
  if (!handler) {
    fail('AddressUnreachable')
    return
  }
  // Chromium asks for an icon by itself, Electron does not.
  if (resourceType === 'Other' && pathname === '/favicon.ico') {
    session.post('Fetch.fulfillRequest', { requestId, responseCode: 204 })
    return
  }
  await serve(session, paused, url, handler)
}

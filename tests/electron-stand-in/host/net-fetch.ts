import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isNotFound } from './host-rules.ts'
import { toNetError } from './net-errors.ts'
import { runtime, switches } from './runtime.ts'
import type { SessionRules } from './session-rules.ts'

export type NetFetchInit = RequestInit & { bypassCustomProtocolHandlers?: boolean }

const MEDIA_TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.woff2': 'font/woff2',
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const WITHOUT_BODY = new Set([101, 204, 205, 304])

async function fetchFile(url: string): Promise<Response> {
  const path = fileURLToPath(url)
  try {
    const type = MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
    return new Response(new Uint8Array(await readFile(path)), { headers: { 'content-type': type } })
  } catch {
    throw new Error('net::ERR_FILE_NOT_FOUND')
  }
}

/** The body, with the errors that Chromium's network stack would report in the middle of it. */
function withNetErrors(body: ReadableStream<Uint8Array>, signal: AbortSignal): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read()
        if (done) controller.close()
        else controller.enqueue(value)
      } catch (error) {
        controller.error(signal.aborted ? signal.reason : toNetError(error))
      }
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

async function fetchHttp(request: Request): Promise<Response> {
  if (!runtime.isOnline) throw new Error('net::ERR_INTERNET_DISCONNECTED')
  const { hostname } = new URL(request.url)
  if (isNotFound(hostname, switches.get('host-resolver-rules'))) throw new Error('net::ERR_NAME_NOT_RESOLVED')
  const followed = request.redirect === 'follow'
  let response: Response
  try {
    response = await fetch(followed ? request : new Request(request, { redirect: 'manual' }))
  } catch (error) {
    throw request.signal.aborted ? request.signal.reason : toNetError(error)
  }
  if (!followed && REDIRECTS.has(response.status)) {
    await response.body?.cancel()
    throw new Error(
      request.redirect === 'manual'
        ? 'Redirect was cancelled'
        : "Attempted to redirect, but redirect policy was 'error'",
    )
  }
  const { status, statusText, headers } = response
  const hasBody = response.body && !WITHOUT_BODY.has(status) && request.method !== 'HEAD'
  const body = hasBody && response.body ? withNetErrors(response.body, request.signal) : null
  return new Response(body, { status, statusText, headers }) // without a url, as Electron's
}

/**
 * Electron's net.fetch and session.fetch over Node's: no cookies, custom protocols served by their handlers.
 * With `redirect: 'manual'` a redirect rejects: https://github.com/electron/electron/issues/43715
 *
 * @throws Error `net::ERR_*`, as Chromium's network stack names it
 */
export async function netFetch(
  rules: SessionRules,
  input: string | Request,
  init?: NetFetchInit,
): Promise<Response> {
  const url = typeof input === 'string' ? input : input.url
  if (url.startsWith('file:')) return fetchFile(url)
  const request = new Request(input, init)
  const { protocol } = new URL(request.url)
  const handler = init?.bypassCustomProtocolHandlers ? undefined : rules.protocols.get(protocol.slice(0, -1))
  if (handler) return handler(request)
  if (protocol !== 'http:' && protocol !== 'https:') throw new Error('net::ERR_UNKNOWN_URL_SCHEME')
  return fetchHttp(request)
}

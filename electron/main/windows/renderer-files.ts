import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { APP_HOST, APP_SCHEME } from './renderer-source.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

/** Every kind of file that a bundle holds; no other is served. */
const CONTENT_TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
])

/** Names as a bundler writes them: nothing encoded, nothing hidden, no way up. */
const BUNDLED_PATH = /^(?:\/\w[\w.-]*)+$/

/** The file below `folder` that an address names, or `undefined`. */
export function filePathOf(address: string, folder: string): string | undefined {
  const url = URL.parse(address)
  if (url?.protocol !== `${APP_SCHEME}:` || url.host !== APP_HOST) return undefined
  if (!BUNDLED_PATH.test(url.pathname) || !CONTENT_TYPES.has(extname(url.pathname))) return undefined
  return join(folder, url.pathname)
}

/** Answers a request of a page with a file below `folder`. */
export async function serveRendererFile(request: Request, folder: string): Promise<Response> {
  if (request.method !== 'GET') return plain(405, { Allow: 'GET' })
  const path = filePathOf(request.url, folder)
  const content = path === undefined ? undefined : await readFile(path).catch(() => undefined)
  if (path === undefined || content === undefined) return plain(404)
  const type = CONTENT_TYPES.get(extname(path)) ?? 'application/octet-stream'
  return new Response(content, { headers: { ...SECURITY_HEADERS, 'Content-Type': type } })
}

function plain(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...SECURITY_HEADERS, ...headers } })
}

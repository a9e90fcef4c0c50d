import { gzipSync } from 'node:zlib'
import type { ServerResponse } from 'node:http'
import { raw, unreadable, type Row } from './row.ts'

const MEGABYTE = 1_048_576
const notJson = unreadable('not_json', { status: 200 })
const interrupted = { code: 'network', problem: 'interrupted' } as const
const tooLarge = unreadable('too_large')

const withType =
  (type: string | undefined): Row['answer'] =>
  (forge) => ({
    headers: type === undefined ? {} : { 'Content-Type': type },
    body: JSON.stringify(forge.answer()),
  })

const writing =
  (write: (response: ServerResponse) => void): Row['answer'] =>
  () => ({ write })

/** Bodies that are no JSON object, and connections that do not deliver one. */
export const BODIES: Row[] = [
  { name: 'nothing', answer: raw(''), failure: notJson },
  {
    name: 'a page of HTML',
    answer: () => ({ headers: { 'Content-Type': 'text/html' }, body: '<h1>Hi</h1>' }),
    failure: notJson,
  },
  { name: 'a page of HTML said to be JSON', answer: raw('<h1>Welcome to this hotel</h1>'), failure: notJson },
  { name: 'JSON that ends too early', answer: raw('{"access_token":"abc","token_ty'), failure: notJson },
  { name: 'two objects', answer: raw('{"access_token":"a"}{"access_token":"b"}'), failure: notJson },
  { name: 'an array', answer: (forge) => ({ body: JSON.stringify([forge.answer()]) }), failure: notJson },
  { name: 'a string', answer: raw('"an-opaque-access-token"'), failure: notJson },
  { name: 'null', answer: raw('null'), failure: notJson },
  { name: 'a number', answer: raw('42'), failure: notJson },
  { name: 'true', answer: raw('true'), failure: notJson },
  {
    name: 'NaN as a number',
    answer: raw('{"access_token":"a","token_type":"Bearer","expires_in":NaN}'),
    failure: notJson,
  },
  { name: 'a comment in JSON', answer: raw('{"access_token":"a" /* b */}'), failure: notJson },
  { name: 'single quotes', answer: raw("{'access_token':'a'}"), failure: notJson },
  {
    name: 'a NUL byte at the end',
    answer: (forge) => ({ body: `${JSON.stringify(forge.answer())}\0` }),
    failure: notJson,
  },
  {
    name: 'a byte order mark at the end',
    answer: (forge) => ({ body: `${JSON.stringify(forge.answer())}\uFEFF` }),
    failure: notJson,
  },
  {
    name: 'UTF-16',
    answer: (forge) => ({ body: Buffer.from(`\uFEFF${JSON.stringify(forge.answer())}`, 'utf16le') }),
    failure: notJson,
  },
  { name: 'a million opening brackets', answer: raw('['.repeat(1_000_000)), failure: notJson },
  {
    name: 'deep nesting',
    answer: raw(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    failure: unreadable('missing_field', { field: 'access_token' }),
  },
  { name: 'the type text/plain', answer: withType('text/plain'), failure: notJson },
  { name: 'the type text/html', answer: withType('text/html; charset=utf-8'), failure: notJson },
  { name: 'a type that only begins like JSON', answer: withType('application/jsonp'), failure: notJson },
  { name: 'no type', answer: withType(undefined), failure: notJson },
  {
    name: '204 without a body',
    answer: () => ({ status: 204 }),
    failure: unreadable('not_json', { status: 204 }),
  },
  { name: '304', answer: () => ({ status: 304 }), failure: unreadable('unexpected_status', { status: 304 }) },
  {
    name: '50 MB, and said so',
    answer: writing((response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 50 * MEGABYTE })
      response.write('{')
    }),
    failure: tooLarge,
  },
  { name: '50 MB, a chunk at a time', answer: writing(flood), failure: tooLarge },
  {
    name: '50 MB of blanks, packed into 50 kB',
    answer: () => ({
      headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      body: gzipSync(Buffer.alloc(50 * MEGABYTE, 0x20)),
    }),
    failure: tooLarge,
  },
  {
    name: 'a header of 64 kB',
    answer: () => ({ headers: { 'X-Long': 'x'.repeat(65_536) }, body: '{}' }),
    failure: tooLarge,
  },
  {
    name: 'a body that is not packed as it says',
    answer: () => ({
      headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      body: '{}',
    }),
    failure: interrupted,
  },
  {
    name: 'a connection that is cut at once',
    answer: writing((response) => response.destroy()),
    failure: interrupted,
  },
  {
    name: 'a connection that is cut in the middle',
    answer: writing((response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 1000 })
      response.write('{"access_token":"an-opaque', () => response.destroy())
    }),
    failure: interrupted,
  },
  {
    name: 'something that is not HTTP',
    answer: writing((response) => response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n\r\n')),
    failure: interrupted,
  },
  ...[301, 302, 303, 307, 308].map((status) => ({
    name: `a redirect ${status}`,
    answer: () => ({ status, headers: { Location: '/stolen' } }),
    failure: unreadable('redirect', { status }),
  })),
]

function flood(response: ServerResponse): void {
  const chunk = Buffer.alloc(MEGABYTE / 4, 0x20)
  let left = 200
  response.writeHead(200, { 'Content-Type': 'application/json' })
  const next = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= 1
      if (!response.write(chunk)) return
    }
    response.end()
  }
  response.on('drain', next)
  next()
}

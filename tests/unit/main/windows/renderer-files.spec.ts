import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { filePathOf, serveRendererFile } from '../../../../electron/main/windows/renderer-files.ts'

const FOLDER = resolve('/opt/latchkey/out/renderer')

test.describe('an address names a file of the bundle', () => {
  const addresses: [string, string][] = [
    ['app://latchkey/index.html', 'index.html'],
    ['app://latchkey/index.html#login', 'index.html'],
    ['app://latchkey/index.html?x=/../y', 'index.html'],
    ['app://latchkey/assets/index-D4_x-9a.js', 'assets/index-D4_x-9a.js'],
    ['app://latchkey/assets/index.css', 'assets/index.css'],
    ['app://latchkey/assets/figtree-latin-wght-normal.woff2', 'assets/figtree-latin-wght-normal.woff2'],
    ['app://latchkey/assets/../index.html', 'index.html'],
  ]
  for (const [address, file] of addresses) {
    test(address, () => expect(filePathOf(address, FOLDER)).toBe(join(FOLDER, file)))
  }
})

test.describe('an address names nothing', () => {
  const addresses = [
    '',
    'index.html',
    'app://latchkey',
    'app://latchkey/',
    'app://latchkey/assets/',
    'app://latchkey//index.html',
    'app://latchkey/index.html/',
    'app://latchkey/index',
    'app://latchkey/../main/index.js.map',
    'app://latchkey/..%2fmain/index.js',
    'app://latchkey/%2e%2e/main/index%2ejs',
    'app://latchkey/..%5cmain%5cindex.js',
    'app://latchkey/..\\main\\index.js',
    'app://latchkey/%252e%252e/main/index.js',
    'app://latchkey/assets/..%2f..%2fmain/index.js',
    'app://latchkey/....//main/index.js',
    'app://latchkey/%00/index.html',
    'app://latchkey/index.html%00.js',
    'app://latchkey/%c0%ae%c0%ae/index.html',
    'app://latchkey/%zz.html',
    'app://latchkey/.hidden.html',
    'app://latchkey/assets/.env.json',
    'app://latchkey/C:/Windows/win.js',
    'app://latchkey/file:///etc/x.html',
    'app://latchkey/index.html:stream.js',
    'app://latchkey/index.js~',
    'app://latchkey/assets/index.js.map',
    'app://latchkey/assets/program.exe',
    'app://latchkey/assets/index.JS',
    'app://latchkey.evil/index.html',
    'app://evil/index.html',
    'app://latchkey@evil/index.html',
    'app://latchkey:80/index.html',
    'app:///index.html',
    'app:latchkey/index.html',
    'https://latchkey/index.html',
    'file:///opt/latchkey/out/renderer/index.html',
  ]
  for (const address of addresses) {
    test(`"${address}"`, () => expect(filePathOf(address, FOLDER)).toBeUndefined())
  }
})

test.describe('a request', () => {
  let folder = ''

  test.beforeAll(async () => {
    const root = await mkdtemp(join(tmpdir(), 'latchkey-renderer-'))
    folder = join(root, 'renderer')
    await mkdir(join(folder, 'assets'), { recursive: true })
    await mkdir(join(folder, 'folder.js'))
    await writeFile(join(root, 'secret.json'), '{}')
    await writeFile(join(folder, 'index.html'), '<!doctype html>')
    await writeFile(join(folder, 'assets/index.js'), 'export {}')
  })
  test.afterAll(() => rm(resolve(folder, '..'), { recursive: true }))

  test('is answered with the file, its type and the security headers', async () => {
    const answer = await serveRendererFile(new Request('app://latchkey/index.html#home'), folder)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('<!doctype html>')
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')

    const script = await serveRendererFile(new Request('app://latchkey/assets/index.js'), folder)
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  test('is bound by a policy without a way around it', async () => {
    const answer = await serveRendererFile(new Request('app://latchkey/index.html'), folder)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })

  const refused: [string, string, number][] = [
    ['GET', 'app://latchkey/missing.html', 404],
    ['GET', 'app://latchkey/folder.js', 404],
    ['GET', 'app://latchkey/../secret.json', 404],
    ['GET', 'app://latchkey/..%2fsecret.json', 404],
    ['GET', 'app://evil/index.html', 404],
    ['HEAD', 'app://latchkey/index.html', 405],
    ['POST', 'app://latchkey/index.html', 405],
    ['PUT', 'app://latchkey/index.html', 405],
    ['DELETE', 'app://latchkey/index.html', 405],
    ['OPTIONS', 'app://latchkey/index.html', 405],
  ]
  for (const [method, address, status] of refused) {
    test(`${method} ${address} is answered ${status}, empty, under the same headers`, async () => {
      const answer = await serveRendererFile(new Request(address, { method }), folder)
      expect(answer.status).toBe(status)
      expect(await answer.text()).toBe('')
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    })
  }
})

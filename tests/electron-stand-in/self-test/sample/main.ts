import { app, BrowserWindow, ipcMain, nativeTheme, net, protocol, session, shell } from 'electron'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A small app that does with Electron what Latchkey does, and writes down what happens to it. */
const log: string[] = []
Object.assign(globalThis, { sampleLog: log })

const CSP = "default-src 'self'; style-src 'self'; connect-src 'self'"

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])

async function serve(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const file = pathToFileURL(join(import.meta.dirname, 'pages', pathname)).href
  const response = await net.fetch(file)
  const headers = new Headers(response.headers)
  headers.set('content-security-policy', CSP)
  return new Response(response.body, { status: response.status, headers })
}

function openWindow(page: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 640,
    height: 480,
    show: false,
    title: 'Sample window',
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
    },
  })
  const { webContents } = window
  window.once('ready-to-show', () => {
    log.push('ready-to-show')
    window.show()
  })
  window.on('close', () => log.push('close'))
  window.on('closed', () => log.push('closed'))
  webContents.setWindowOpenHandler(({ url }) => {
    log.push(`window-open ${url}`)
    void shell.openExternal(url)
    return { action: 'deny' }
  })
  webContents.on('will-navigate', (event) => {
    log.push(`will-navigate ${event.url}`)
    const allowed = process.env.SAMPLE_MAY_NAVIGATE_TO
    if (allowed === undefined || !event.url.startsWith(allowed)) event.preventDefault()
  })
  webContents.on('render-process-gone', (_event, { reason }) => log.push(`render-process-gone ${reason}`))
  void window.loadURL(`app://sample/${page}`)
  return window
}

function answerPages(): void {
  ipcMain.handle('greet', (event, form: { name: string; born: Date; bytes: Uint8Array }) => ({
    text: `Hello ${form.name}`,
    year: form.born.getFullYear(),
    sum: form.bytes.reduce((sum, byte) => sum + byte, 0),
    url: event.senderFrame?.url,
    origin: event.senderFrame?.origin,
    isTop: event.senderFrame?.parent === null && event.senderFrame.top === event.senderFrame,
    map: new Map([['key', 1]]),
  }))
  ipcMain.handle('fail', () => {
    throw new TypeError('no such thing')
  })
  ipcMain.handle('who', (event) => event.senderFrame?.url)
  ipcMain.on('note', (_event, text: string) => log.push(`note ${text}`))
  ipcMain.handle('use-dark-colors', (_event, dark: boolean) => {
    nativeTheme.themeSource = dark ? 'dark' : 'light'
  })
  ipcMain.handle('open-second', () => {
    openWindow('index.html#second')
  })
}

function start(): void {
  protocol.handle('app', serve)
  session.defaultSession.setPermissionRequestHandler((_contents, permission, callback) => {
    log.push(`permission ${permission}`)
    callback(permission === 'notifications')
  })
  session.defaultSession.on('will-download', (event, item) => {
    log.push(`will-download ${item.getFilename()} ${item.getURL()}`)
    event.preventDefault()
  })
  session.defaultSession.webRequest.onBeforeRequest(({ url }, callback) => {
    const cancel = url.includes('/blocked')
    if (cancel) log.push(`blocked ${url}`)
    callback({ cancel })
  })
  answerPages()
  openWindow('index.html')
}

if (app.requestSingleInstanceLock({ from: 'sample' })) {
  app.on('second-instance', (_event, argv, _cwd, data) => {
    log.push(`second-instance ${String(argv.length > 0)} ${JSON.stringify(data)}`)
  })
  app.on('window-all-closed', () => {
    log.push('window-all-closed')
    if (process.env.SAMPLE_STAYS_OPEN === undefined) app.quit()
  })
  for (const event of ['before-quit', 'will-quit', 'quit'] as const) {
    Reflect.apply(app.on, app, [event, () => process.stdout.write(`sample: ${event}\n`)])
  }
  void app.whenReady().then(start)
} else {
  app.quit()
}

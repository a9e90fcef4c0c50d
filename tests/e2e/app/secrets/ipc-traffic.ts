import type { ElectronApplication } from '@playwright/test'

export interface IpcMessage {
  direction: 'to main' | 'to the page'
  channel: string
  /** As JSON. */
  body: string
}

/** Where Electron keeps what `ipcMain.handle` was given. */
interface IpcMainInside {
  _invokeHandlers: Map<string, (event: Electron.IpcMainInvokeEvent, ...messages: unknown[]) => unknown>
}

declare global {
  var ipcTraffic: IpcMessage[] | undefined
}

/** Records all calls of the windows, their answers, and what main pushes; the answer reads it. */
export async function recordIpc(app: ElectronApplication): Promise<() => Promise<IpcMessage[]>> {
  await app.evaluate(async ({ app, ipcMain, webContents }) => {
    const traffic: IpcMessage[] = []
    globalThis.ipcTraffic = traffic
    const note = (direction: IpcMessage['direction'], channel: string, body: unknown): void => {
      traffic.push({ direction, channel, body: JSON.stringify(body) })
    }

    const { _invokeHandlers: handlers } = ipcMain as typeof ipcMain & IpcMainInside
    // The inspector interrupts the app wherever it is, in the middle of its start too: a turn later that is done.
    do await new Promise((resolve) => setTimeout(resolve, 1))
    while (handlers.size === 0)
    for (const [channel, handler] of [...handlers]) {
      ipcMain.removeHandler(channel)
      ipcMain.handle(channel, async (event, ...messages: unknown[]) => {
        note('to main', channel, messages)
        const answer = await handler(event, ...messages)
        note('to the page', channel, answer)
        return answer
      })
    }

    const watch = (contents: Electron.WebContents): void => {
      const send = contents.send.bind(contents)
      contents.send = (channel, ...messages: unknown[]) => {
        note('to the page', channel, messages)
        send(channel, ...messages)
      }
    }
    webContents.getAllWebContents().forEach(watch)
    app.on('web-contents-created', (_event, contents) => watch(contents))
  })
  return () => app.evaluate(() => globalThis.ipcTraffic ?? [])
}

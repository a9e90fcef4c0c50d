import { EventEmitter } from 'node:events'
import { expect, test } from '@playwright/test'
import { setupAppLife } from '../../../../electron/main/windows/app-life.ts'

class FakeApp extends EventEmitter {
  hasQuit = false
  quit(): void {
    this.hasQuit = true
  }
}

function setup(platform: NodeJS.Platform) {
  const app = new FakeApp()
  let presented = 0
  setupAppLife({ app, platform, windows: { present: () => (presented += 1) } })
  return { app, presented: () => presented }
}

for (const event of ['second-instance', 'activate']) {
  test(`${event} brings the window to the front`, () => {
    const { app, presented } = setup('linux')
    app.emit(event)
    expect(presented()).toBe(1)
  })
}

for (const { platform, quits } of [
  { platform: 'linux', quits: true },
  { platform: 'win32', quits: true },
  { platform: 'darwin', quits: false },
] as const) {
  test(`closing the last window on ${platform} ${quits ? 'quits' : 'leaves the app running'}`, () => {
    const { app } = setup(platform)
    app.emit('window-all-closed')
    expect(app.hasQuit).toBe(quits)
  })
}

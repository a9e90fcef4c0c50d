import { expect, test } from '@playwright/test'
import { checkWebPreferences } from '../../../electron-stand-in/host/api/web-preferences.ts'

test('secure preferences are taken', () => {
  const secure = {
    preload: '/p.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  }
  expect(() => checkWebPreferences(secure)).not.toThrow()
})

test.describe('refused', () => {
  const insecure = [
    { contextIsolation: false },
    { nodeIntegration: true },
    { nodeIntegrationInWorker: true },
    { sandbox: false },
    { webSecurity: false },
    { webviewTag: true },
    { allowRunningInsecureContent: true },
  ]
  for (const preferences of insecure) {
    test(JSON.stringify(preferences), () =>
      expect(() => checkWebPreferences(preferences)).toThrow(/is insecure/),
    )
  }

  test('a preference that the stand-in does not know', () => {
    expect(() => checkWebPreferences({ enableBlinkFeatures: 'X' })).toThrow('is not in the stand-in')
  })
})

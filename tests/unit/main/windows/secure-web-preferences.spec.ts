import { expect, test } from '@playwright/test'
import { secureWebPreferences } from '../../../../electron/main/windows/secure-web-preferences.ts'

test('a page is isolated, in the sandbox, and without Node', () => {
  expect(secureWebPreferences({ preload: '/app/preload.cjs', isPackaged: true })).toEqual({
    preload: '/app/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  })
})

test('only a development build has developer tools', () => {
  expect(secureWebPreferences({ preload: '', isPackaged: false }).devTools).toBe(true)
})

import { expect, test } from '@playwright/test'
import { readCommandLine } from '../../electron-stand-in/host/command-line.ts'

test('Electron’s own command line: preloaded modules, the app, switches on both sides of it', () => {
  const args = [
    '-r',
    'loader.js',
    '--no-sandbox',
    '--remote-debugging-port=0',
    '.',
    '--user-data-dir=/a=b',
    'file',
  ]
  expect(readCommandLine(args)).toEqual({
    preloads: ['loader.js'],
    app: '.',
    switches: new Map([
      ['no-sandbox', ''],
      ['remote-debugging-port', '0'],
      ['user-data-dir', '/a=b'],
    ]),
  })
})

test('a -r behind the app is the app’s own', () => {
  expect(readCommandLine(['.', '-r', 'x']).preloads).toEqual([])
})

test('without an app there is none', () => {
  expect(readCommandLine(['--inspect=0']).app).toBeUndefined()
})

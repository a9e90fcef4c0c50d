import { expect, test } from '@playwright/test'
import { rendererSource } from '../../../../electron/main/windows/renderer-source.ts'

const devServer = 'http://localhost:5173'

test('a package shows its bundle, whatever the environment says', () => {
  const source = rendererSource({ isPackaged: true, devServer })
  expect(source.origin).toBe('app://latchkey')
  expect(source.urlOf('home')).toBe('app://latchkey/index.html#home')
})

test('without a development server the bundle is shown', () => {
  const source = rendererSource({ isPackaged: false, devServer: undefined })
  expect(source.urlOf('login')).toBe('app://latchkey/index.html#login')
})

test('in development the pages come from the server, and may load themselves again', () => {
  const source = rendererSource({ isPackaged: false, devServer })
  expect(source.origin).toBe('http://localhost:5173')
  expect(source.urlOf('settings')).toBe('http://localhost:5173/index.html#settings')
  expect(source.mayNavigate('http://localhost:5173/index.html')).toBe(true)
  expect(source.mayNavigate('http://localhost:5174/index.html')).toBe(false)
  expect(source.mayNavigate('not an address')).toBe(false)
})

test('a page of the bundle may load nothing by itself', () => {
  const { mayNavigate } = rendererSource({ isPackaged: true, devServer: undefined })
  for (const url of ['app://latchkey/index.html', 'https://evil.example/', 'file:///etc/passwd', '']) {
    expect(mayNavigate(url)).toBe(false)
  }
})

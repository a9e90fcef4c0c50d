import { expect, test } from '@playwright/test'
import { SchemeUrls } from '../../electron-stand-in/host/scheme-urls.ts'

const urls = new SchemeUrls()
urls.register('app')

test.describe('a URL of a registered scheme', () => {
  const pairs = [
    ['app://bundle/index.html', 'https://bundle.app.scheme.invalid/index.html'],
    ['app://bundle/a?b=c#d', 'https://bundle.app.scheme.invalid/a?b=c#d'],
    ['app://a.b-c/x', 'https://a.b-c.app.scheme.invalid/x'],
  ] as const
  for (const [own, mapped] of pairs) {
    test(`${own} is mapped, and mapped back`, () => {
      expect(urls.toChromium(own)).toBe(mapped)
      expect(urls.fromChromium(mapped)).toBe(own)
    })
  }

  const normalized = [
    ['app://bundle', 'https://bundle.app.scheme.invalid/'],
    ['app://bundle?x=1', 'https://bundle.app.scheme.invalid/?x=1'],
    ['APP://Bundle/X', 'https://bundle.app.scheme.invalid/X'],
  ] as const
  for (const [own, mapped] of normalized) {
    test(`${own} is normalized on its way`, () => expect(urls.toChromium(own)).toBe(mapped))
  }

  test('has the origin that Electron states', () => {
    expect(urls.originOf('app://bundle/index.html')).toBe('app://bundle')
  })
})

test.describe('any other URL stays as it is', () => {
  const others = ['https://example.com/app://bundle', 'other://bundle/x', 'about:blank', 'no url', '']
  for (const url of others) {
    test(url || 'an empty text', () => expect(urls.toChromium(url)).toBe(url))
  }

  test('another scheme of the reserved domain', () => {
    const url = 'https://bundle.other.scheme.invalid/'
    expect(urls.fromChromium(url)).toBe(url)
  })

  test('and its origin is the usual one', () => {
    expect(urls.originOf('https://example.com:8443/x')).toBe('https://example.com:8443')
    expect(urls.originOf('data:text/html,x')).toBe('null')
    expect(urls.originOf('')).toBe('null')
  })
})

test('the empty page of a new window is about:blank', () => {
  expect(urls.fromChromium('data:text/html,electron-stand-in-12')).toBe('about:blank')
})

test.describe('within a text', () => {
  test('every origin is mapped', () => {
    const text = '{"url":"app://bundle/a","other":"app://second"}'
    const mapped = '{"url":"https://bundle.app.scheme.invalid/a","other":"https://second.app.scheme.invalid"}'
    expect(urls.textToChromium(text)).toBe(mapped)
    expect(urls.fromChromium(mapped)).toBe(text)
  })
})

test.describe('a Content-Security-Policy keeps its meaning', () => {
  const policies = [
    ["default-src 'self'", "default-src 'self'"],
    ['script-src app://bundle', 'script-src https://bundle.app.scheme.invalid'],
    ['script-src app:', 'script-src https://*.app.scheme.invalid'],
    [
      'img-src data: app:; font-src app:',
      'img-src data: https://*.app.scheme.invalid; font-src https://*.app.scheme.invalid',
    ],
    ['connect-src myapp:', 'connect-src myapp:'],
  ] as const
  for (const [own, mapped] of policies) test(own, () => expect(urls.policyToChromium(own)).toBe(mapped))
})

import { expect, test } from '@playwright/test'
import { apiUrl } from '../../../../electron/main/api/api-url.ts'

const BASE = 'https://api.example.com/v1/'

const BELOW: [path: string, url: string][] = [
  ['/', 'https://api.example.com/v1/'],
  ['/reports', 'https://api.example.com/v1/reports'],
  ['/reports/', 'https://api.example.com/v1/reports/'],
  ['/reports/2026.pdf', 'https://api.example.com/v1/reports/2026.pdf'],
  ['/reports/..2026', 'https://api.example.com/v1/reports/..2026'],
  ['/.well-known/status', 'https://api.example.com/v1/.well-known/status'],
  ['/reports?from=../..&to=%2e%2e', 'https://api.example.com/v1/reports?from=../..&to=%2e%2e'],
  ['/reports?next=https://evil.example/', 'https://api.example.com/v1/reports?next=https://evil.example/'],
  ['/users/auth0%7C1', 'https://api.example.com/v1/users/auth0%7C1'],
  ['/files/a%2Fb', 'https://api.example.com/v1/files/a%2Fb'],
  ['/discount/100%25', 'https://api.example.com/v1/discount/100%25'],
  ['/@ada', 'https://api.example.com/v1/@ada'],
  ['/a:b@c/d', 'https://api.example.com/v1/a:b@c/d'],
  ['/https://evil.example/', 'https://api.example.com/v1/https://evil.example/'],
  ['/two words', 'https://api.example.com/v1/two%20words'],
  ['/réports/🔑', 'https://api.example.com/v1/r%C3%A9ports/%F0%9F%94%91'],
]

for (const [path, url] of BELOW) {
  test(`${path} is below the base URL`, () => {
    expect(apiUrl(BASE, path)).toBe(url)
  })
}

test('a base URL without a path is the whole origin, port included', () => {
  expect(apiUrl('http://127.0.0.1:4000/', '/api/reports?page=2')).toBe(
    'http://127.0.0.1:4000/api/reports?page=2',
  )
})

const REFUSED: Record<string, string> = {
  nothing: '',
  'no slash': 'reports',
  'an absolute URL': 'https://evil.example/reports',
  'an absolute URL of the same host': 'https://api.example.com/v1/reports',
  'another scheme': 'javascript:alert(1)',
  'another host': '//evil.example/reports',
  'another host with three slashes': '///evil.example/reports',
  'another host with a backslash': '/\\evil.example/reports',
  'two backslashes': '\\\\evil.example/reports',
  'user information': '@evil.example/reports',
  'a host that goes on': '.evil.example/reports',
  'a port that goes on': ':8080/reports',
  'a tab before a slash': '/\t/evil.example/reports',
  'a line feed before a slash': '/\n/evil.example/reports',
  'a line feed that would end a header': '/reports\r\nHost: evil.example',
  'a null character': '/reports\0',
  'an encoded null character': '/reports%00.pdf',
  'an encoded line feed': '/reports%0d%0aHost:%20evil.example',
  'a delete character': '/reports\u007f',
  'a line separator of C1': '/reports\u0085',
  'a space before it': ' /reports',
  'a fragment': '/reports#/../admin',
  'the parent': '/..',
  'the parent, further in': '/reports/../../admin',
  'the parent that stays below': '/reports/../users',
  'the parent at the end': '/reports/..',
  'a single dot': '/./reports',
  'the encoded parent': '/%2e%2e/admin',
  'the parent encoded in capitals': '/%2E%2E/admin',
  'the half-encoded parent': '/.%2e/admin',
  'the parent encoded twice': '/%252e%252e/admin',
  'the parent encoded three times': '/%25252e%25252e/admin',
  'the parent behind an encoded slash': '/reports%2f..%2f..%2fadmin',
  'the parent behind an encoded backslash': '/reports%5c..%5cadmin',
  'the parent behind a slash encoded twice': '/reports%252f..%252fadmin',
  'the parent with a backslash': '/reports\\..\\admin',
  'the parent with a parameter': '/..;/admin',
  'the encoded parent with a parameter': '/%2e%2e%3bx=1/admin',
  'the parent beside bad double encoding': '/100%25/%252e%252e/admin',
  'an overlong encoding of a dot': '/%c0%ae%c0%ae/admin',
  'an encoding that ends early': '/reports/%2',
  'an encoding of no hex': '/reports/%zz',
  'half a surrogate pair': '/reports/\ud83d',
}

for (const [description, path] of Object.entries(REFUSED)) {
  test(`refused: ${description}`, () => {
    expect(() => apiUrl(BASE, path)).toThrow(
      expect.objectContaining({ failure: { code: 'invalid_message' } }),
    )
  })
}

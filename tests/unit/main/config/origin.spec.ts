import { expect, test } from '@playwright/test'
import { parseBaseUrl, parseIssuer } from '../../../../electron/main/config/origin.ts'

const issuers: [domain: string, issuer: string][] = [
  ['acme.eu.auth0.com', 'https://acme.eu.auth0.com/'],
  ['ACME.eu.auth0.com', 'https://acme.eu.auth0.com/'],
  ['login.acme.example:8443', 'https://login.acme.example:8443/'],
  ['https://login.acme.example', 'https://login.acme.example/'],
  ['https://login.acme.example/', 'https://login.acme.example/'],
  ['https://login.acme.example:443', 'https://login.acme.example/'],
  ['http://127.0.0.1:8282', 'http://127.0.0.1:8282/'],
  ['http://127.8.9.10', 'http://127.8.9.10/'],
  ['http://localhost:8282/', 'http://localhost:8282/'],
  ['http://[::1]:8282', 'http://[::1]:8282/'],
]
for (const [domain, issuer] of issuers) {
  test(`${domain} issues as ${issuer}`, () => {
    const url = parseIssuer(domain)
    expect(url instanceof URL ? url.href : url).toBe(issuer)
  })
}

const hostile: [domain: string, problems: string[]][] = [
  ['http://acme.example', ['not_https']],
  ['http://localhost.evil.example', ['not_https']],
  ['http://127.0.0.1.evil.example', ['not_https']],
  ['http://0.0.0.0:8282', ['not_https']],
  ['http://192.168.0.1', ['not_https']],
  ['http://[::ffff:127.0.0.1]', ['not_https']],
  ['https://acme.example/tenant', ['has_path']],
  ['acme.example/tenant', ['has_path']],
  ['https://acme.example/?a=b', ['has_query']],
  ['https://acme.example/#a', ['has_query']],
  ['https://user:word@acme.example/', ['has_credentials']],
  ['acme.example@evil.example', ['has_credentials']],
  ['acme.example\\@evil.example', ['not_a_url']],
  ['http://user@acme.example/tenant?a=b', ['not_https', 'has_credentials', 'has_path', 'has_query']],
  ['ftp://acme.example', ['not_a_url']],
  ['file:///etc/passwd', ['not_a_url']],
  ['javascript:alert(1)', ['not_a_url']],
  ['two words', ['not_a_url']],
  ['https://', ['not_a_url']],
  ['https://acme.example:99999', ['not_a_url']],
]
for (const [domain, problems] of hostile) {
  test(`${domain} is ${problems.join(' and ')}`, () => {
    expect(parseIssuer(domain)).toEqual(problems)
  })
}

test('an API may lie below a path, and its URL ends with a slash', () => {
  const urls = ['https://api.example/v1', 'https://api.example/v1/'].map(parseBaseUrl)
  expect(urls.map(String)).toEqual(['https://api.example/v1/', 'https://api.example/v1/'])
})

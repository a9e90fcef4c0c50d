import { expect, test } from '@playwright/test'
import { parseLink } from '../../../../electron/main/config/link-address.ts'

const page = (text: string): string | undefined => parseLink(text, { orMail: false })
const support = (text: string): string | undefined => parseLink(text, { orMail: true })

const pages: [text: string, address: string][] = [
  ['https://acme.example', 'https://acme.example/'],
  ['https://acme.example/reset?a=b&c=d#e', 'https://acme.example/reset?a=b&c=d#e'],
  ['HTTPS://ACME.example/Reset', 'https://acme.example/Reset'],
  ['https://acme.example:8443/', 'https://acme.example:8443/'],
  ['https://münchen.example/grüße', 'https://xn--mnchen-3ya.example/gr%C3%BC%C3%9Fe'],
]
for (const [text, address] of pages) {
  test(`${text} is opened as ${address}`, () => {
    expect([page(text), support(text)]).toEqual([address, address])
  })
}

test('the support may be an e-mail address, and no other page', () => {
  for (const mail of ['mailto:service-desk@acme.example', 'MAILTO:it+help.desk@acme.co.example']) {
    expect(support(mail)).toBe(mail)
    expect(page(mail)).toBeUndefined()
  }
})

const hostile = [
  '',
  'acme.example',
  '//acme.example',
  'http://acme.example',
  'http://127.0.0.1/',
  'https:/acme.example',
  'https:acme.example',
  'https://',
  'https://user@acme.example/',
  'https://user:word@acme.example/',
  'https://acme.example:99999/',
  'https://acme.example/a b',
  'https://acme.example/\u202Egro.elpmaxe',
  'https://acme.example/\u0000',
  'https://acme.example\\@evil.example/',
  'https://acme.example/\n"calc.exe"',
  `https://acme.example/${'a'.repeat(2081)}`,
  'file:///etc/passwd',
  'file://server/share/run.exe',
  'javascript:alert(1)',
  'data:text/html,x',
  'smb://server/share',
  'ms-msdt:/id PCWDiagnostic',
  'vbscript:x',
  'tel:+49301234567',
  'mailto:',
  'mailto:a',
  'mailto:a@b',
  'mailto:a@b.example?attach=/etc/passwd',
  'mailto:a@b.example?subject=x&bcc=eve@evil.example',
  'mailto:a@b.example,eve@evil.example',
  'mailto:a@b.example%0Abcc:eve@evil.example',
  'mailto:"a b"@b.example',
]
for (const text of hostile) {
  test(`${JSON.stringify(text).slice(0, 60)} is opened by nothing`, () => {
    expect([page(text), support(text)]).toEqual([undefined, undefined])
  })
}

import { expect, test } from '@playwright/test'
import { closestKey } from '../../../../electron/main/config/closest-key.ts'

const KEYS = ['domain', 'clientId', 'clientSecret', 'clientAuthentication', 'scopes', 'realms', 'apiBaseUrl']

const rows: [typed: string, meant: string | undefined][] = [
  ['Domain', 'domain'],
  ['client_id', 'clientId'],
  ['cleintId', 'clientId'],
  ['client-secret', 'clientSecret'],
  ['scope', 'scopes'],
  ['apiUrl', undefined],
  ['baseApiUrl', undefined],
  ['apiBaseURL', 'apiBaseUrl'],
  ['issuer', undefined],
  ['', undefined],
  ['__proto__', undefined],
]
for (const [typed, meant] of rows) {
  test(`"${typed}" ${meant === undefined ? 'is like no key' : `was meant to be ${meant}`}`, () => {
    expect(closestKey(typed, KEYS)).toBe(meant)
  })
}

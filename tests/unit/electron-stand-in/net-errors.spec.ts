import { expect, test } from '@playwright/test'
import { toNetError } from '../../electron-stand-in/host/net-errors.ts'

const withCode = (code: string): Error => Object.assign(new Error(code), { code })

test.describe('an error of Node’s fetch has the name that Chromium gives it', () => {
  const names = {
    ENOTFOUND: 'net::ERR_NAME_NOT_RESOLVED',
    EAI_AGAIN: 'net::ERR_NAME_NOT_RESOLVED',
    ECONNREFUSED: 'net::ERR_CONNECTION_REFUSED',
    ECONNRESET: 'net::ERR_CONNECTION_RESET',
    ETIMEDOUT: 'net::ERR_CONNECTION_TIMED_OUT',
    UND_ERR_CONNECT_TIMEOUT: 'net::ERR_CONNECTION_TIMED_OUT',
    ENETUNREACH: 'net::ERR_INTERNET_DISCONNECTED',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'net::ERR_CERT_AUTHORITY_INVALID',
    ERR_TLS_CERT_ALTNAME_INVALID: 'net::ERR_CERT_COMMON_NAME_INVALID',
    CERT_HAS_EXPIRED: 'net::ERR_CERT_DATE_INVALID',
    HPE_INVALID_CONSTANT: 'net::ERR_INVALID_HTTP_RESPONSE',
    SOMETHING_NEW: 'net::ERR_FAILED',
  }
  for (const [code, name] of Object.entries(names)) {
    test(`${code}: ${name}`, () => {
      expect(toNetError(new TypeError('fetch failed', { cause: withCode(code) })).message).toBe(name)
    })
  }

  test('also where every address of a name has failed', () => {
    const cause = new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')])
    expect(toNetError(new TypeError('fetch failed', { cause })).message).toBe('net::ERR_CONNECTION_REFUSED')
  })
})

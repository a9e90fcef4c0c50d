import { expect, test } from '@playwright/test'
import { networkFailure } from '../../../../electron/main/transport/network-failure.ts'
import type { NetworkProblem } from '../../../../shared/failure.ts'

const CODES_OF_NODE: Record<NetworkProblem, string[]> = {
  offline: ['ENETUNREACH', 'ENETDOWN'],
  dns: ['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL'],
  refused: ['ECONNREFUSED', 'EHOSTUNREACH', 'EHOSTDOWN'],
  tls: [
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
    'CERT_REVOKED',
    'CERT_UNTRUSTED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
    'EPROTO',
    'HOSTNAME_MISMATCH',
  ],
  timeout: ['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'],
  interrupted: [
    'ECONNRESET',
    'EPIPE',
    'UND_ERR_SOCKET',
    'HPE_INVALID_CONSTANT',
    'Z_DATA_ERROR',
    'ESOMETHING',
  ],
  proxy: ['UND_ERR_PRX_TLS'],
}

const ERRORS_OF_CHROMIUM: Record<NetworkProblem, string[]> = {
  offline: ['INTERNET_DISCONNECTED', 'NETWORK_IO_SUSPENDED'],
  dns: ['NAME_NOT_RESOLVED', 'NAME_RESOLUTION_FAILED', 'DNS_TIMED_OUT', 'DNS_SERVER_FAILED'],
  refused: ['CONNECTION_REFUSED', 'CONNECTION_FAILED', 'ADDRESS_UNREACHABLE', 'ADDRESS_INVALID'],
  tls: [
    'CERT_AUTHORITY_INVALID',
    'CERT_DATE_INVALID',
    'CERT_COMMON_NAME_INVALID',
    'CERT_REVOKED',
    'SSL_PROTOCOL_ERROR',
    'SSL_VERSION_OR_CIPHER_MISMATCH',
    'BAD_SSL_CLIENT_AUTH_CERT',
    'CERTIFICATE_TRANSPARENCY_REQUIRED',
  ],
  timeout: ['TIMED_OUT', 'CONNECTION_TIMED_OUT'],
  interrupted: [
    'NETWORK_CHANGED',
    'CONNECTION_RESET',
    'CONNECTION_CLOSED',
    'CONNECTION_ABORTED',
    'EMPTY_RESPONSE',
    'INCOMPLETE_CHUNKED_ENCODING',
    'HTTP2_PROTOCOL_ERROR',
    'CONTENT_DECODING_FAILED',
  ],
  proxy: [
    'PROXY_CONNECTION_FAILED',
    'PROXY_AUTH_UNSUPPORTED',
    'PROXY_CERTIFICATE_INVALID',
    'TUNNEL_CONNECTION_FAILED',
    'SOCKS_CONNECTION_FAILED',
    'MANDATORY_PROXY_CONFIGURATION_FAILED',
    'NO_SUPPORTED_PROXIES',
    'PAC_SCRIPT_FAILED',
  ],
}

const withCode = (code: string): Error => Object.assign(new Error('what happened'), { code })

for (const [problem, codes] of Object.entries(CODES_OF_NODE)) {
  for (const code of codes) {
    test(`${code} is ${problem}, however deep it lies`, () => {
      const fetchFailed = new TypeError('fetch failed', { cause: withCode(code) })
      const wrapped = Object.assign(new Error('Network Error', { cause: fetchFailed }), {
        code: 'ERR_NETWORK',
      })
      for (const error of [withCode(code), fetchFailed, wrapped]) {
        expect(networkFailure(error)).toEqual({ code: 'network', problem })
      }
    })
  }
}

for (const [problem, names] of Object.entries(ERRORS_OF_CHROMIUM)) {
  for (const name of names) {
    test(`net::ERR_${name} is ${problem}`, () => {
      expect(networkFailure(new Error(`net::ERR_${name}`))).toEqual({ code: 'network', problem })
    })
  }
}

test('all addresses of a host refused are one refusal', () => {
  const errors = [withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]
  const cause = new AggregateError(errors, 'all of them')
  expect(networkFailure(new TypeError('fetch failed', { cause }))).toEqual({
    code: 'network',
    problem: 'refused',
  })
})

test('what nobody knows is an interruption, and never throws', () => {
  const circular = new Error('round and round')
  circular.cause = circular
  const hostile = new Proxy(
    {},
    {
      get: () => {
        throw new Error('no')
      },
    },
  )
  for (const error of [circular, hostile, undefined, null, 'text', 42, {}, { code: 42 }]) {
    expect(networkFailure(error)).toEqual({ code: 'network', problem: 'interrupted' })
  }
})

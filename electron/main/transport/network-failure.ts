import type { NetworkFailure, NetworkProblem } from '../../../shared/failure.ts'
import { chromiumCode, errorChain, property } from '../auth/scrubbed-cause.ts'

/**
 * Tells apart why no answer came, for the errors of Node's fetch (codes of the system, of OpenSSL and of undici,
 * often several causes deep) and of Chromium's (`net::ERR_*`). What no table knows is `interrupted`.
 */
export function networkFailure(error: unknown): NetworkFailure {
  for (const part of errorChain(error)) {
    const code = chromiumCode(part) ?? property(part, 'code')
    const problem = typeof code === 'string' ? problemOf(code) : undefined
    if (problem !== undefined) return { code: 'network', problem }
  }
  return { code: 'network', problem: 'interrupted' }
}

function problemOf(code: string): NetworkProblem | undefined {
  const table = code.startsWith('net::') ? CHROMIUM : NODE
  return table.find(([pattern]) => pattern.test(code))?.[1]
}

type Table = readonly (readonly [RegExp, NetworkProblem])[]

// https://nodejs.org/api/errors.html#common-system-errors and #openssl-errors
const NODE: Table = [
  [/^(ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL)$/, 'dns'],
  [/^(ENETUNREACH|ENETDOWN|ENONET)$/, 'offline'],
  [/^(ECONNREFUSED|EHOSTUNREACH|EHOSTDOWN|EADDRNOTAVAIL|EACCES|EPERM)$/, 'refused'],
  [/^(ETIMEDOUT|ECONNABORTED|ESOCKETTIMEDOUT|UND_ERR_\w+_TIMEOUT)$/, 'timeout'],
  [/^UND_ERR_PRX_TLS$/, 'proxy'],
  [/^(EPROTO|ERR_TLS_\w+|ERR_SSL_\w+|ERR_OSSL_\w+)$/, 'tls'],
  // X.509 errors of OpenSSL bear no common prefix.
  [/^(CERT_\w+|CRL_\w+|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)$/, 'tls'],
  [/^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|OUT_OF_MEM)$/, 'tls'],
  [/^(UNABLE_TO_\w+|ERROR_IN_CERT_\w+|ERROR_IN_CRL_\w+)$/, 'tls'],
  [
    /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_CLOSED|UND_ERR_\w+_MISMATCH|HPE_\w+|Z_\w+_ERROR)$/,
    'interrupted',
  ],
]

// https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h
const CHROMIUM: Table = [
  [/_PROXY_|_PROXIES$|ERR_(PROXY|SOCKS|TUNNEL|PAC)_/, 'proxy'],
  [/ERR_(INTERNET_DISCONNECTED|NETWORK_IO_SUSPENDED|NETWORK_ACCESS_DENIED)$/, 'offline'],
  [/ERR_(NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|ICANN_NAME_COLLISION|DNS_\w+)$/, 'dns'],
  [/ERR_(CONNECTION_)?TIMED_OUT$/, 'timeout'],
  [/ERR_(CONNECTION_(REFUSED|FAILED)|ADDRESS_\w+|BLOCKED_BY_\w+)$/, 'refused'],
  [/ERR_(CERT|CERTIFICATE|SSL|BAD_SSL)_/, 'tls'],
  [/ERR_/, 'interrupted'],
]

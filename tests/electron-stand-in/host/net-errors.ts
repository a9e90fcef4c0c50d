/**
 * Chromium's names of network errors (net/base/net_error_list.h) for the codes of Node, OpenSSL and undici.
 */
const NET_ERRORS: Record<string, string> = {
  ENOTFOUND: 'NAME_NOT_RESOLVED',
  EAI_AGAIN: 'NAME_NOT_RESOLVED',
  ECONNREFUSED: 'CONNECTION_REFUSED',
  ECONNRESET: 'CONNECTION_RESET',
  EPIPE: 'CONNECTION_RESET',
  UND_ERR_SOCKET: 'CONNECTION_CLOSED',
  ETIMEDOUT: 'CONNECTION_TIMED_OUT',
  UND_ERR_CONNECT_TIMEOUT: 'CONNECTION_TIMED_OUT',
  UND_ERR_HEADERS_TIMEOUT: 'TIMED_OUT',
  UND_ERR_BODY_TIMEOUT: 'TIMED_OUT',
  ENETUNREACH: 'INTERNET_DISCONNECTED',
  ENETDOWN: 'INTERNET_DISCONNECTED',
  EHOSTUNREACH: 'ADDRESS_UNREACHABLE',
  EADDRNOTAVAIL: 'ADDRESS_INVALID',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'CERT_AUTHORITY_INVALID',
  SELF_SIGNED_CERT_IN_CHAIN: 'CERT_AUTHORITY_INVALID',
  UNABLE_TO_GET_ISSUER_CERT: 'CERT_AUTHORITY_INVALID',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'CERT_AUTHORITY_INVALID',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'CERT_AUTHORITY_INVALID',
  ERR_TLS_CERT_ALTNAME_INVALID: 'CERT_COMMON_NAME_INVALID',
  CERT_HAS_EXPIRED: 'CERT_DATE_INVALID',
  CERT_NOT_YET_VALID: 'CERT_DATE_INVALID',
  EPROTO: 'SSL_PROTOCOL_ERROR',
  ERR_SSL_WRONG_VERSION_NUMBER: 'SSL_PROTOCOL_ERROR',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'SSL_PROTOCOL_ERROR',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'CONTENT_LENGTH_MISMATCH',
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** The chain of an error's causes, the error itself first. */
function causes(error: unknown): unknown[] {
  if (error instanceof AggregateError) return [error, ...error.errors.flatMap(causes)]
  return error instanceof Error && error.cause !== undefined ? [error, ...causes(error.cause)] : [error]
}

/** The error that Chromium's network stack reports where Node's fetch rejects with `error`. */
export function toNetError(error: unknown): Error {
  const chain = causes(error)
  const known = chain.map((cause) => NET_ERRORS[codeOf(cause)]).find((name) => name !== undefined)
  if (known !== undefined) return new Error(`net::ERR_${known}`)
  const isHttpParserError = chain.some((cause) => codeOf(cause).startsWith('HPE_'))
  if (isHttpParserError) return new Error('net::ERR_INVALID_HTTP_RESPONSE')
  const isBadPort = chain.some((cause) => cause instanceof Error && cause.message === 'bad port')
  if (isBadPort) return new Error('net::ERR_UNSAFE_PORT')
  return new Error('net::ERR_FAILED')
}

/** The numbers of the errors that a navigation reports; any other counts as ERR_FAILED. */
const NET_ERROR_NUMBERS: Record<string, number> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_ADDRESS_UNREACHABLE: -109,
  ERR_INVALID_URL: -300,
  ERR_UNSAFE_PORT: -312,
}

export function netErrorNumber(name: string): number {
  return NET_ERROR_NUMBERS[name] ?? -2
}

import { raw, unreadable, type Row } from './row.ts'

const refusal = (name: string, body: unknown, failure: Row['failure'], status = 403): Row => ({
  name: `refusal: ${name}`,
  answer: raw(typeof body === 'string' ? body : JSON.stringify(body), status),
  failure,
})

/** Refusals that say less, or more, than they should. */
export const REFUSALS: Row[] = [
  refusal('a page of HTML', '<h1>Forbidden</h1>', unreadable('not_json', { status: 403 })),
  refusal('an array', '["invalid_grant"]', unreadable('not_json', { status: 403 })),
  refusal('no error', {}, unreadable('missing_field', { field: 'error', status: 403 })),
  ...[null, 42, true, '', ['invalid_grant'], { code: 'invalid_grant' }].map((error) =>
    refusal(
      `the error ${JSON.stringify(error)}`,
      { error },
      unreadable('invalid_field', { field: 'error', status: 403 }),
    ),
  ),
  refusal(
    'an error by inheritance',
    '{"__proto__":{"error":"invalid_grant"}}',
    unreadable('missing_field', { field: 'error', status: 403 }),
  ),
  refusal('an error named __proto__', { error: '__proto__' }, { code: 'refused', error: '__proto__' }),
  refusal('an error named toString', { error: 'toString' }, { code: 'refused', error: 'toString' }),
  refusal('an error in capitals', { error: 'INVALID_GRANT' }, { code: 'refused', error: 'INVALID_GRANT' }),
  refusal(
    'an endless error',
    { error: 'x'.repeat(500_000) },
    { code: 'refused', error: `${'x'.repeat(99)}…` },
  ),
  refusal(
    'a text of the wrong type',
    { error: 'access_denied', error_description: { html: 1 } },
    { code: 'denied_by_policy' },
  ),
  refusal(
    'a text with control and direction characters',
    { error: 'access_denied', error_description: 'no\u001b[31m\r\n\u202Eentry\0' },
    { code: 'denied_by_policy', text: 'no [31m entry' },
  ),
  refusal(
    'an endless text',
    { error: 'unauthorized', error_description: 'no '.repeat(100_000) },
    { code: 'denied_by_policy', text: `${'no '.repeat(166)}n…` },
  ),
  refusal(
    'invalid_grant with status 500',
    { error: 'invalid_grant' },
    { code: 'server_error', status: 500 },
    500,
  ),
  refusal(
    'a page of HTML with status 502',
    '<h1>Bad gateway</h1>',
    { code: 'server_error', status: 502 },
    502,
  ),
  refusal('invalid_grant with status 429', { error: 'invalid_grant' }, { code: 'rate_limited' }, 429),
]

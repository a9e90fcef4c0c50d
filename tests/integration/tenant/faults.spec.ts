import type { FaultRequest } from '../../tenant/faults/fault.ts'
import type { Tenant } from '../../tenant/start-tenant.ts'
import { expect, getWith, read, refresh, signIn, test } from './tenant-test.ts'

type Seen = { status: number; headers: Headers; text: string } | 'no answer'

/** What a client sees of one sign-in. */
async function see(tenant: Tenant): Promise<Seen> {
  try {
    const response = await fetch(new URL('/oauth/token', tenant.issuer), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: 'latchkey-native',
        username: 'alex@example.com',
        password: 'correct-horse-battery-staple',
        scope: 'openid offline_access',
        audience: tenant.settings.audience,
      }),
    })
    return { status: response.status, headers: response.headers, text: await response.text() }
  } catch {
    return 'no answer'
  }
}

async function seeWith(tenant: Tenant, fault: FaultRequest): Promise<Exclude<Seen, string>> {
  await tenant.control.fault(fault)
  const seen = await see(tenant)
  if (seen === 'no answer') throw new Error(`${fault.kind} was to be answered`)
  return seen
}

const fieldsOf = ({ text }: Exclude<Seen, string>): Record<string, unknown> =>
  JSON.parse(text) as Record<string, unknown>

test.describe('in place of an answer', () => {
  const ANSWERS: { fault: FaultRequest; status: number; type: string; text: RegExp }[] = [
    {
      fault: { on: 'token', kind: 'server-error' },
      status: 500,
      type: 'application/json',
      text: /"server_error"/,
    },
    { fault: { on: 'token', kind: 'bad-gateway' }, status: 502, type: 'text/html', text: /<h1>502/ },
    { fault: { on: 'token', kind: 'unavailable' }, status: 503, type: 'text/html', text: /<h1>503/ },
    { fault: { on: 'token', kind: 'captive-portal' }, status: 200, type: 'text/html', text: /hotel/ },
    { fault: { on: 'token', kind: 'empty-body' }, status: 200, type: 'application/json', text: /^$/ },
    { fault: { on: 'token', kind: 'invalid-json' }, status: 200, type: 'application/json', text: /clos$/ },
    {
      fault: { on: 'token', kind: 'replace-body', body: [1] },
      status: 200,
      type: 'application/json',
      text: /^\[1\]$/,
    },
    {
      fault: { on: 'token', kind: 'raw-body', text: 'no', contentType: 'text/csv', status: 418 },
      status: 418,
      type: 'text/csv',
      text: /^no$/,
    },
  ]
  for (const { fault, status, type, text } of ANSWERS) {
    test(`${fault.kind}: ${String(status)} ${type}`, async ({ tenant }) => {
      const seen = await seeWith(tenant, fault)
      expect(seen.status).toBe(status)
      expect(seen.headers.get('content-type')).toContain(type)
      expect(seen.text).toMatch(text)
      expect((await tenant.control.counters()).signIns).toBe(0)
    })
  }

  test('a connection cut before the answer', async ({ tenant }) => {
    await tenant.control.fault({ on: 'token', kind: 'cut-connection' })
    expect(await see(tenant)).toBe('no answer')
    expect((await tenant.control.counters()).signIns).toBe(0)
  })

  test('when to come back after a 503', async ({ tenant }) => {
    const { headers } = await seeWith(tenant, { on: 'token', kind: 'unavailable', retryAfter: 7 })
    expect(headers.get('retry-after')).toBe('7')
  })

  for (const status of [301, 302, 307, 308] as const) {
    test(`a redirect with ${String(status)}`, async ({ tenant }) => {
      const location = 'https://elsewhere.example/token'
      const seen = await seeWith(tenant, { on: 'token', kind: 'redirect', status, location })
      expect(seen.status).toBe(status)
      expect(seen.headers.get('location')).toBe(location)
    })
  }

  test('50 MB, in pieces of unknown number', async ({ tenant }) => {
    const { headers, text } = await seeWith(tenant, { on: 'token', kind: 'large-body' })
    expect(headers.get('content-length')).toBeNull()
    expect(text.length).toBeGreaterThan(50_000_000)
  })
})

test.describe('429', () => {
  const limited = (
    hint: 'retry-after-seconds' | 'retry-after-date' | 'rate-limit-reset' | 'none',
  ): FaultRequest => ({
    on: 'token',
    kind: 'too-many-requests',
    hint,
    seconds: 90,
  })
  const inNinetySeconds = (milliseconds: number): void => {
    expect(Math.abs(milliseconds - Date.now() - 90_000)).toBeLessThan(5_000)
  }

  test('with Retry-After in seconds', async ({ tenant }) => {
    const { status, headers } = await seeWith(tenant, limited('retry-after-seconds'))
    expect(status).toBe(429)
    expect(headers.get('retry-after')).toBe('90')
  })

  test('with Retry-After as a date', async ({ tenant }) => {
    const { headers } = await seeWith(tenant, limited('retry-after-date'))
    inNinetySeconds(Date.parse(headers.get('retry-after') ?? ''))
  })

  test('with X-RateLimit-Reset', async ({ tenant }) => {
    const { headers } = await seeWith(tenant, limited('rate-limit-reset'))
    expect(headers.get('retry-after')).toBeNull()
    expect(headers.get('x-ratelimit-remaining')).toBe('0')
    inNinetySeconds(Number(headers.get('x-ratelimit-reset')) * 1000)
  })

  test('without any of them', async ({ tenant }) => {
    const { headers } = await seeWith(tenant, limited('none'))
    expect(headers.get('retry-after')).toBeNull()
    expect(headers.get('x-ratelimit-reset')).toBeNull()
  })
})

test.describe('with the work done', () => {
  test('an answer is lost: the refresh token has been rotated all the same', async ({ tenant }) => {
    const { body } = await signIn(tenant)
    await tenant.control.fault({ on: 'token', grant: 'refreshToken', kind: 'answer-lost', times: 1 })
    await expect(refresh(tenant, body.refresh_token)).rejects.toThrow()
    expect((await tenant.control.counters()).refreshes).toBe(1)
    expect((await tenant.control.issuedTokens()).refresh).toHaveLength(2)
    expect((await refresh(tenant, body.refresh_token)).body.error).toBe('invalid_grant')
  })

  test('any answer may be replaced after the exchange', async ({ tenant }) => {
    const { status } = await seeWith(tenant, { on: 'token', kind: 'bad-gateway', afterExchange: true })
    expect(status).toBe(502)
    expect((await tenant.control.counters()).signIns).toBe(1)
    expect((await tenant.control.issuedTokens()).refresh).toHaveLength(1)
  })

  test('half a response', async ({ tenant }) => {
    await tenant.control.fault({ on: 'token', kind: 'half-response' })
    expect(await see(tenant)).toBe('no answer')
    expect((await tenant.control.counters()).signIns).toBe(1)
  })

  test('a wrong content type', async ({ tenant }) => {
    const seen = await seeWith(tenant, { on: 'token', kind: 'wrong-content-type', contentType: 'image/png' })
    expect(seen.headers.get('content-type')).toBe('image/png')
    expect(fieldsOf(seen)).toHaveProperty('access_token')
  })

  for (const field of ['access_token', 'token_type', 'expires_in', 'id_token', 'refresh_token', 'scope']) {
    test(`an answer without ${field}`, async ({ tenant }) => {
      const whole = await signIn(tenant, { scope: 'openid offline_access' })
      const seen = fieldsOf(await seeWith(tenant, { on: 'token', kind: 'missing-field', field }))
      expect(Object.keys({ ...seen, [field]: 1 }).sort()).toEqual(Object.keys(whole.body).sort())
      expect(seen).not.toHaveProperty(field)
    })
  }

  test('odd values beside the true ones', async ({ tenant }) => {
    const fields = { expires_in: '3600', token_type: 'bearer', surprise: [1] }
    expect(fieldsOf(await seeWith(tenant, { on: 'token', kind: 'merge-body', fields }))).toMatchObject({
      ...fields,
      access_token: expect.any(String),
    })
  })
})

test.describe('on top of an answer', () => {
  test('latency', async ({ tenant }) => {
    const start = performance.now()
    const { status } = await seeWith(tenant, { on: 'token', kind: 'latency', milliseconds: 200 })
    expect(status).toBe(200)
    expect(performance.now() - start).toBeGreaterThan(190)
  })

  for (const seconds of [-7_200, 300]) {
    test(`a Date header ${String(seconds)} s ahead`, async ({ tenant }) => {
      const { headers } = await seeWith(tenant, { on: 'token', kind: 'clock-skew', seconds })
      const ahead = Date.parse(headers.get('date') ?? '') - Date.now()
      expect(Math.abs(ahead - seconds * 1000)).toBeLessThan(5_000)
    })
  }

  test('both are added to other faults', async ({ tenant }) => {
    await tenant.control.fault({ on: 'token', kind: 'clock-skew', seconds: 3_600 })
    await tenant.control.fault({ on: 'token', kind: 'latency', milliseconds: 100 })
    const start = performance.now()
    const { status, headers } = await seeWith(tenant, { on: 'token', kind: 'server-error' })
    expect(status).toBe(500)
    expect(performance.now() - start).toBeGreaterThan(90)
    expect(Date.parse(headers.get('date') ?? '')).toBeGreaterThan(Date.now() + 3_000_000)
  })
})

test.describe('a fault', () => {
  test('lasts for as many requests as were asked for', async ({ tenant }) => {
    await tenant.control.fault({ on: 'token', kind: 'server-error', times: 2 })
    const statuses = [await signIn(tenant), await signIn(tenant), await signIn(tenant)].map(
      ({ status }) => status,
    )
    expect(statuses).toEqual([500, 500, 200])
  })

  test('waits for the one before it', async ({ tenant }) => {
    await tenant.control.fault({ on: 'token', kind: 'server-error', times: 1 })
    await tenant.control.fault({ on: 'token', kind: 'unavailable', times: 1 })
    const statuses = [await see(tenant), await see(tenant), await see(tenant)].map((seen) =>
      seen === 'no answer' ? 0 : seen.status,
    )
    expect(statuses).toEqual([500, 503, 200])
  })

  test('lasts until it is cleared', async ({ tenant }) => {
    await tenant.control.fault({ on: 'token', kind: 'server-error' })
    expect((await signIn(tenant)).status).toBe(500)
    await tenant.control.clearFaults()
    expect((await signIn(tenant)).status).toBe(200)
  })

  test('may be for one grant only', async ({ tenant }) => {
    await tenant.control.fault({ on: 'token', grant: 'refreshToken', kind: 'server-error' })
    const { status, body } = await signIn(tenant)
    expect(status).toBe(200)
    expect((await refresh(tenant, body.refresh_token)).status).toBe(500)
  })

  test('is for one endpoint, and there is none that cannot fail', async ({ tenant }) => {
    const { body } = await signIn(tenant)
    const paths = {
      jwks: '/.well-known/jwks.json',
      discovery: '/.well-known/openid-configuration',
      userinfo: '/userinfo',
      mfa: '/mfa/authenticators',
      api: '/api/reports',
    } as const
    for (const [on, path] of Object.entries(paths)) {
      await tenant.control.fault({
        on: on as keyof typeof paths,
        kind: 'replace-body',
        body: { from: on },
        times: 1,
      })
      const answer = await read(await getWith(tenant, path, body.access_token))
      expect(answer.body).toEqual({ from: on })
    }
    await tenant.control.fault({ on: 'revoke', kind: 'server-error' })
    const revoke = new URL('/oauth/revoke', tenant.issuer)
    expect((await fetch(revoke, { method: 'POST', body: 'token=x' })).status).toBe(500)
    expect((await signIn(tenant)).status).toBe(200)
  })
})

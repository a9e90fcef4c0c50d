import { ALEX, expect, getWith, PASSWORD_GRANT, requestTokens, signIn, test } from './tenant-test.ts'

test.describe('the reports', () => {
  test('are read with read:reports', async ({ tenant }) => {
    const { body } = await signIn(tenant, { scope: 'read:reports' })
    const response = await getWith(tenant, '/api/reports', body.access_token)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ reports: [{ id: 1 }, { id: 2 }] })
  })

  test('are written with write:reports', async ({ tenant }) => {
    const { body } = await signIn(tenant)
    const response = await fetch(new URL('/api/reports', tenant.issuer), {
      method: 'POST',
      headers: { authorization: `Bearer ${body.access_token ?? ''}` },
      body: JSON.stringify({ title: 'Deliveries in November' }),
    })
    expect(response.status).toBe(201)
    expect(await response.json()).toEqual({ id: 3, title: 'Deliveries in November', author: 'Alex Example' })
  })

  test('need their scope', async ({ tenant }) => {
    const { body } = await signIn(tenant, { scope: 'openid write:reports' })
    const response = await getWith(tenant, '/api/reports', body.access_token)
    expect(response.status).toBe(403)
    expect(await response.json()).toEqual({ error: 'insufficient_scope', scope: 'read:reports' })
    expect(response.headers.get('www-authenticate')).toContain('error="insufficient_scope"')
  })

  test('need a title', async ({ tenant }) => {
    const { body } = await signIn(tenant)
    for (const report of ['', 'text', '[]', '{"title":1}']) {
      const response = await fetch(new URL('/api/reports', tenant.issuer), {
        method: 'POST',
        headers: { authorization: `Bearer ${body.access_token ?? ''}` },
        body: report,
      })
      expect(response.status).toBe(400)
    }
  })
})

test.describe('a token', () => {
  test('is needed', async ({ tenant }) => {
    const response = await getWith(tenant, '/api/reports')
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="latchkey"')
  })

  test('must be known', async ({ tenant }) => {
    for (const token of ['opaque-and-unknown', 'a.b.c', 'eyJhbGciOiJub25lIn0.e30.']) {
      const response = await getWith(tenant, '/api/reports', token)
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"')
    }
  })

  test('must be for this API', async ({ tenant }) => {
    const { body } = await requestTokens(tenant, { grant_type: PASSWORD_GRANT, ...ALEX, scope: 'openid' })
    expect((await getWith(tenant, '/api/reports', body.access_token)).status).toBe(401)
  })

  test('must not be an ID token', async ({ tenant }) => {
    const { body } = await signIn(tenant)
    expect((await getWith(tenant, '/api/reports', body.id_token)).status).toBe(401)
  })

  test('expires', async ({ tenant }) => {
    await tenant.control.setTokenLifetime(1)
    for (const opaque of [false, true]) {
      await tenant.control.setOpaque(opaque)
      const { body } = await signIn(tenant)
      expect(body.expires_in).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 1_050))
      expect((await getWith(tenant, '/api/reports', body.access_token)).status).toBe(401)
    }
  })

  test('may be opaque', async ({ tenant }) => {
    await tenant.control.setOpaque(true)
    const { body } = await signIn(tenant)
    expect(body.access_token).not.toContain('.')
    expect((await getWith(tenant, '/api/reports', body.access_token)).status).toBe(200)
    expect((await getWith(tenant, '/userinfo', body.access_token)).status).toBe(200)
  })
})

test.describe('/userinfo', () => {
  test('answers the claims of the scopes', async ({ tenant }) => {
    const { body } = await signIn(tenant, { scope: 'openid email' })
    const claims: unknown = await (await getWith(tenant, '/userinfo', body.access_token)).json()
    expect(claims).toEqual({ sub: 'auth0|employees-alex', email: ALEX.username, email_verified: true })
  })

  test('needs openid', async ({ tenant }) => {
    const { body } = await signIn(tenant, { scope: 'read:reports' })
    expect((await getWith(tenant, '/userinfo', body.access_token)).status).toBe(403)
    expect((await getWith(tenant, '/userinfo')).status).toBe(401)
  })
})

test.describe('for trying clients there is', () => {
  test('an echo that keeps the token to itself', async ({ tenant }) => {
    const { body } = await signIn(tenant)
    const response = await fetch(new URL('/api/echo?a=1', tenant.issuer), {
      method: 'PUT',
      headers: { authorization: `Bearer ${body.access_token ?? ''}`, 'x-note': 'kept' },
      body: 'hello',
    })
    const text = await response.text()
    expect(text).not.toContain(body.access_token)
    expect(JSON.parse(text)).toMatchObject({
      method: 'PUT',
      path: '/api/echo',
      query: { a: '1' },
      headers: { 'x-note': 'kept', authorization: 'Bearer (not repeated)' },
      body: 'hello',
    })
  })

  test('a slow answer', async ({ tenant }) => {
    const { body } = await signIn(tenant)
    const start = performance.now()
    await getWith(tenant, '/api/slow?ms=200', body.access_token)
    expect(performance.now() - start).toBeGreaterThan(190)
  })

  test('a large answer', async ({ tenant }) => {
    const { body } = await signIn(tenant)
    const response = await getWith(tenant, '/api/large?bytes=300000', body.access_token)
    expect(((await response.json()) as { padding: string }).padding).toHaveLength(300_000)
  })

  test('a redirect anywhere', async ({ tenant }) => {
    const { body } = await signIn(tenant)
    const to = encodeURIComponent('https://elsewhere.example/')
    const response = await getWith(tenant, `/api/redirect?to=${to}&status=307`, body.access_token)
    expect(response.status).toBe(307)
    expect(response.headers.get('location')).toBe('https://elsewhere.example/')
  })

  test('nothing else', async ({ tenant }) => {
    const { body } = await signIn(tenant)
    expect((await getWith(tenant, '/api/nowhere', body.access_token)).status).toBe(404)
  })
})

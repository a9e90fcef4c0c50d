import type { Failure } from '../../../../shared/failure.ts'
import type { Session } from '../../../../shared/session.ts'
import type { FaultRequest } from '../../../tenant/faults/fault.ts'
import { ALEX } from './app.ts'
import { callApi, expect, plansRefresh, test } from './session-test.ts'

const waits = (state: Session): boolean => state.kind === 'signed-in' && state.next.kind === 'waiting'

const token = { on: 'token', grant: 'refreshToken', times: 1 } as const
const troubles: [what: string, fault: FaultRequest, failure: Partial<Failure>, waitsFor: string][] = [
  ['500', { kind: 'server-error', ...token }, { code: 'server_error', status: 500 }, 'tenant'],
  ['502 with a page', { kind: 'bad-gateway', ...token }, { code: 'server_error', status: 502 }, 'tenant'],
  ['503', { kind: 'unavailable', ...token, retryAfter: 1 }, { code: 'server_error', status: 503 }, 'tenant'],
  [
    '429',
    { kind: 'too-many-requests', ...token, hint: 'retry-after-seconds', seconds: 1 },
    { code: 'rate_limited' },
    'tenant',
  ],
  ['a cut connection', { kind: 'cut-connection', ...token }, { code: 'network' }, 'network'],
  ['a captive portal', { kind: 'captive-portal', ...token }, { code: 'unreadable_response' }, 'network'],
  [
    'a redirect',
    { kind: 'redirect', ...token, location: 'http://127.0.0.1:1/' },
    { code: 'unreadable_response', problem: 'redirect' },
    'network',
  ],
]

test.describe('the session is kept, and recovers by itself, after', () => {
  for (const [what, fault, failure, waitsFor] of troubles) {
    test(what, async ({ tenant, app }) => {
      await app.session.signIn(ALEX)
      await tenant.control.fault(fault)
      expect(await app.session.refresh()).toMatchObject({ ok: false, failure })
      expect(app.session.current()).toMatchObject({ next: { kind: 'waiting', for: waitsFor, failure } })
      expect(await callApi(tenant, app)).toBe(200)
      await app.until(plansRefresh)
      expect((await tenant.control.counters()).reusedRefreshTokens).toBe(0)
    })
  }

  test('the network has been away', async ({ tenant, app }) => {
    await app.session.signIn(ALEX)
    app.online = false
    await app.session.refresh()
    expect(app.session.current()).toMatchObject({
      next: { kind: 'waiting', for: 'network', failure: { code: 'network', problem: 'offline' } },
    })
    app.online = true
    app.session.wake()
    await app.until(plansRefresh)
    expect(await callApi(tenant, app)).toBe(200)
  })

  test('a start without network', async ({ app, tenant }) => {
    await app.session.signIn(ALEX)
    await using next = await app.restart({ online: false })
    expect(await next.until(waits)).toMatchObject({ next: { for: 'network' } })
    await expect(next.session.accessToken()).rejects.toMatchObject({ failure: { code: 'network' } })
    next.online = true
    await next.until(plansRefresh)
    expect(await callApi(tenant, next)).toBe(200)
  })

  test('not yet: the tenant has stopped', async ({ tenant, app }) => {
    await app.session.signIn(ALEX)
    await tenant.stop()
    await app.session.refresh()
    await app.session.refresh()
    expect(app.session.current()).toMatchObject({ kind: 'signed-in', keptIn: { place: 'keychain' } })
    expect(waits(app.session.current())).toBe(true)
  })
})

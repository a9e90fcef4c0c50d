import type { FaultRequest } from '../../../../tenant/faults/fault.ts'
import { begin, expect, lastCode, test } from './mfa-test.ts'

type Fault = Record<string, unknown> & Pick<FaultRequest, 'kind'>

const FAULTS: [fault: Fault, failure: Record<string, unknown>][] = [
  [{ kind: 'server-error' }, { code: 'server_error', status: 500 }],
  [{ kind: 'bad-gateway' }, { code: 'server_error', status: 502 }],
  [
    { kind: 'too-many-requests', hint: 'retry-after-seconds' },
    { code: 'rate_limited', retryAt: expect.any(Number) },
  ],
  [{ kind: 'cut-connection' }, { code: 'network', problem: 'interrupted' }],
  [{ kind: 'captive-portal' }, { code: 'unreadable_response', problem: 'not_json' }],
  [{ kind: 'empty-body' }, { code: 'unreadable_response', problem: 'not_json' }],
  [
    { kind: 'redirect', location: '/userinfo' },
    { code: 'unreadable_response', problem: 'redirect' },
  ],
  [{ kind: 'large-body' }, { code: 'unreadable_response', problem: 'too_large' }],
  [
    { kind: 'replace-body', body: { error: 'toString' }, status: 418 },
    { code: 'refused', error: 'toString' },
  ],
]

for (const [fault, failure] of FAULTS) {
  test(`${fault.kind}, at each request: nothing is lost but the attempt`, async ({ tenant }) => {
    const fail = (on: 'mfa' | 'token'): Promise<void> =>
      tenant.control.fault({ ...fault, on, times: 1 } as FaultRequest)

    const { mfa } = await begin(tenant, 'factors')
    const [sms] = mfa.current().factors.filter(({ type }) => type === 'sms')
    await fail('mfa')
    expect(await mfa.choose(sms?.id ?? '')).toMatchObject({ ok: false, failure })
    expect(mfa.current()).toMatchObject({ step: { kind: 'choose' }, failure })

    expect(await mfa.choose(sms?.id ?? '')).toMatchObject({ ok: true })
    const code = await lastCode(tenant, 'factors')
    await fail('token')
    expect(await mfa.submitCode(code)).toMatchObject({ ok: false, failure })
    expect(mfa.current()).toMatchObject({ step: { kind: 'oob-code' }, failure })
    expect(await mfa.submitCode(code)).toMatchObject({ ok: true })
    await mfa.result
  })
}

test('a push outlives an outage of the tenant', async ({ tenant }) => {
  const { mfa } = await begin(tenant, 'push')
  for (const kind of ['bad-gateway', 'cut-connection', 'captive-portal'] as const) {
    await tenant.control.fault({ on: 'token', grant: 'mfaOob', kind, times: 1 })
  }
  await tenant.control.approvePush('push@example.com')
  await mfa.result
})

test('an answer that was lost after the code was taken is a new sign-in’s work', async ({ tenant }) => {
  const { mfa } = await begin(tenant, 'sms')
  const code = await lastCode(tenant, 'sms')
  await tenant.control.fault({ on: 'token', kind: 'answer-lost', times: 1 })
  expect(await mfa.submitCode(code)).toMatchObject({ failure: { code: 'network', problem: 'interrupted' } })
  expect(await mfa.submitCode(code)).toMatchObject({ failure: { code: 'mfa_expired' } })
  await expect(mfa.result).rejects.toMatchObject({ failure: { code: 'mfa_expired' } })
})

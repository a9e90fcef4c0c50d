import { once } from 'node:events'
import { createServer } from 'node:net'
import { startTenant } from '../../tenant/start-tenant.ts'
import { expect, getWith, signIn, test } from './tenant-test.ts'

test('a tenant that stops does not wait for requests under way', async ({ tenant }) => {
  const { body } = await signIn(tenant)
  await tenant.control.fault({ on: 'token', kind: 'latency', milliseconds: 60_000 })
  const underWay = [signIn(tenant), getWith(tenant, '/api/slow?ms=60000', body.access_token)]
  const ends = Promise.allSettled(underWay)
  await expect.poll(async () => (await tenant.control.counters()).requests.api).toBe(1)

  await tenant.stop()
  expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(getWith(tenant, '/userinfo')).rejects.toThrow()
})

test('a tenant may be stopped twice', async ({ tenant }) => {
  await tenant.stop()
  await tenant.stop()
})

test('a tenant listens on the port that it is given, or fails', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  await expect(startTenant({ port })).rejects.toThrow('EADDRINUSE')
  other.close()
  await once(other, 'close')

  const tenant = await startTenant({ port })
  expect(tenant.issuer).toBe(`http://127.0.0.1:${String(port)}/`)
  await tenant[Symbol.asyncDispose]()
})

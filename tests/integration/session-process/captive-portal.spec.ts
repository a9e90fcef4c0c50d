import { expect, test } from '@playwright/test'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { connect } from 'node:tls'
import { startTlsProxy, type TlsProxy } from '../../fixtures/tls-proxy.ts'
import { isAlive } from '../../kill/alive.ts'
import { startSessionBench } from '../../session-process/session-bench.ts'

test.skip(process.platform !== 'linux', 'needs a Secret Service')
test.describe.configure({ timeout: 120_000 })

const TLS = { code: 'network', problem: 'tls' }
const WAITING = {
  kind: 'signed-in',
  next: { kind: 'waiting', for: 'network', failure: TLS },
  keptIn: { place: 'keychain' },
}

/** What Node says of the certificate that is shown now. */
async function refusalOf({ origin, authorities }: TlsProxy): Promise<unknown> {
  const { hostname, port } = new URL(origin)
  const socket = connect({ host: hostname, port: Number(port), ca: await readFile(authorities) })
  try {
    await once(socket, 'secureConnect')
    return undefined
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  } finally {
    socket.destroy()
  }
}

test('a captive portal that shows the certificate of another name: the session is kept, says so, and recovers by itself', async () => {
  await using proxy = await startTlsProxy()
  await using bench = await startSessionBench({ publicOrigin: proxy.origin })
  proxy.forwardTo(bench.tenant.origin)
  const env = { NODE_EXTRA_CA_CERTS: proxy.authorities }
  await using first = bench.start({ env })
  await first.restore()
  expect(isAlive(await first.signIn(bench.credentials)), first.output()).toBe(true)

  await proxy.showName('portal.example')
  expect(await refusalOf(proxy)).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
  expect(await first.refresh()).toMatchObject(WAITING)
  await first[Symbol.asyncDispose]()

  await using second = bench.start({ env })
  void second.restore().catch(() => undefined)
  await expect.poll(() => second.state()).toMatchObject(WAITING)
  expect(await second.accessToken()).toEqual({ failure: TLS })

  await proxy.showName('localhost')
  await expect.poll(async () => isAlive(await second.state()), { timeout: 60_000 }).toBe(true)
  expect((await bench.tenant.control.counters()).reusedRefreshTokens).toBe(0)
  await second.signOut()
})

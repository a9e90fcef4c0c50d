import type { TenantControl } from '../../tenant/control-client.ts'
import type { Counters } from '../../tenant/counters.ts'

const NEWS: readonly (readonly [string, (counters: Counters) => number])[] = [
  ['a sign-in was granted', ({ signIns }) => signIns],
  ['a sign-in was refused', ({ grants }) => grants.password.refused + grants.passwordRealm.refused],
  ['a token was refreshed', ({ refreshes }) => refreshes],
  ['the API was called', ({ apiCalls }) => apiCalls],
  ['a refresh token was revoked', ({ revocations }) => revocations],
]

const PAUSE_MS = 500

/** Prints what happens at the tenant, until it is disposed of. */
export function reportNews(control: TenantControl): Disposable {
  const counts = NEWS.map(() => 0)

  async function look(): Promise<void> {
    const counters = await control.counters()
    for (const [index, [text, read]] of NEWS.entries()) {
      const count = read(counters)
      if (count > (counts[index] ?? 0)) console.log(`${new Date().toLocaleTimeString()}  tenant: ${text}`)
      counts[index] = count
    }
  }

  const timer = setInterval(() => void look().catch(() => undefined), PAUSE_MS)
  return { [Symbol.dispose]: () => clearInterval(timer) }
}

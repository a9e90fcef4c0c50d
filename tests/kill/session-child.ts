import { createAuthorizationServer } from '../../electron/main/auth/create-authorization-server.ts'
import { createServerClock } from '../../electron/main/clock/server-clock.ts'
import { systemClock, systemTimers as timers } from '../../electron/main/clock/system-clock.ts'
import { loadSettings } from '../../electron/main/config/load-settings.ts'
import { createVault } from '../../electron/main/keychain/create-vault.ts'
import { createSystemKeychain } from '../../electron/main/keychain/system-keychain.ts'
import { createSystemExchangeLock } from '../../electron/main/lock/system-exchange-lock.ts'
import { createLogger } from '../../electron/main/log/create-logger.ts'
import { createSession } from '../../electron/main/session/create-session.ts'
import { createTransport } from '../../electron/main/transport/create-transport.ts'
import { createMemoryTimeline } from '../fixtures/memory-timeline.ts'
import type { Session } from '../../shared/session.ts'
import type { Message, Order, SavedSession } from './session-process.ts'

/** The app without its windows: the parts and the order of electron/main/index.ts, on Node's own fetch. */
const [settingsFile = '', service = ''] = process.argv.slice(2)

const LONGEST_WAIT = 60_000

const { platform } = process
const loaded = loadSettings({ argv: [], env: {}, userData: '', readFile: () => settingsFile })
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
const { settings } = loaded
const { issuer, clientId } = settings
const clock = createServerClock(systemClock)
const log = createLogger({ write: (line) => process.stderr.write(line), clock })
const transport = createTransport({ fetch, clock, timers })
const server = createAuthorizationServer({ settings, transport, clock })
const vault = createVault({ keychain: createSystemKeychain({ service, platform, timers }), issuer, clientId })
const lock = createSystemExchangeLock({ platform, userData: service, issuer, clientId, timers, log })
const timeline = createMemoryTimeline()
const session = createSession({
  server,
  vault,
  clock,
  timers,
  lock,
  timeline,
  random: Math.random,
  log,
  issuer,
})

function tell(message: Message): void {
  process.send?.(message)
}

/** All is well, or all is over. What waits for something comes to one or the other. */
function isDecided(state: Session): boolean {
  if (state.kind === 'signed-out') return state.reason?.code !== 'keychain'
  return state.kind === 'signed-in' && state.next.kind === 'refresh' && state.keptIn.place === 'keychain'
}

/** How it is after a minute at the latest. */
function untilDecided(): Promise<Session> {
  const now = session.current()
  if (isDecided(now)) return Promise.resolve(now)
  return new Promise((resolve) => {
    const stop = session.onChange((state) => isDecided(state) && decide(state))
    const giveUp = timers.after(LONGEST_WAIT, () => decide(session.current()))
    function decide(state: Session): void {
      stop()
      giveUp()
      resolve(state)
    }
  })
}

/** A keychain that does not answer for a while is asked again. */
async function saved(until = clock.monotonic() + LONGEST_WAIT): Promise<SavedSession | undefined> {
  const record = await vault.loadCurrent().catch((error: unknown) => {
    if (clock.monotonic() > until) throw error
    return 'again' as const
  })
  if (record === 'again') {
    await new Promise((resolve) => setTimeout(resolve, 500))
    return saved(until)
  }
  return record && { refreshToken: record.refreshToken, marked: record.exchangeStartedAt !== undefined }
}

async function follow(order: Order): Promise<Message> {
  switch (order.do) {
    case 'look':
      return { told: 'saved', saved: await saved() }
    case 'restore':
      await session.restore()
      return { told: 'state', state: await untilDecided() }
    case 'signIn':
      await session.signIn({ ...order.credentials, staySignedIn: true })
      return { told: 'state', state: await untilDecided() }
    case 'refresh':
      await session.refresh()
      return { told: 'state', state: session.current() }
  }
}

process.on('message', (order: Order) => void follow(order).then(tell))
process.on('disconnect', () => process.exit())

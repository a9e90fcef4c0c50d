import { createAuthorizationServer } from '../../electron/main/auth/create-authorization-server.ts'
import { systemClock as clock, systemTimers as timers } from '../../electron/main/clock/system-clock.ts'
import { loadSettings } from '../../electron/main/config/load-settings.ts'
import { createVault } from '../../electron/main/keychain/create-vault.ts'
import { createSystemKeychain } from '../../electron/main/keychain/system-keychain.ts'
import { createLogger } from '../../electron/main/log/create-logger.ts'
import { createSession } from '../../electron/main/session/create-session.ts'
import { createTransport } from '../../electron/main/transport/create-transport.ts'
import type { Session } from '../../shared/session.ts'
import type { Message, Order, SavedSession } from './session-process.ts'

/** The app without its windows: the parts and the order of electron/main/index.ts, on Node's own fetch. */
const [settingsFile = '', service = ''] = process.argv.slice(2)

const { platform } = process
const loaded = loadSettings({ argv: [], env: {}, userData: '', readFile: () => settingsFile })
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
const { settings } = loaded
const { issuer, clientId } = settings
const log = createLogger({ write: (line) => process.stderr.write(line), clock })
const transport = createTransport({ fetch, clock, timers })
const server = createAuthorizationServer({ settings, transport, clock })
const vault = createVault({ keychain: createSystemKeychain({ service, platform, timers }), issuer, clientId })
const session = createSession({ server, vault, clock, timers, random: Math.random, log, issuer })

function tell(message: Message): void {
  process.send?.(message)
}

/** Nothing more comes by itself: refreshed, waiting for something, or over. */
function isAtRest({ kind, ...session }: Session): boolean {
  if (kind === 'restoring' || kind === 'signing-in') return false
  return !('next' in session) || session.next.kind !== 'refreshing'
}

function untilAtRest(): Promise<Session> {
  const now = session.current()
  if (isAtRest(now)) return Promise.resolve(now)
  return new Promise((resolve) => {
    const stop = session.onChange((state) => {
      if (!isAtRest(state)) return
      stop()
      resolve(state)
    })
  })
}

async function saved(): Promise<SavedSession | undefined> {
  const record = await vault.loadCurrent()
  return record && { refreshToken: record.refreshToken, marked: record.exchangeStartedAt !== undefined }
}

async function follow(order: Order): Promise<Message> {
  switch (order.do) {
    case 'look':
      return { told: 'saved', saved: await saved() }
    case 'restore':
      await session.restore()
      return { told: 'state', state: await untilAtRest() }
    case 'signIn':
      await session.signIn({ ...order.credentials, staySignedIn: true })
      return { told: 'state', state: await untilAtRest() }
    case 'refresh':
      await session.refresh()
      return { told: 'state', state: await untilAtRest() }
  }
}

process.on('message', (order: Order) => void follow(order).then(tell))
process.on('disconnect', () => process.exit())

import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAuthError } from '../../electron/main/auth/auth-error.ts'
import { createServerClock } from '../../electron/main/clock/server-clock.ts'
import { systemClock, systemTimers as timers } from '../../electron/main/clock/system-clock.ts'
import { composeSession } from '../../electron/main/compose-session.ts'
import { loadSettings } from '../../electron/main/config/load-settings.ts'
import { createVault } from '../../electron/main/keychain/create-vault.ts'
import { createLogger } from '../../electron/main/log/create-logger.ts'
import { createSecrets } from '../../electron/main/log/secrets.ts'
import type { Session } from '../../shared/session.ts'
import { closeNetwork } from '../fixtures/closed-network.ts'
import type { Answer, GivenFactor, Order, Saved, SessionOrders } from './orders.ts'

closeNetwork()

/** The app without its windows, on Node's own fetch. */
const [settingsFile = '', service = '', userData = ''] = process.argv.slice(2)

const LONGEST_WAIT = 60_000

const loaded = loadSettings({ argv: [], env: {}, userData, readFile: () => settingsFile })
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
const { settings } = loaded
const { platform } = process
const clock = createServerClock(systemClock)
const secrets = createSecrets()
const log = createLogger({ write: (line) => process.stderr.write(line), clock, secrets })
const { session, keychain } = composeSession({
  settings,
  fetch,
  clock,
  timers,
  platform,
  userData,
  sharedFolder: dirname(userData),
  service,
  log,
  secrets,
})
const { issuer, clientId } = settings
const vault = createVault({ keychain, issuer, clientId, clock, profile: userData })

/** All is well, or all is over, or the person has something to do. What waits for something comes to one of them. */
function isDecided(state: Session): boolean {
  if (state.kind === 'mfa') return state.challenge.step.kind === 'save-recovery-codes'
  if (state.kind === 'signed-out') return state.reason?.code !== 'keychain'
  return state.kind === 'signed-in' && state.next.kind === 'refresh' && state.keptIn.place === 'keychain'
}

/** How it is after a minute at the latest. */
function until(fits: (state: Session) => boolean): Promise<Session> {
  const now = session.current()
  if (fits(now)) return Promise.resolve(now)
  return new Promise((resolve) => {
    const stop = session.onChange((state) => fits(state) && decide(state))
    const giveUp = timers.after(LONGEST_WAIT, () => decide(session.current()))
    function decide(state: Session): void {
      stop()
      giveUp()
      resolve(state)
    }
  })
}

const untilDecided = (): Promise<Session> => until(isDecided)

/** @throws {Error} where it is not taken */
async function give({ type, code }: GivenFactor): Promise<void> {
  const state = await until((now) => now.kind === 'mfa' && now.challenge.step.kind === 'choose')
  const factors = state.kind === 'mfa' ? state.challenge.factors : []
  const factor = factors.find((other) => other.type === type)
  for (const answer of [() => session.mfa.choose(factor?.id ?? ''), () => session.mfa.submitCode(code)]) {
    const result = await answer()
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
  }
}

async function readSaved(): Promise<Saved> {
  const record = await vault.loadCurrent()
  const outbox = await vault.pendingRevocations()
  return {
    ...(record && {
      session: {
        refreshToken: record.refreshToken,
        marked: record.exchangeStartedAt !== undefined,
        recoveryCodes: record.recoveryCodes ?? [],
      },
    }),
    outbox: outbox.map(({ refreshToken }) => refreshToken),
  }
}

async function look(until = clock.monotonic() + LONGEST_WAIT): Promise<Saved> {
  try {
    return await readSaved()
  } catch (error) {
    if (clock.monotonic() > until) throw error
  }
  await sleep(500)
  return look(until)
}

const orders: SessionOrders = {
  look: () => look(),
  async restore() {
    await session.restore()
    return untilDecided()
  },
  async signIn(credentials, secondFactor) {
    await session.signIn({ ...credentials, staySignedIn: true })
    if (secondFactor) await give(secondFactor)
    return untilDecided()
  },
  async confirmSaved() {
    session.mfa.confirmSaved()
    const state = await untilDecided()
    await session.settled()
    return state
  },
  async refresh() {
    await session.refresh()
    return session.current()
  },
  async signOut() {
    await session.signOut()
    await session.settled()
    return session.current()
  },
  state: () => Promise.resolve(session.current()),
  accessToken: () =>
    session.accessToken().then(
      (value) => ({ value }),
      (error: unknown) => ({ failure: isAuthError(error) ? error.failure : { code: 'internal' } }),
    ),
  timeline() {
    const events = session.timeline()
    return Promise.resolve(events.ok ? events.value : [])
  },
  memory() {
    globalThis.gc?.()
    return Promise.resolve({
      heap: process.memoryUsage().heapUsed,
      fileDescriptors: readdirSync('/proc/self/fd').length,
    })
  },
}

async function follow({ id, name, parameters }: Order): Promise<Answer> {
  try {
    const order = orders[name] as (...all: unknown[]) => Promise<unknown>
    return { id, value: await order(...parameters) }
  } catch (error) {
    return { id, error: String(error) }
  }
}

process.on('message', (order: Order) => void follow(order).then((answer) => process.send?.(answer)))
process.on('disconnect', () => process.exit())

import { createAuthorizationServer } from '../../../../electron/main/auth/create-authorization-server.ts'
import type { Cancel, Timers } from '../../../../electron/main/clock/clock.ts'
import { createServerClock } from '../../../../electron/main/clock/server-clock.ts'
import { systemClock, systemTimers } from '../../../../electron/main/clock/system-clock.ts'
import { loadSettings } from '../../../../electron/main/config/load-settings.ts'
import { createMemoryKeychain } from '../../../fixtures/memory-keychain.ts'
import { createVault } from '../../../../electron/main/keychain/create-vault.ts'
import { createSession, type SessionService } from '../../../../electron/main/session/create-session.ts'
import { createPreparation } from '../../../../electron/main/session/preparation.ts'
import { createTimetable } from '../../../../electron/main/session/timetable.ts'
import { createSecrets } from '../../../../electron/main/log/secrets.ts'
import { createTransport } from '../../../../electron/main/transport/create-transport.ts'
import type { SignInRequest } from '../../../../shared/contract.ts'
import type { Result } from '../../../../shared/failure.ts'
import type { Milliseconds } from '../../../../shared/time.ts'
import type { Session } from '../../../../shared/session.ts'
import type { Tenant } from '../../../tenant/start-tenant.ts'
import { createMemoryTimeline } from '../../../fixtures/memory-timeline.ts'
import { onlyProcess } from '../../../fixtures/only-process.ts'
import { RecordingLogger } from '../../../unit/main/recording-logger.ts'

export const ALEX: SignInRequest = {
  username: 'alex@example.com',
  password: 'correct-horse-battery-staple',
  staySignedIn: true,
}

/** The session as the app makes it, but for Chromium's fetch and the system's keychain. */
export interface App extends AsyncDisposable {
  session: SessionService
  /** Opens the way to the tenant, as typing into the form does. */
  prepare: () => Promise<Result>
  /** What the keychain holds. */
  items: Map<string, string>
  /** Whether the network is there. */
  online: boolean
  /** How far the machine's clock is ahead. */
  ahead: Milliseconds
  /** Resolves with the state that fits, now or later. */
  until(fits: (session: Session) => boolean): Promise<Session>
  /** Ends this run, whatever is under way, and begins the next one over the same keychain. */
  restart(options?: { online: boolean }): Promise<App>
}

export async function startApp(
  tenant: Tenant,
  {
    items = new Map<string, string>(),
    online = true,
    ahead = 0,
    fetch = globalThis.fetch,
  }: Partial<Pick<App, 'items' | 'online' | 'ahead'>> & { fetch?: typeof globalThis.fetch } = {},
): Promise<App> {
  const readFile = (): string => JSON.stringify(tenant.settings)
  const loaded = loadSettings({ argv: [], env: {}, userData: '', readFile })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
  const { settings } = loaded
  const machine = { online, ahead }
  const timers = createStoppableTimers()
  const clock = createServerClock({
    now: () => systemClock.now() + machine.ahead,
    monotonic: () => systemClock.monotonic(),
  })
  const transport = createTransport({
    fetch: (input, init) => (machine.online ? fetch(input, init) : Promise.reject(unreachable())),
    clock,
    timers: systemTimers,
  })
  const server = createAuthorizationServer({ settings, transport, clock })
  const session = createSession({
    server,
    vault: createVault({
      keychain: createMemoryKeychain(items),
      issuer: settings.issuer,
      clientId: settings.clientId,
      clock,
      profile: 'profile-1',
    }),
    clock,
    timetable: createTimetable({ clock, timers }),
    lock: onlyProcess,
    timeline: createMemoryTimeline(),
    random: () => 0,
    log: new RecordingLogger(),
    secrets: createSecrets(),
    issuer: settings.issuer,
  })
  const app: App = {
    session,
    prepare: createPreparation({ server, clock, isOnline: () => machine.online }),
    items,
    get online() {
      return machine.online
    },
    set online(is) {
      machine.online = is
    },
    get ahead() {
      return machine.ahead
    },
    set ahead(by) {
      machine.ahead = by
    },
    until: (fits) => until(session, fits),
    restart(options) {
      timers.stop()
      return startApp(tenant, { items, ahead: machine.ahead, fetch, ...options })
    },
    async [Symbol.asyncDispose]() {
      timers.stop()
      session.mfa.cancel()
      await session.settled()
    },
  }
  await session.restore()
  return app
}

/** As Node's fetch says it. */
function unreachable(): TypeError {
  const cause = Object.assign(new Error('connect ENETUNREACH'), { code: 'ENETUNREACH' })
  return new TypeError('fetch failed', { cause })
}

function until(session: SessionService, fits: (session: Session) => boolean): Promise<Session> {
  return new Promise((resolve) => {
    const judge = (state: Session): void => {
      if (!fits(state)) return
      unsubscribe()
      resolve(state)
    }
    const unsubscribe = session.onChange(judge)
    judge(session.current())
  })
}

/** Timers that do not outlive the run of the app. */
function createStoppableTimers(): Timers & { stop(): void } {
  const running = new Set<Cancel>()
  let stopped = false
  return {
    after(delay, run) {
      if (stopped) return () => undefined
      const cancel = systemTimers.after(delay, run)
      running.add(cancel)
      return cancel
    },
    stop() {
      stopped = true
      for (const cancel of running) cancel()
    },
  }
}

import { join } from 'node:path'
import type { Milliseconds } from '../../shared/time.ts'
import type { AuthorizationServer } from './auth/authorization-server.ts'
import { createAuthorizationServer } from './auth/create-authorization-server.ts'
import type { Timers } from './clock/clock.ts'
import { watchClock } from './clock/clock-watch.ts'
import { createWaking, type Waking } from './clock/waking.ts'
import type { ServerClock } from './clock/server-clock.ts'
import { systemClock } from './clock/system-clock.ts'
import type { Settings } from './config/settings.ts'
import { createVault } from './keychain/create-vault.ts'
import type { SerialKeychain } from './keychain/serial-keychain.ts'
import { createSystemKeychain } from './keychain/system-keychain.ts'
import { createSystemExchangeLock } from './lock/system-exchange-lock.ts'
import type { Logger } from './log/logger.ts'
import type { Secrets } from './log/secrets.ts'
import { createSession, type SessionService } from './session/create-session.ts'
import { createTimetable } from './session/timetable.ts'
import { createFileTimeline } from './timeline/create-file-timeline.ts'
import { createTransport } from './transport/create-transport.ts'
import type { Transport } from './transport/transport.ts'

export interface SessionSurroundings {
  settings: Settings
  /** Chromium's network stack in the app. */
  fetch: typeof globalThis.fetch
  clock: ServerClock
  timers: Timers
  platform: NodeJS.Platform
  /** Absolute path of the app's user-data folder. */
  userData: string
  /** Absolute path of a folder that is the same for every profile of the user. */
  sharedFolder: string
  /** The app's id: the service that all items of the keychain belong to. */
  service: string
  startSpread?: Milliseconds
  log: Logger
  secrets: Pick<Secrets, 'register'>
}

export interface ComposedSession {
  session: SessionService
  server: AuthorizationServer
  transport: Transport
  keychain: SerialKeychain
  /** What the system says of the machine's sleep. */
  power: Pick<Waking, 'suspended' | 'resumed'>
}

/** The part of the composition that needs neither Electron nor a window: the session with all that it stands on. */
export function composeSession(surroundings: SessionSurroundings): ComposedSession {
  const {
    settings,
    fetch,
    clock,
    timers,
    platform,
    userData,
    sharedFolder,
    service,
    startSpread,
    log,
    secrets,
  } = surroundings
  const { issuer, clientId } = settings
  const transport = createTransport({ fetch, clock, timers })
  const keychain = createSystemKeychain({ service, platform, timers })
  const server = createAuthorizationServer({ settings, transport, clock })
  const session = createSession({
    server,
    vault: createVault({ keychain, issuer, clientId, clock, profile: userData }),
    clock,
    timetable: createTimetable({ clock, timers }),
    lock: createSystemExchangeLock({ platform, sharedFolder, service, issuer, clientId, timers, log }),
    timeline: createFileTimeline({ directory: join(userData, 'timeline'), clientId, clock, log }),
    random: Math.random,
    log,
    secrets,
    issuer,
    ...(startSpread !== undefined && { startSpread }),
  })
  const waking = createWaking({
    onResume() {
      clock.reanchor()
      session.resumed()
    },
    onJump() {
      clock.reanchor()
      session.clockJumped()
    },
    compareClocks: () => clockWatch.look(),
  })
  const clockWatch = watchClock({ clock: systemClock, timers, onJump: waking.jumped })
  return {
    session,
    server,
    transport,
    keychain,
    power: waking,
  }
}

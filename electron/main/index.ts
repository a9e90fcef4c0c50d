import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { join } from 'node:path'
import {
  app,
  clipboard,
  dialog,
  net,
  powerMonitor,
  session as electronSession,
  shell,
  systemPreferences,
} from 'electron'
import { CHANNELS } from '../../shared/contract.ts'
import { spokenLanguage } from '../../shared/languages.ts'
import icon from '../resources/icon.png?asset'
import { createApiClient } from './api/create-api-client.ts'
import { createAttemptGuard } from './attempts/attempt-guard.ts'
import { createServerClock } from './clock/server-clock.ts'
import { systemClock, systemTimers as timers } from './clock/system-clock.ts'
import { composeSession } from './compose-session.ts'
import { loadSettings } from './config/load-settings.ts'
import type { Settings } from './config/settings.ts'
import { createHandout } from './handout/create-handout.ts'
import { writePrivateFile } from './handout/private-file.ts'
import { wordsOf } from './i18n/words-of.ts'
import type { MenuWords } from './i18n/words.ts'
import { setupGate } from './ipc/gate.ts'
import { setupAppHandlers, setupSessionHandlers } from './ipc/handlers.ts'
import { setupPushes } from './ipc/pushes.ts'
import { createLinks } from './links/create-links.ts'
import { createLogger } from './log/create-logger.ts'
import { createFileSink } from './log/file-sink.ts'
import { createSecrets } from './log/secrets.ts'
import { createPreferences } from './preferences/create-preferences.ts'
import { rememberPeople } from './preferences/remember-people.ts'
import { watchConnection } from './session/connection-watch.ts'
import { watchNetwork } from './session/network-watch.ts'
import { createPreparation } from './session/preparation.ts'
import { startSpreadOf } from './session/start-spread.ts'
import { chromiumFetch } from './transport/chromium-fetch.ts'
import { createAccentColor } from './windows/accent-color.ts'
import { setupAppLife } from './windows/app-life.ts'
import { registerAppScheme, setupAppProtocol } from './windows/app-protocol.ts'
import { setupApplicationMenu } from './windows/application-menu.ts'
import { createWindows } from './windows/create-windows.ts'
import { setupNavigationRules } from './windows/navigation-rules.ts'
import { platformOf } from './windows/platform-of.ts'
import { rendererSource } from './windows/renderer-source.ts'
import { chooseTextFile } from './windows/save-dialog.ts'
import { setupSettleBeforeQuit } from './windows/settle-before-quit.ts'
import { createWindowState } from './windows/window-state.ts'

const APP_ID = 'com.latchkey.desktop'
const OUT = join(import.meta.dirname, '..')

registerAppScheme()
app.enableSandbox()
app.setAppUserModelId(APP_ID)

if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(giveUp)
else app.quit()

/** A start that fails must not leave a process without a window that keeps every later start from opening one. */
function giveUp(): void {
  const { title, detail } = wordsOf(
    spokenLanguage('system', app.getPreferredSystemLanguages()).language,
  ).cannotStart
  dialog.showErrorBox(title, detail)
  app.exit(1)
}

/** The composition root: every part is made here and handed what it needs. */
function start(): void {
  const { isPackaged } = app
  const { argv, env, platform } = process
  const userData = app.getPath('userData')
  const clock = createServerClock(systemClock)
  const secrets = createSecrets()
  const log = createLogger({ write: createFileSink({ directory: app.getPath('logs') }), clock, secrets })
  const source = rendererSource({ isPackaged, devServer: env.ELECTRON_RENDERER_URL })
  const loaded = loadSettings({ argv, env, userData, readFile: (path) => readFileSync(path, 'utf8') })
  const version = app.getVersion()
  const languages = app.getPreferredSystemLanguages()
  const preferences = createPreferences({
    file: join(userData, 'preferences.json'),
    issuer: loaded.ok ? loaded.settings.issuer : undefined,
    log,
  })
  const menuWords = (): MenuWords =>
    wordsOf(spokenLanguage(preferences.current().language, languages).language).menu
  const windows = createWindows({
    source,
    preload: join(OUT, 'preload/index.cjs'),
    isPackaged,
    icon,
    state: createWindowState(join(userData, 'windows.json'), log),
    menuWords,
    clock,
    timers,
    log,
  })
  const gate = setupGate({ trusted: { origin: source.origin, isOurWindow: windows.owns }, log })

  setupAppProtocol(join(OUT, 'renderer'))
  setupNavigationRules({ app, session: electronSession.defaultSession, mayNavigate: source.mayNavigate, log })
  setupApplicationMenu({ platform, isPackaged }, menuWords())
  preferences.onChange(() => setupApplicationMenu({ platform, isPackaged }, menuWords()))
  setupAppLife({ app, windows, platform })
  const accent = createAccentColor({ system: systemPreferences, platform, log })
  setupPushes({ channel: CHANNELS.accentChanged, source: accent, pages: windows.pages })
  setupPushes({ channel: CHANNELS.preferencesChanged, source: preferences, pages: windows.pages })
  const addresses = loaded.ok ? loaded.settings.links : {}
  const links = createLinks({ addresses, browser: shell, timers, log })
  log.info('app.started', { version, platform, settings: loaded.ok })

  if (loaded.ok) {
    const { issuer, realms, apiBaseUrl } = loaded.settings
    const setup = {
      version,
      languages,
      platform: platformOf(platform),
      issuer,
      realms,
      apiBaseUrl,
      links: links.available,
    }
    setupAppHandlers(gate, { setup: () => ({ kind: 'ready', ...setup }), links, preferences, accent })
    startSession(loaded.settings)
  } else {
    const { problem } = loaded
    log.error('settings.rejected', { problem })
    setupAppHandlers(gate, {
      setup: () => ({ kind: 'misconfigured', version, languages, problem }),
      links,
      preferences,
      accent,
    })
    windows.showSettingsProblem()
  }

  function startSession(settings: Settings): void {
    const { client, apiBaseUrl, attemptsBeforeBlock } = settings
    if (client.method !== 'none') secrets.register(client.secret)
    const { session, server, transport, keychain, power } = composeSession({
      settings,
      fetch: chromiumFetch(net),
      clock,
      timers,
      platform,
      userData,
      sharedFolder: join(app.getPath('appData'), app.getName()),
      service: APP_ID,
      log,
      secrets,
      startSpread: startSpreadOf({ isPackaged, uptime: uptime() }),
    })
    const isOnline = (): boolean => net.isOnline()
    const network = watchConnection({ session, isOnline, timers })
    const prepare = createPreparation({ server, clock, isOnline })
    const api = createApiClient({ transport, tokens: session, baseUrl: apiBaseUrl, clock })

    const guard = createAttemptGuard({ clock: systemClock, attemptsBeforeBlock })
    const handout = createHandout({
      session: session.current,
      copy: async (text) => clipboard.writeText(text),
      chooseFile: chooseTextFile,
      writeFile: writePrivateFile,
      log,
    })

    setupSessionHandlers(gate, {
      session: {
        ...session,
        current: () => guard.reminded(session.current()),
        prepare,
        signIn: (request) =>
          guard.attempt(request, () => secrets.during(request.password, () => session.signIn(request))),
      },
      mfa: {
        ...session.mfa,
        ...handout,
        submitCode: (code) => secrets.during(code, () => session.mfa.submitCode(code)),
      },
      network,
      api,
    })
    setupPushes({ channel: CHANNELS.sessionChanged, source: session, pages: windows.pages })
    rememberPeople({ session, preferences })
    setupPushes({ channel: CHANNELS.networkChanged, source: network, pages: windows.pages })
    setupSettleBeforeQuit({
      app,
      settled() {
        session.mfa.cancel()
        return session.settled()
      },
      isBlocked: keychain.isBusy,
      kill: () => process.kill(process.pid, 'SIGKILL'),
      timers,
    })
    watchNetwork({ session, isOnline, timers })
    powerMonitor.on('suspend', power.suspended)
    powerMonitor.on('resume', power.resumed)
    session.onChange(windows.show)
    session.onChange(({ kind }) => {
      if (kind === 'signed-out') api.cancelAll()
    })
    void session.restore()
  }
}

import type { Failure } from '../../../shared/failure.ts'
import type { EndOfSession, Session, SignedIn } from '../../../shared/session.ts'
import type { TimelineEvent } from '../../../shared/timeline.ts'
import { endedHistory, keptHistory } from './histories.ts'
import { MFA_SCENES } from './mfa/scenes.ts'
import { refusals } from './refusals.ts'
import type { Scene } from './scene.ts'
import { REALMS, setupWith, signedIn } from './samples.ts'

const NOW = Date.now()
const ONE_REALM = setupWith([])
const SIGNED_OUT: Session = { kind: 'signed-out' }

const login = (name: string, session: Session, act?: Scene['act'], setup = setupWith(REALMS)): Scene => ({
  name: `login: ${name}`,
  view: 'login',
  setup,
  session,
  ...(act && { act }),
})

const home = (name: string, changes: Partial<SignedIn>, act?: Scene['act']): Scene => ({
  name: `home: ${name}`,
  view: 'home',
  setup: setupWith(REALMS),
  session: signedIn(NOW, changes),
  ...(act && { act }),
})

const ended = (name: string, reason: EndOfSession): Scene =>
  login(name, { kind: 'signed-out', reason, username: 'ada', realm: 'partners' })

const submit: NonNullable<Scene['act']> = async ({ page }) => {
  await page.getByRole('textbox', { name: 'Username' }).fill('ada')
  await page.getByRole('textbox', { name: 'Password' }).fill('correct-horse-battery-staple')
  await page.getByRole('button', { name: 'Sign in' }).click()
}

const refusedWith =
  (failure: Failure): NonNullable<Scene['act']> =>
  async (renderer) => {
    await submit(renderer)
    await renderer.answer('signIn', { ok: false, failure })
  }

const send: NonNullable<Scene['act']> = ({ page }) =>
  page.getByRole('button', { name: 'Send request' }).click()

const tell =
  (events: TimelineEvent[]): NonNullable<Scene['act']> =>
  async ({ page, answer }) => {
    await page.waitForFunction(() => window.fake.waiting().includes('timeline'))
    await answer('timeline', { ok: true, value: events })
    await page.getByRole('region', { name: 'History' }).getByRole('listitem').last().waitFor()
    await page.getByRole('region', { name: 'History' }).evaluate((card) => card.scrollIntoView())
  }

const waiting = (cause: 'network' | 'tenant' | 'keychain', failure: Failure): Partial<SignedIn> => ({
  next: { kind: 'waiting', for: cause, failure, retryAt: NOW + 42_000 },
})

const LOGIN: Scene[] = [
  login('restoring', { kind: 'restoring' }),
  login('empty, several realms', SIGNED_OUT),
  login('empty, one realm', SIGNED_OUT, undefined, ONE_REALM),
  login('signed in', signedIn(NOW)),
  ended('signed out by the person', { code: 'signed_out', at: NOW, revocation: 'confirmed' }),
  ended('signed out, revocation pending', { code: 'signed_out', at: NOW, revocation: 'pending' }),
  ended('refresh token rejected', { code: 'refresh_token_rejected', at: NOW }),
  ended('refresh token unused for too long', {
    code: 'refresh_token_rejected',
    at: NOW,
    lastUsedAt: NOW - 15 * 86_400_000,
  }),
  login('refresh token rejected, too many attempts, held', {
    kind: 'signed-out',
    reason: { code: 'refresh_token_rejected', at: NOW },
    username: 'ada',
    failure: { code: 'too_many_attempts', retryAt: NOW + 300_000 },
  }),
  ended('access token expired', { code: 'access_token_expired', at: NOW }),
  ended('keychain locked', {
    code: 'keychain',
    at: NOW,
    failure: { code: 'keychain', problem: 'locked' },
  }),
  login('fields missing', SIGNED_OUT, ({ page }) => page.getByRole('button', { name: 'Sign in' }).click()),
  login('password revealed, Caps Lock on', SIGNED_OUT, async ({ page }) => {
    const password = page.getByRole('textbox', { name: 'Password' })
    await password.fill('correct-horse-battery-staple')
    await page.getByRole('button', { name: 'Show password' }).click()
    await password.dispatchEvent('keydown', { key: 'A', modifierCapsLock: true })
  }),
  login('busy', SIGNED_OUT, async (renderer) => {
    await submit(renderer)
    await renderer.page.getByRole('button', { name: 'Cancel' }).waitFor()
  }),
  login('cancelled', SIGNED_OUT, refusedWith({ code: 'cancelled' })),
  login('offline', SIGNED_OUT, refusedWith({ code: 'network', problem: 'offline' })),
  ...refusals(NOW).map(([name, failure]) => login(name, SIGNED_OUT, refusedWith(failure))),
]

const OFFLINE: Scene = { ...login('offline before an attempt', SIGNED_OUT), online: false }

const PEOPLE: Scene = {
  ...login('people who have signed in', SIGNED_OUT),
  chosen: {
    people: [
      { username: 'ada.lovelace@acme.example', realm: 'employees', name: 'Ada Lovelace' },
      { username: 'ada', realm: 'partners', name: 'Ada Lovelace' },
      { username: 'grace', realm: 'employees', name: 'Grace Hopper' },
    ],
  },
}

const HOME: Scene[] = [
  home('signed in', {}),
  home('the clock is wrong', { clockOffset: 7 * 60_000 }),
  home('refreshing', { next: { kind: 'refreshing' } }),
  home('waiting for the network', waiting('network', { code: 'network', problem: 'offline' })),
  home('waiting for the tenant', waiting('tenant', { code: 'server_error', status: 503 })),
  home('waiting for the keychain', waiting('keychain', { code: 'keychain', problem: 'locked' })),
  home('in memory by choice, scopes withheld and added, opaque token', {
    keptIn: { place: 'memory', because: 'chosen' },
    scopes: {
      issued: ['openid', 'read:reports'],
      withheld: ['offline_access', 'write:reports'],
      added: ['read:reports'],
    },
    accessToken: { format: 'opaque', expiresAt: NOW + 900_000 },
    next: { kind: 'expiry', at: NOW + 900_000 },
  }),
  home('in memory, no keychain', {
    keptIn: { place: 'memory', because: { code: 'keychain', problem: 'absent' } },
  }),
  home('restored, no token yet', {
    account: { issuer: 'https://acme.eu.auth0.com/', subject: 'auth0|1', username: 'ada' },
    claims: {},
    scopes: { issued: [], withheld: [], added: [] },
    next: { kind: 'refreshing' },
  }),
  home('API answered', {}, async (renderer) => {
    await send(renderer)
    const body =
      '{"reports":[{"id":1,"title":"Revenue","ready":true},{"id":2,"title":"Costs","ready":false}]}'
    await renderer.answer('request', {
      ok: true,
      value: { status: 200, contentType: 'application/json; charset=utf-8', body, duration: 42 },
    })
  }),
  home('API refused', {}, async (renderer) => {
    await send(renderer)
    await renderer.answer('request', { ok: false, failure: { code: 'api_unauthorized' } })
  }),
  home('API sending', {}, async (renderer) => {
    await send(renderer)
    await renderer.page.getByRole('button', { name: 'Cancel' }).waitFor()
  }),
  home('API body invalid', {}, async (renderer) => {
    await renderer.page.getByRole('combobox', { name: 'Method' }).selectOption('POST')
    await renderer.page.getByRole('textbox', { name: 'Body (JSON)' }).fill('{ title: }')
    await send(renderer)
  }),
  home('a history of a session that was kept', {}, tell(keptHistory(NOW))),
  home('a history of sessions that ended', {}, tell(endedHistory(NOW))),
]

const SETTINGS: Scene[] = [
  {
    name: 'settings: several mistakes',
    view: 'settings',
    session: SIGNED_OUT,
    setup: {
      kind: 'misconfigured',
      version: '0.1.0',
      languages: ['en-US'],
      problem: {
        file: '/home/ada/.config/Latchkey/settings.json',
        source: 'user-data',
        errors: [
          { code: 'missing', key: 'clientId' },
          { code: 'unknown_key', key: 'audiance', closest: 'audience' },
          { code: 'not_https', key: 'apiBaseUrl' },
        ],
      },
    },
  },
  {
    name: 'settings: not JSON',
    view: 'settings',
    session: SIGNED_OUT,
    setup: {
      kind: 'misconfigured',
      version: '0.1.0',
      languages: ['en-US'],
      problem: {
        file: '/srv/latchkey/settings.json',
        source: 'flag',
        errors: [{ code: 'not_json', line: 7, column: 3 }],
      },
    },
  },
]

export const SCENES: Scene[] = [...LOGIN, OFFLINE, PEOPLE, ...MFA_SCENES, ...HOME, ...SETTINGS]

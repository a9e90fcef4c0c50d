import type { NextStep } from '../../../shared/session.ts'
import { expect, test } from './renderer-test.ts'
import { REALMS, setupWith, signedIn } from './samples.ts'

const NOW = Date.parse('2026-11-22T09:00:00Z')
const HOME = { view: 'home', setup: setupWith(REALMS), session: signedIn(NOW) } as const

const WAITING: NextStep = {
  kind: 'waiting',
  for: 'network',
  failure: { code: 'network', problem: 'offline' },
  retryAt: NOW + 42_000,
}

test.beforeEach(({ page }) => page.clock.install({ time: NOW }))

test.describe('who is signed in', () => {
  test('is named with directory and issuer', async ({ open, page }) => {
    await open(HOME)
    await expect(page.getByRole('heading', { level: 1, name: 'Ada Lovelace' })).toBeVisible()
    await expect(page.getByRole('banner')).toContainText('ada.lovelace@acme.example')
    await expect(page.getByRole('banner')).toContainText('Employees')
    await expect(page.getByRole('banner')).toContainText('acme.eu.auth0.com')
  })

  test('can sign out', async ({ open, page }) => {
    const { calls, push } = await open(HOME)
    await page.getByRole('button', { name: 'Sign out' }).click()
    expect(await calls('signOut')).toHaveLength(1)
    await push({ kind: 'signed-out', reason: { code: 'signed_out', at: NOW, revocation: 'pending' } })
    await expect(page.getByRole('status')).toHaveText('You are signed out')
  })
})

test.describe('the session', () => {
  test('counts down to expiry and refresh', async ({ open, page }) => {
    await open(HOME)
    const card = page.getByRole('region', { name: 'Session' })
    await expect(card).toContainText(/in 14 min, 5\d sec/)
    await expect(card).toContainText(/in 13 min, 2\d sec/)
    await page.clock.runFor(120_000)
    await expect(card).toContainText(/in 12 min, 5\d sec/)
    await expect(card).toContainText(/in 11 min, 2\d sec/)
  })

  test('says why it waits, and tries again when asked', async ({ open, page }) => {
    const { calls, push } = await open({ ...HOME, session: signedIn(NOW, { next: WAITING }) })
    const card = page.getByRole('region', { name: 'Session' })
    await expect(card.getByRole('status')).toHaveText('Waiting for the network')
    await expect(card).toContainText('You are offline')
    await card.getByRole('button', { name: 'Try now' }).click()
    expect(await calls('refresh')).toHaveLength(1)
    await push(signedIn(NOW))
    await expect(card.getByRole('status')).toHaveText('Signed in')
  })
})

test('the history tells what has happened, newest first', async ({ open, page }) => {
  const { answer, calls } = await open(HOME)
  await expect.poll(() => calls('timeline')).toHaveLength(1)
  await answer('timeline', {
    ok: true,
    value: [
      { at: NOW, code: 'refreshed', rotated: true },
      { at: NOW - 60_000, code: 'signed_in', keptIn: { place: 'keychain' } },
    ],
  })
  const events = page.getByRole('region', { name: 'History' }).getByRole('listitem')
  await expect(events).toHaveCount(2)
  await expect(events.first()).toContainText('The access token was refreshed')
  await expect(events.last()).toContainText('You signed in.')
})

test.describe('the clock of the computer', () => {
  for (const [clockOffset, words] of [
    [7 * 60_000, "Your computer's clock is 7 minutes ahead"],
    [-3_600_000, "Your computer's clock is 1 hour behind"],
  ] as const) {
    test(`which is ${clockOffset / 60_000} min ahead is spoken of`, async ({ open, page }) => {
      await open({ ...HOME, session: signedIn(NOW, { clockOffset }) })
      await expect(page.getByRole('region', { name: 'Session' })).toContainText(words)
    })
  }

  test('which is less than a minute off is nobody’s trouble', async ({ open, page }) => {
    await open({ ...HOME, session: signedIn(NOW, { clockOffset: 59_000 }) })
    await expect(page.getByRole('region', { name: 'Session' })).not.toContainText('clock')
  })
})

test.describe('scopes and claims', () => {
  test('point out what was withheld, and what was added', async ({ open, page }) => {
    const scopes = { issued: ['openid', 'email'], withheld: ['write:reports'], added: ['email'] }
    await open({ ...HOME, session: signedIn(NOW, { scopes }) })
    await expect(page.getByRole('list', { name: 'Issued', exact: true })).toHaveText('openid')
    await expect(page.getByRole('list', { name: 'Issued without being asked for' })).toHaveText('email')
    await expect(page.getByRole('list', { name: 'Asked for, but not issued' })).toHaveText('write:reports')
  })

  test('say so where no scope was issued', async ({ open, page }) => {
    await open({ ...HOME, session: signedIn(NOW, { scopes: { issued: [], withheld: [], added: [] } }) })
    await expect(page.getByText('No scope was issued.')).toBeVisible()
    await expect(page.getByRole('list', { name: 'Issued', exact: true })).toHaveCount(0)
  })

  test('show custom claims with their values', async ({ open, page }) => {
    await open(HOME)
    const roles = page.getByRole('row', { name: /acme\.example\/roles/ })
    await expect(roles.getByRole('cell')).toHaveText('[\n  "analyst",\n  "approver"\n]')
  })

  test('show markup in a claim as text', async ({ open, page }) => {
    const name = '<img src=x onerror=alert(1)>'
    await open({ ...HOME, session: signedIn(NOW, { claims: { name } }) })
    await expect(page.getByRole('row', { name: /Full name/ }).getByRole('cell')).toHaveText(name)
  })
})

test.describe('the API console', () => {
  test('sends a request and shows its answer', async ({ open, page }) => {
    const { calls, answer } = await open(HOME)
    await page.getByRole('button', { name: 'Send request' }).click()
    const [call] = await calls('request')
    expect(call?.argument).toMatchObject({ method: 'GET', path: '/api/reports' })
    await answer('request', {
      ok: true,
      value: { status: 200, contentType: 'application/json', body: '{"id":9007199254740993}', duration: 42 },
    })
    const card = page.getByRole('region', { name: 'API', exact: true })
    await expect(card).toContainText('Status 200')
    await expect(card).toContainText('42 ms')
    await expect(page.getByRole('region', { name: 'Body of the answer' })).toHaveText(
      '{\n  "id": 9007199254740993\n}',
    )
  })

  test('announces an answer in a region that was there before it', async ({ open, page }) => {
    const { answer } = await open(HOME)
    const card = page.getByRole('region', { name: 'API', exact: true })
    const region = await card.getByRole('status').elementHandle()
    await page.getByRole('button', { name: 'Send request' }).click()
    const value = { status: 204, contentType: '', body: '', duration: 42 }
    await answer('request', { ok: true, value })
    await expect(card).toContainText('Status 204')
    expect(await region.textContent()).toContain('Status 204')
  })

  test('cancels by the id of the request', async ({ open, page }) => {
    const { calls, answer } = await open(HOME)
    await page.getByRole('button', { name: 'Send request' }).click()
    await page.clock.runFor(500)
    await page.getByRole('button', { name: 'Cancel' }).click()
    const [request] = await calls('request')
    const [cancel] = await calls('cancel')
    expect(request?.argument).toMatchObject({ id: cancel?.argument })
    await answer('request', { ok: false, failure: { code: 'cancelled' } })
    await expect(page.getByRole('alert').filter({ hasText: 'Cancelled' })).toBeVisible()
  })

  test('leaves the focus beside a button that goes away, on nothing that acts', async ({ open, page }) => {
    const { answer, calls } = await open(HOME)
    await page.getByRole('button', { name: 'Send request' }).click()
    await page.clock.runFor(500)
    await page.getByRole('button', { name: 'Cancel' }).focus()
    await answer('request', { ok: false, failure: { code: 'internal' } })
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeHidden()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Send request' })).toBeFocused()
    expect(await calls('request')).toHaveLength(1)
  })

  test('sends a body of JSON only', async ({ open, page }) => {
    const { calls } = await open(HOME)
    await page.getByRole('combobox', { name: 'Method' }).selectOption('POST')
    const body = page.getByRole('textbox', { name: 'Body (JSON)' })
    await body.fill('{ "title": }')
    await page.getByRole('button', { name: 'Send request' }).click()
    await expect(body).toHaveAccessibleDescription(/not valid JSON/)
    await expect(body).toBeFocused()
    expect(await calls('request')).toEqual([])
    await body.fill('{ "title": "Revenue" }')
    await page.getByRole('button', { name: 'Send request' }).click()
    expect((await calls('request'))[0]?.argument).toMatchObject({ body: { title: 'Revenue' } })
  })
})

test.describe('a defect in a view', () => {
  test.use({ silent: false })

  test('leaves words and a way on in the window', async ({ open, page }) => {
    const { push } = await open(HOME)
    await page.evaluate(() => window.fake.push('{ "kind": "signed-in" }'))
    await expect(page.getByRole('status')).toHaveText('This window could not be shown')
    await push(HOME.session)
    await page.getByRole('button', { name: 'Show it again' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Lovelace')
  })
})

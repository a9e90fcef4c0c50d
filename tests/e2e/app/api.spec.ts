import { expect, test } from '../../fixtures/app-test.ts'
import { EMPLOYEE, READER } from './people.ts'
import { signInAs, signOut } from './signed-in.ts'

const REPORT = '{ "title": "Returns in November" }'

test('reads, writes, and shows what the API has answered, also where it refuses or is slow', async ({
  launch,
  tenant,
}) => {
  const { app } = await launch()
  const home = await signInAs(app, EMPLOYEE)
  await test.step('reads and writes', async () => {
    await home.callApi({ method: 'GET', path: '/api/reports' })
    await expect(home.answer).toContainText('Status 200')
    await expect(home.answerBody).toContainText('Deliveries in October')

    await home.callApi({ method: 'POST', body: REPORT })
    await expect(home.answer).toContainText('Status 201')
    await expect(home.answerBody).toContainText('"author": "Alex Example"')

    await home.callApi({ method: 'GET', path: '/api/nothing' })
    await expect(home.answer).toContainText('Status 404')

    const { apiCalls, requests } = await tenant.control.counters()
    expect({ apiCalls, tokenRequests: requests.token }).toEqual({ apiCalls: 3, tokenRequests: 1 })
  })
  await test.step('a slow request can be cancelled', async () => {
    await home.callApi({ path: '/api/slow?ms=20000' })
    await home.page.getByRole('button', { name: 'Cancel' }).click()
    await expect(home.page.getByRole('alert').filter({ hasText: 'Cancelled' })).toBeVisible()
  })
  await test.step('a fresh access token that the API refuses is not refreshed again and again', async () => {
    const { requests: before } = await tenant.control.counters()
    await tenant.control.fault({ on: 'api', kind: 'replace-body', status: 401, body: {} })
    await home.callApi({ path: '/api/reports' })
    await expect(home.answer).toContainText('Status 401')
    expect((await tenant.control.counters()).requests).toMatchObject({ api: before.api + 1, token: 1 })
    await tenant.control.clearFaults()
  })
  await test.step('writes nothing without the scope for it', async () => {
    await signOut(app)
    const readers = await signInAs(app, READER)
    await readers.callApi({ method: 'POST', path: '/api/reports', body: REPORT })
    await expect(readers.answer).toContainText('Status 403')
  })
})

import { expect, test } from '../../fixtures/app-test.ts'
import { EMPLOYEE, READER } from './people.ts'
import { signInAs } from './signed-in.ts'

const REPORT = '{ "title": "Returns in November" }'

test('reads, writes, and shows what the API has answered', async ({ launch, tenant }) => {
  const { app } = await launch()
  const home = await signInAs(app, EMPLOYEE)

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

test('writes nothing without the scope for it', async ({ launch }) => {
  const { app } = await launch()
  const home = await signInAs(app, READER)

  await home.callApi({ method: 'POST', path: '/api/reports', body: REPORT })
  await expect(home.answer).toContainText('Status 403')
})

test('a slow request can be cancelled', async ({ launch }) => {
  const { app } = await launch()
  const home = await signInAs(app, EMPLOYEE)

  await home.callApi({ path: '/api/slow?ms=20000' })
  await home.page.getByRole('button', { name: 'Cancel' }).click()
  await expect(home.page.getByRole('alert').filter({ hasText: 'Cancelled' })).toBeVisible()
})

test('a fresh access token that the API refuses is not refreshed again and again', async ({
  launch,
  tenant,
}) => {
  const { app } = await launch()
  const home = await signInAs(app, EMPLOYEE)
  await tenant.control.fault({ on: 'api', kind: 'replace-body', status: 401, body: {} })

  await home.callApi({ path: '/api/reports' })
  await expect(home.answer).toContainText('Status 401')
  expect((await tenant.control.counters()).requests).toMatchObject({ api: 1, token: 1 })
})

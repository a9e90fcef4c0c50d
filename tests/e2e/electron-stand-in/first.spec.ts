import { expect } from '@playwright/test'
import { test } from './sample.ts'

test('a form is filled in, sent to the main process, and answered', async ({ launchSample }) => {
  const { app } = await launchSample()
  const page = await app.firstWindow()
  await page.getByLabel('Name').fill('Ada')
  await page.getByRole('button', { name: 'Greet' }).click()
  await expect(page.getByLabel('Reply')).toHaveText(
    'Hello Ada 2031 6 app://sample/index.html app://sample true 1',
  )
})

import { expect, test } from './sample.ts'

test.describe('IPC', () => {
  test('a form is filled in, sent to the main process, and answered', async ({ running }) => {
    const { page } = running
    await page.getByLabel('Name').fill('Ada')
    await page.getByRole('button', { name: 'Greet' }).click()
    const answer = 'Hello Ada 2031 6 app://sample/index.html app://sample true 1'
    await expect(page.getByLabel('Reply')).toHaveText(answer)
  })

  test('a handler’s error reaches the page in the words of Electron', async ({ running }) => {
    const { page } = running
    const messages = await page.evaluate(() => {
      const messageOf = (promise: Promise<unknown>): Promise<unknown> =>
        promise.then(
          () => 'no error',
          (error: unknown) => (error instanceof Error ? error.message : error),
        )
      return Promise.all([
        messageOf(sample.fail()),
        messageOf(sample.missing()),
        messageOf(Promise.resolve().then(() => sample.greet({ callback: () => 1 }))),
      ])
    })
    expect(messages).toEqual([
      "Error invoking remote method 'fail': TypeError: no such thing",
      "Error invoking remote method 'nobody-handles-this': Error: No handler registered for 'nobody-handles-this'",
      'An object could not be cloned.',
    ])
  })

  test('pushed events come until they are unsubscribed', async ({ running }) => {
    const { app, page } = running
    const push = (count: number): Promise<void> =>
      app.evaluate(({ BrowserWindow }, value) => {
        for (const window of BrowserWindow.getAllWindows()) window.webContents.send('tick', value)
      }, count)
    await push(1)
    await expect(page.getByLabel('Ticks')).toHaveText('1')
    await page.getByRole('button', { name: 'Unsubscribe' }).click()
    expect(await page.evaluate(() => sample.listeners())).toBe(0)
    await push(2)
    await page.evaluate(() => sample.who())
    await expect(page.getByLabel('Ticks')).toHaveText('1')
  })

  test('a message without an answer arrives', async ({ running }) => {
    const { page, log } = running
    await page.evaluate(() => sample.note('hello'))
    await expect.poll(log).toContain('note hello')
  })

  test('after a reload the page speaks with the main process again', async ({ running }) => {
    const { page } = running
    await page.reload()
    expect(await page.evaluate(() => sample.who())).toBe('app://sample/index.html')
  })
})

import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '../../fixtures/app-test.ts'
import { EMPLOYEE } from './people.ts'
import { refresh, signedInWithoutAsking, signInAs } from './signed-in.ts'

/** Milliseconds: 5 s for what is under way, and what it takes to close the windows. D-Bus would keep the app for 25 s. */
const LONGEST_QUIT = 15_000

test('a keychain that does not answer keeps the app from quitting for a few seconds only', async ({
  launch,
  keyring,
}) => {
  const first = await launch()
  const home = await signInAs(first.app, EMPLOYEE)
  keyring.freeze()
  try {
    void refresh(home).catch(() => undefined)
    await sleep(500)
    const exit = once(first.app.process(), 'exit')
    const begun = performance.now()
    void first.app.evaluate(({ app }) => app.quit()).catch(() => undefined)
    await exit
    expect(performance.now() - begun).toBeLessThan(LONGEST_QUIT)
  } finally {
    keyring.thaw()
  }
  await first.close()

  const second = await launch()
  const restored = await signedInWithoutAsking(second.app)
  await expect(restored.status).toHaveText('Signed in')
})

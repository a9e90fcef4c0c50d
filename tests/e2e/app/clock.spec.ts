import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromiumBinary } from '../../electron-stand-in/host/chromium/launch.ts'
import { fakeTimeLibrary, startFakeTime } from '../../environment/fake-time.ts'
import { expect, test } from '../../fixtures/app-test.ts'
import { watchRequests } from '../../kill/request-watch.ts'
import { EMPLOYEE } from './people.ts'
import { signInAs } from './signed-in.ts'

/** The wall clock of the app's main process is set while it runs; its windows keep the machine's. */
const HOUR = 3_600
const DAY = 24 * HOUR
const YEARS = 5 * 365 * DAY

/** Forward and back in turn. Seconds that the clock is ahead; whether the system says that it has slept. */
const JUMPS = [
  { ahead: HOUR, says: '1 hour ahead', wakes: true },
  { ahead: -HOUR, says: '1 hour behind', wakes: false },
  { ahead: DAY, says: '1 day ahead', wakes: false },
  { ahead: -DAY, says: '1 day behind', wakes: true },
  { ahead: YEARS, says: '5 years ahead', wakes: true },
  { ahead: -YEARS, says: '5 years behind', wakes: false },
]

/** Chromium, without the library. */
async function chromiumOfTheMachine(folder: string): Promise<string> {
  const file = join(folder, 'chromium')
  await writeFile(file, `#!/bin/sh\nunset LD_PRELOAD\nexec ${chromiumBinary(!process.env.DISPLAY)} "$@"\n`)
  await chmod(file, 0o700)
  return file
}

test.skip(fakeTimeLibrary() === undefined, 'needs libfaketime, which is for Linux')

test('a clock set by an hour, a day and 5 years in mid-session: kept, refreshed at once and once, and the person told', async ({
  launch,
  tenant,
  folders,
}, info) => {
  const { control } = tenant
  await control.setTokenLifetime(HOUR)
  await using time = await startFakeTime()
  using watch = watchRequests(tenant.issuer, '/oauth/token')
  const chromium = await chromiumOfTheMachine(join(folders.userData, '..'))
  const { app } = await launch({ env: { ...time.env, ELECTRON_STAND_IN_CHROMIUM: chromium } })
  const home = await signInAs(app, EMPLOYEE)
  await expect(home.status).toHaveText('Signed in')

  for (const { ahead, says, wakes } of JUMPS) {
    await test.step(says, async () => {
      watch.reset()
      const begun = performance.timeOrigin + performance.now()
      await time.set(ahead)
      if (wakes) await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'))
      if (ahead > 0) {
        // Nothing else would ask within half an hour; how soon it has to be is said by the unit tests, on their own clock.
        await expect.poll(() => watch.askedAt).toBeDefined()
        const took = (watch.askedAt ?? Infinity) - begun
        info.annotations.push({ type: says, description: `refresh asked for after ${Math.round(took)} ms` })
      }
      await expect(home.page.getByText(`Your computer's clock is ${says}`)).toBeVisible()
      await expect(home.status).toHaveText('Signed in')
      await home.callApi({ path: '/api/reports' })
      await expect(home.answer).toContainText('Status 200')
      expect(watch.count, 'refreshes').toBe(ahead > 0 ? 1 : 0)
    })
  }
  const history = await home.page.evaluate(() => window.latchkey.session.timeline())
  expect(history.ok && history.value.filter(({ code }) => code === 'resumed')).toHaveLength(3)
  const { refreshes, reusedRefreshTokens } = await control.counters()
  expect({ refreshes, reusedRefreshTokens }).toEqual({ refreshes: 3, reusedRefreshTokens: 0 })
})

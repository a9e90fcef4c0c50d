import { failures } from '../../../renderer/i18n/en/failures.ts'
import { dashboardPlaces } from '../../../renderer/model/dashboard.ts'
import { expect, test } from '../../fixtures/app-test.ts'
import { loginWindow } from '../../fixtures/login-window.ts'
import { CLIENTS } from '../../tenant/clients.ts'
import type { LatchkeySettings } from '../../tenant/settings.ts'
import { EMPLOYEE } from './people.ts'

/** What a developer may have set wrong at the tenant or in the app, and what the tenant's answer is called. */
const MISTAKES = [
  ['an unknown client', { clientId: 'nobody' }, 'invalid_client'],
  [
    'a client without the password grant',
    { clientId: CLIENTS.withoutPasswordGrant.clientId },
    'grant_not_allowed',
  ],
  [
    'a wrong secret',
    {
      clientId: CLIENTS.post.clientId,
      clientAuthentication: 'post',
      clientSecret: 'obviously-not-the-secret',
    },
    'client_secret_refused',
  ],
] as const satisfies readonly (readonly [string, Partial<LatchkeySettings>, keyof typeof failures.plain])[]

test('what a developer has set wrong is told with the switch of the dashboard that puts it right', async ({
  launch,
}) => {
  for (const [mistake, settings, code] of MISTAKES)
    await test.step(mistake, async () => {
      const { app, close } = await launch({ settings })
      const login = await loginWindow(app)
      await login.signIn(EMPLOYEE)
      await expect(login.alert).toContainText(failures.plain[code].title)
      for (const place of dashboardPlaces(code)) await expect(login.alert).toContainText(place)
      await close()
    })
})

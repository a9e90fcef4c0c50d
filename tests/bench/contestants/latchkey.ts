import { createAuthorizationServer } from '../../../electron/main/auth/create-authorization-server.ts'
import { createServerClock } from '../../../electron/main/clock/server-clock.ts'
import { systemClock, systemTimers as timers } from '../../../electron/main/clock/system-clock.ts'
import { createTransport } from '../../../electron/main/transport/create-transport.ts'
import { present, type Contestant, type Target } from './contestant.ts'

/** The steps of the app's own sign-in and refresh, on Node's fetch. */
export function create({ issuer, clientId, clientSecret, audience, scopes, ...account }: Target): Contestant {
  const client = { method: 'post', secret: clientSecret } as const
  const clock = createServerClock(systemClock)
  const transport = createTransport({ fetch, clock, timers })
  const settings = { issuer, clientId, client, audience, scopes }
  const server = createAuthorizationServer({ settings, transport, clock })

  return {
    async signIn() {
      await server.reach()
      const tokens = await server.passwordGrant({ ...account, staySignedIn: true })
      return present((await server.validate(tokens, {})).refreshToken)
    },
    async refresh(refreshToken) {
      const tokens = await server.refreshGrant(refreshToken, scopes)
      return present((await server.validate(tokens, {})).refreshToken)
    },
  }
}

import type { Milliseconds } from '../../../shared/time.ts'
import { AuthError } from '../auth/auth-error.ts'
import type { Clock } from '../clock/clock.ts'
import type { Freshness } from './freshness.ts'
import { goodAccessToken, type LiveSession } from './live-session.ts'

/** What the API client asks of the session. */
export interface AccessTokenSource {
  /** @throws {AuthError} at once, while the session waits for something and has no token that is good */
  accessToken(): Promise<string>
  /** After the API's 401. @throws {AuthError} `api_unauthorized` where no other token can be had */
  renewAfter(rejected: string): Promise<string>
}

/** A token as young as this is refused for another reason than its age: refreshing it again would be a loop. */
const YOUNG: Milliseconds = 60_000

export function createAccessTokenSource(ports: {
  live: () => LiveSession | undefined
  freshness: Freshness
  clock: Clock
}): AccessTokenSource {
  const { freshness, clock } = ports

  function signedIn(): LiveSession {
    const live = ports.live()
    if (live === undefined) throw new AuthError({ code: 'not_signed_in' })
    return live
  }

  async function refreshed(live: LiveSession): Promise<string> {
    await freshness.refresh(live)
    // The machine may have slept since the answer came.
    if (goodAccessToken(live, clock.now()) === undefined) await freshness.refresh(live)
    if (live.accessToken === undefined) throw new AuthError({ code: 'not_signed_in' })
    return live.accessToken.value
  }

  return {
    async accessToken() {
      const live = signedIn()
      const good = goodAccessToken(live, clock.now())
      if (good !== undefined) return good
      // Without a good token there is no more time to wait for a keychain: memory must do.
      if (live.next.kind === 'waiting' && live.next.for !== 'keychain') throw new AuthError(live.next.failure)
      return refreshed(live)
    },
    async renewAfter(rejected) {
      const live = signedIn()
      const good = goodAccessToken(live, clock.now())
      if (good !== undefined && good !== rejected) return good
      if (live.refreshToken === undefined || isYoung(live, clock.now())) {
        throw new AuthError({ code: 'api_unauthorized' })
      }
      if (live.next.kind === 'waiting') throw new AuthError(live.next.failure)
      return refreshed(live)
    },
  }
}

function isYoung({ accessToken }: LiveSession, now: number): boolean {
  if (accessToken === undefined) return false
  const { receivedAt, expiresAt } = accessToken
  return now - receivedAt < Math.min(YOUNG, (expiresAt - receivedAt) / 2)
}

import type { Failure } from '../../../shared/failure.ts'
import type { NextStep } from '../../../shared/session.ts'
import type { Milliseconds } from '../../../shared/time.ts'
import type { RefreshCause } from '../../../shared/timeline.ts'
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

  async function refreshed(live: LiveSession, because: RefreshCause): Promise<string> {
    await freshness.refresh(live, because)
    // The machine may have slept since the answer came.
    if (goodAccessToken(live, clock.now()) === undefined) await freshness.refresh(live, because)
    if (live.accessToken === undefined) throw new AuthError({ code: 'not_signed_in' })
    return live.accessToken.value
  }

  return {
    async accessToken() {
      const live = signedIn()
      const good = goodAccessToken(live, clock.now())
      if (good !== undefined) return good
      const obstacle = obstacleOf(live.next)
      // Without a good token there is no more time to wait for a keychain: memory must do.
      if (obstacle !== undefined && obstacle.code !== 'keychain') throw new AuthError(obstacle)
      return refreshed(live, 'call')
    },
    async renewAfter(rejected) {
      const live = signedIn()
      const good = goodAccessToken(live, clock.now())
      if (good !== undefined && good !== rejected) return good
      if (live.refreshToken === undefined || isYoung(live, clock.now())) {
        throw new AuthError({ code: 'api_unauthorized' })
      }
      const obstacle = obstacleOf(live.next)
      if (obstacle !== undefined) throw new AuthError(obstacle)
      return refreshed(live, 'call_refused')
    },
  }
}

/** Why no refresh can be had now. */
function obstacleOf(next: NextStep): Failure | undefined {
  if (next.kind === 'mfa') return { code: 'mfa_required' }
  return next.kind === 'waiting' ? next.failure : undefined
}

function isYoung({ accessToken }: LiveSession, now: number): boolean {
  if (accessToken === undefined) return false
  const { requestedAt, expiresAt } = accessToken
  return now - requestedAt < Math.min(YOUNG, (expiresAt - requestedAt) / 2)
}

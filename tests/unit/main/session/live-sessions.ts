import type { LiveSession } from '../../../../electron/main/session/live-session.ts'
import { START } from '../../../fixtures/manual-clock.ts'
import { ISSUER } from '../../../fixtures/scripted-server.ts'
import { HOUR } from './world.ts'

export { ISSUER }

/** A session that has just got its tokens. */
export function liveSession(differences: Partial<LiveSession> = {}): LiveSession {
  return {
    account: { issuer: ISSUER, subject: 'auth0|alex', username: 'alex', realm: 'employees' },
    scopes: ['openid', 'read:reports'],
    withheldScopes: ['write:reports'],
    addedScopes: [],
    claims: { sub: 'auth0|alex' },
    refreshToken: 'refresh-token-1',
    accessToken: { value: 'access-token-1', format: 'opaque', requestedAt: START, expiresAt: START + HOUR },
    persistent: true,
    mayBeSaved: true,
    keptIn: { place: 'keychain' },
    next: { kind: 'refresh', at: START + HOUR / 2 },
    interrupted: false,
    lastUsedAt: START,
    failures: 0,
    ended: false,
    shown: true,
    ...differences,
  }
}

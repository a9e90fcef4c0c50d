import { expect, test } from '@playwright/test'
import {
  describedBy,
  fromRecord,
  goodAccessToken,
  recordOf,
  snapshotOf,
} from '../../../../electron/main/session/live-session.ts'
import type { JsonObject } from '../../../../shared/json.ts'
import { START } from '../../../fixtures/manual-clock.ts'
import { liveSession } from './live-sessions.ts'
import { HOUR } from './world.ts'

test.describe('the snapshot for the windows', () => {
  test('says all that a person may know', () => {
    const live = liveSession()
    expect(snapshotOf(live)).toEqual({
      kind: 'signed-in',
      account: live.account,
      scopes: { issued: live.scopes, withheld: live.withheldScopes, added: live.addedScopes },
      claims: live.claims,
      accessToken: { format: 'opaque', expiresAt: START + HOUR },
      next: live.next,
      keptIn: live.keptIn,
    })
  })

  test('contains no token', () => {
    const live = liveSession({ previousRefreshToken: 'refresh-token-0', exchangeStartedAt: START })
    expect(JSON.stringify(snapshotOf(live))).not.toMatch(/(access|refresh)-token-\d/)
  })

  test('names no access token before one has come', () => {
    expect(snapshotOf(liveSession({ accessToken: undefined }))).not.toHaveProperty('accessToken')
  })
})

test('an access token is good until it expires', () => {
  const live = liveSession()
  expect(goodAccessToken(live, START + HOUR - 1)).toBe('access-token-1')
  expect(goodAccessToken(live, START + HOUR)).toBeUndefined()
  expect(goodAccessToken(liveSession({ accessToken: undefined }), START)).toBeUndefined()
})

test('the record of a session is what it is restored from', () => {
  const live = liveSession({ previousRefreshToken: 'refresh-token-0', exchangeStartedAt: START })
  const record = recordOf(live, START)
  expect(record).toBeDefined()
  if (record === undefined) return
  expect(fromRecord(record)).toMatchObject({
    account: live.account,
    scopes: live.scopes,
    refreshToken: 'refresh-token-1',
    previousRefreshToken: 'refresh-token-0',
    exchangeStartedAt: START,
    persistent: true,
    keptIn: { place: 'keychain' },
    ended: false,
  })
})

test('the record holds no access token and no claims', () => {
  expect(JSON.stringify(recordOf(liveSession({ claims: { name: 'Alex' } }), START))).not.toMatch(
    /access|Alex/,
  )
})

test('there is no record without a refresh token', () => {
  expect(recordOf(liveSession({ refreshToken: undefined }), START)).toBeUndefined()
})

const described: [what: string, claims: JsonObject, described: { name?: string; email?: string }][] = [
  [
    'name and email',
    { name: 'Alex', email: 'alex@example.com' },
    { name: 'Alex', email: 'alex@example.com' },
  ],
  ['only one of them', { email: 'alex@example.com' }, { name: 'Before', email: 'alex@example.com' }],
  ['nothing', {}, { name: 'Before' }],
  ['blanks', { name: ' ', email: '' }, { name: 'Before' }],
  ['values of another type', { name: 7, email: ['alex@example.com'] }, { name: 'Before' }],
]
for (const [what, claims, expected] of described) {
  test(`the account is described by claims with ${what}`, () => {
    const { account } = liveSession()
    expect(describedBy({ ...account, name: 'Before' }, claims)).toEqual({ ...account, ...expected })
  })
}

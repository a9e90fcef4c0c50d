import { expect, test } from '@playwright/test'
import { en } from '../../../../renderer/i18n/en/index.ts'
import { eventText } from '../../../../renderer/i18n/event-text.ts'
import { createFormat } from '../../../../renderer/i18n/format.ts'
import type { TimelineEvent } from '../../../../shared/timeline.ts'

const AT = Date.parse('2026-11-23T09:12:00Z')
const DAY = 86_400_000
const WHEN = '23 November 2026 at 09:12'
const LOCKED = { code: 'keychain', problem: 'locked' } as const

const EVENTS: [event: TimelineEvent, text: RegExp][] = [
  [{ at: AT, code: 'signed_in', keptIn: { place: 'keychain' } }, /^You signed in\.$/],
  [{ at: AT, code: 'signed_in', keptIn: { place: 'memory', because: 'chosen' } }, /this run only/],
  [{ at: AT, code: 'restored', interrupted: false }, /opened\.$/],
  [{ at: AT, code: 'restored', interrupted: true }, /middle of a refresh/],
  [{ at: AT, code: 'refreshed', rotated: false }, /^The access token was refreshed\.$/],
  [{ at: AT, code: 'refreshed', rotated: true }, /refreshed\. .*replaced by a new one\.$/],
  [{ at: AT, code: 'refreshed', rotated: false, because: 'scheduled' }, /before it expired\.$/],
  [{ at: AT, code: 'refreshed', rotated: true, because: 'start' }, /Latchkey started\. .*a new one\.$/],
  [{ at: AT, code: 'refreshed', rotated: false, because: 'call' }, /for a call to the API/],
  [{ at: AT, code: 'refreshed', rotated: false, because: 'call_refused' }, /the API had refused/],
  [{ at: AT, code: 'refreshed', rotated: false, because: 'resumed' }, /the computer had woken up/],
  [{ at: AT, code: 'refreshed', rotated: false, because: 'clock_jumped' }, /clock had changed/],
  [{ at: AT, code: 'refreshed', rotated: false, because: 'network_back' }, /the network was back/],
  [{ at: AT, code: 'refreshed', rotated: false, because: 'retry' }, /at another try/],
  [{ at: AT, code: 'refreshed', rotated: false, because: 'person' }, /you asked for it/],
  [
    { at: AT, code: 'waiting', for: 'network', failure: { code: 'network', problem: 'offline' } },
    /^Waiting for the network\. ./,
  ],
  [
    { at: AT, code: 'waiting', for: 'tenant', failure: { code: 'rate_limited' } },
    /^Waiting for the sign-in service\. ./,
  ],
  [{ at: AT, code: 'waiting', for: 'keychain', failure: LOCKED }, /^Waiting for the keychain\. ./],
  [
    { at: AT, code: 'waiting', for: 'person', failure: { code: 'mfa_required' } },
    /^Waiting for you\. .*second factor/,
  ],
  [{ at: AT, code: 'second_factor_given' }, /^You gave a second factor\.$/],
  [{ at: AT, code: 'second_factor_missed', failure: { code: 'cancelled' } }, /put it off/],
  [{ at: AT, code: 'second_factor_missed', failure: { code: 'mfa_expired' } }, /not given in time/],
  [{ at: AT, code: 'second_factor_missed', failure: { code: 'internal' } }, /could not be given/],
  [{ at: AT, code: 'recovery_codes_saved' }, /recovery codes/],
  [{ at: AT, code: 'keychain_failed', keptIn: { place: 'memory', because: LOCKED } }, /in memory/],
  [{ at: AT, code: 'keychain_recovered' }, /holds the sign-in again/],
  [{ at: AT, code: 'resumed' }, /^The computer woke up/],
  [{ at: AT, code: 'clock_jumped' }, /clock was set/],
  [{ at: AT, code: 'revoked' }, /confirmed/],
  [{ at: AT, code: 'not_revoked', since: AT }, /never confirmed the sign-out of .*stopped asking/],
  [
    { at: AT, code: 'ended', reason: { code: 'signed_out', at: AT, revocation: 'confirmed' } },
    new RegExp(`signed out on ${WHEN}\\.$`),
  ],
  [
    { at: AT, code: 'ended', reason: { code: 'refresh_token_rejected', at: AT, lastUsedAt: AT - 15 * DAY } },
    new RegExp(
      `ended on ${WHEN}: its refresh token had been unused for 15 days, .*limited by the tenant\\. Sign in again\\.$`,
    ),
  ],
  [
    { at: AT, code: 'ended', reason: { code: 'refresh_token_rejected', at: AT, lastUsedAt: AT - DAY / 2 } },
    /expired or was withdrawn\. Sign in again\.$/,
  ],
  [
    { at: AT, code: 'ended', reason: { code: 'refresh_token_rejected', at: AT, interrupted: true } },
    /cut off before its answer arrived.*no overlap.*\. Sign in again\.$/,
  ],
  [
    { at: AT, code: 'ended', reason: { code: 'access_token_expired', at: AT } },
    /no refresh token .*\. Sign in again\.$/,
  ],
  [
    { at: AT, code: 'ended', reason: { code: 'keychain', at: AT, failure: LOCKED } },
    /Unlock your keychain.*still there\.$/,
  ],
]

for (const [event, text] of EVENTS) {
  test(`${JSON.stringify(event)} has its sentence`, () => {
    expect(eventText(en, createFormat('en-GB', 'UTC'), event)).toMatch(text)
  })
}

import { expect, test } from '@playwright/test'
import { indexCodec, recordCodec, revocationsCodec } from '../../../../electron/main/keychain/record.ts'
import type { VaultRecord } from '../../../../electron/main/keychain/vault.ts'
import type { KeychainProblem } from '../../../../shared/failure.ts'
import { keychainFailure } from './expectations.ts'

const SMALLEST: VaultRecord = {
  account: { issuer: 'https://tenant.example/', subject: 'auth0|1', username: 'ada' },
  scopes: [],
  refreshToken: 'correct-horse-battery-staple',
  savedAt: 0,
}

const FULL: VaultRecord = {
  account: { ...SMALLEST.account, realm: 'employees', name: 'Ada 🔑 Łovelace', email: 'ada@tenant.example' },
  scopes: ['openid', 'read:reports'],
  refreshToken: 'correct-horse-battery-staple',
  savedAt: 1_800_000_000_000,
  previousRefreshToken: 'wrong-horse-battery-staple',
  exchangeStartedAt: 1_800_000_000_001,
  recoveryCodes: ['OBVIOUSLYFAKE'],
}

for (const [description, record] of [
  ['the smallest', SMALLEST],
  ['a full one', FULL],
] as const) {
  test(`a record comes back as it was: ${description}`, () => {
    expect(recordCodec.decode(recordCodec.encode(record))).toEqual(record)
  })
}

test('an index and an outbox come back as they were', () => {
  const index = { current: 'auth0|1', subjects: ['auth0|1', 'auth0|2'] }
  const pending = [{ refreshToken: 'correct-horse-battery-staple', since: 5 }]
  expect(indexCodec.decode(indexCodec.encode(index))).toEqual(index)
  expect(indexCodec.decode(indexCodec.encode({ subjects: [] }))).toEqual({ subjects: [] })
  expect(revocationsCodec.decode(revocationsCodec.encode(pending))).toEqual(pending)
})

test('what a record has beyond its fields is left out', () => {
  const item = JSON.stringify({ version: 1, value: { ...SMALLEST, accessToken: 'x', admin: true }, more: 1 })
  expect(recordCodec.decode(item)).toEqual(SMALLEST)
})

function versionOne(value: unknown): string {
  return JSON.stringify({ version: 1, value })
}

const account = SMALLEST.account

const HOSTILE: [description: string, item: string, problem: KeychainProblem][] = [
  ['nothing', '', 'damaged'],
  ['a cut record', recordCodec.encode(FULL).slice(0, -1), 'damaged'],
  ['half a record', recordCodec.encode(FULL).slice(0, 60), 'damaged'],
  ['no JSON', 'refresh_token=x', 'damaged'],
  ['null characters', '\0\0\0\0', 'damaged'],
  ['null', 'null', 'damaged'],
  ['a number', '1', 'damaged'],
  ['a string', '"version"', 'damaged'],
  ['an array', '[]', 'damaged'],
  ['an empty object', '{}', 'damaged'],
  ['no version', JSON.stringify({ value: SMALLEST }), 'damaged'],
  ['version 0', JSON.stringify({ version: 0, value: SMALLEST }), 'damaged'],
  ['version -1', JSON.stringify({ version: -1, value: SMALLEST }), 'damaged'],
  ['version 1.5', JSON.stringify({ version: 1.5, value: SMALLEST }), 'damaged'],
  ['version "1"', JSON.stringify({ version: '1', value: SMALLEST }), 'damaged'],
  ['version 1e999', '{"version":1e999,"value":{}}', 'damaged'],
  ['version 2', JSON.stringify({ version: 2, value: { anything: true } }), 'newer_version'],
  ['version 900', JSON.stringify({ version: 900 }), 'newer_version'],
  ['no value', JSON.stringify({ version: 1 }), 'damaged'],
  ['a value that is null', versionOne(null), 'damaged'],
  ['a value that is an array', versionOne([SMALLEST]), 'damaged'],
  ['no account', versionOne({ ...SMALLEST, account: undefined }), 'damaged'],
  ['an account that is a string', versionOne({ ...SMALLEST, account: 'ada' }), 'damaged'],
  ['no issuer', versionOne({ ...SMALLEST, account: { ...account, issuer: undefined } }), 'damaged'],
  ['an empty subject', versionOne({ ...SMALLEST, account: { ...account, subject: '' } }), 'damaged'],
  ['a subject that is a number', versionOne({ ...SMALLEST, account: { ...account, subject: 1 } }), 'damaged'],
  ['no user name', versionOne({ ...SMALLEST, account: { ...account, username: null } }), 'damaged'],
  ['a realm that is null', versionOne({ ...SMALLEST, account: { ...account, realm: null } }), 'damaged'],
  ['no scopes', versionOne({ ...SMALLEST, scopes: undefined }), 'damaged'],
  ['scopes in one string', versionOne({ ...SMALLEST, scopes: 'openid email' }), 'damaged'],
  ['scopes that are numbers', versionOne({ ...SMALLEST, scopes: [1] }), 'damaged'],
  ['no refresh token', versionOne({ ...SMALLEST, refreshToken: undefined }), 'damaged'],
  ['an empty refresh token', versionOne({ ...SMALLEST, refreshToken: '' }), 'damaged'],
  ['a refresh token that is an object', versionOne({ ...SMALLEST, refreshToken: { $ne: '' } }), 'damaged'],
  ['no time', versionOne({ ...SMALLEST, savedAt: undefined }), 'damaged'],
  ['a time that is text', versionOne({ ...SMALLEST, savedAt: '2026-01-01' }), 'damaged'],
  ['a time that is negative', versionOne({ ...SMALLEST, savedAt: -1 }), 'damaged'],
  ['a time beyond what is exact', versionOne({ ...SMALLEST, savedAt: 2 ** 60 }), 'damaged'],
  ['an exchange at no time', versionOne({ ...SMALLEST, exchangeStartedAt: null }), 'damaged'],
  ['only a prototype', '{"version":1,"value":{"__proto__":{"refreshToken":"x"}}}', 'damaged'],
]

for (const [description, item, problem] of HOSTILE) {
  test(`${problem}: ${description}`, () => {
    expect(() => recordCodec.decode(item)).toThrow(expect.objectContaining(keychainFailure(problem)))
  })
}

test('the error about a damaged record repeats nothing of it', () => {
  const item = versionOne({ ...SMALLEST, savedAt: 'correct-horse-battery-staple' })
  const failed = () => {
    try {
      return recordCodec.decode(item)
    } catch (error) {
      return error
    }
  }
  expect(failed()).not.toHaveProperty('cause', expect.anything())
  expect(JSON.stringify(failed())).not.toContain('horse')
})

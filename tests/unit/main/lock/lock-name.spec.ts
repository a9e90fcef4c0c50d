import { expect, test } from '@playwright/test'
import { abstractAddress, lockName, pipeAddress } from '../../../../electron/main/lock/lock-name.ts'

const SESSION = {
  user: '1000',
  service: 'com.latchkey.desktop',
  issuer: 'https://tenant.example/',
  clientId: 'client-1',
}

test('two processes with the same sessions agree on the name', () => {
  expect(lockName({ ...SESSION })).toBe(lockName(SESSION))
})

for (const [field, other] of Object.entries({
  user: '1001',
  service: 'com.example.other',
  issuer: 'https://other.example/',
  clientId: 'client-2',
})) {
  test(`another ${field} has another name`, () => {
    expect(lockName({ ...SESSION, [field]: other })).not.toBe(lockName(SESSION))
  })
}

test('what stands at the end of one part is not taken for the beginning of the next', () => {
  const one = lockName({ ...SESSION, issuer: 'https://tenant.example/a', clientId: 'b' })
  const other = lockName({ ...SESSION, issuer: 'https://tenant.example/', clientId: 'ab' })
  expect(one).not.toBe(other)
})

test('a name tells nothing of the person, and fits into the address of a socket', () => {
  const name = lockName({ ...SESSION, user: 'ada.lovelace', service: `ada${'.long'.repeat(100)}` })
  expect(name).toMatch(/^latchkey-[0-9a-f]{32}$/)
})

test('each platform has its own form of address', () => {
  expect(abstractAddress('latchkey-1')).toBe('\0latchkey-1')
  expect(pipeAddress('latchkey-1')).toBe(String.raw`\\.\pipe\latchkey-1`)
})

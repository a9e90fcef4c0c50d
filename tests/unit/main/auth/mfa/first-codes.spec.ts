import { expect, test } from '@playwright/test'
import { createFirstCodes } from '../../../../../electron/main/auth/mfa/first-codes.ts'
import type { Association } from '../../../../../electron/main/auth/mfa/mfa-server.ts'
import { createScriptedMfaServer } from '../../../../fixtures/scripted-mfa-server.ts'
import { DEMAND, MFA_TOKEN, passed } from './start-mfa/conversation.ts'

const ALEX = { username: 'alex', realm: 'employees' }
const SMS = { offer: 'sms', contact: '+15550004321' } as const
const association = (recoveryCodes: string[]): Association => ({
  kind: 'code',
  oobCode: 'oob',
  recoveryCodes,
})

function setup(...answers: Association[]) {
  const tenant = createScriptedMfaServer()
  tenant.next('associate', ...answers)
  const codes = createFirstCodes()
  return { tenant, serverFor: (person: typeof ALEX) => codes.serverFor(person, tenant) }
}

test('what the tenant tells once is with every association of the person, in later conversations too', async () => {
  const { serverFor } = setup(association(['OBVIOUSLYFAKE']), association([]), association([]))
  const told = []
  for (const server of [serverFor(ALEX), serverFor(ALEX), serverFor({ ...ALEX })])
    told.push((await server.associate(MFA_TOKEN, SMS)).recoveryCodes)
  expect(told).toEqual([['OBVIOUSLYFAKE'], ['OBVIOUSLYFAKE'], ['OBVIOUSLYFAKE']])
})

test('newer codes take the place of older ones', async () => {
  const { serverFor } = setup(association(['OBVIOUSLYFAKE']), association(['FAKEANDNEWER']), association([]))
  const server = serverFor(ALEX)
  await server.associate(MFA_TOKEN, SMS)
  await server.associate(MFA_TOKEN, SMS)
  expect((await server.associate(MFA_TOKEN, SMS)).recoveryCodes).toEqual(['FAKEANDNEWER'])
})

test('nobody gets those of somebody else, be it the same username in another directory', async () => {
  const { serverFor } = setup(association(['OBVIOUSLYFAKE']), association([]), association([]))
  await serverFor(ALEX).associate(MFA_TOKEN, SMS)
  for (const other of [
    { ...ALEX, realm: 'partners' },
    { ...ALEX, username: 'robin' },
  ])
    expect((await serverFor(other).associate(MFA_TOKEN, SMS)).recoveryCodes).toEqual([])
})

test('they are forgotten once the person has a factor', async () => {
  const { tenant, serverFor } = setup(association(['OBVIOUSLYFAKE']), association([]))
  const server = serverFor(ALEX)
  await server.associate(MFA_TOKEN, SMS)
  tenant.next('verify', passed())
  await server.verify(DEMAND, { kind: 'code', oobCode: 'oob', code: '123456' })
  expect((await server.associate(MFA_TOKEN, SMS)).recoveryCodes).toEqual([])
})

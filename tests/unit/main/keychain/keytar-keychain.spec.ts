import { expect, test } from '@playwright/test'
import { createKeytarKeychain, type Keytar } from '../../../../electron/main/keychain/keytar-keychain.ts'
import { keychainFailure } from './expectations.ts'

const SERVICE = 'com.example.latchkey'

/** keytar over a map; `locked` behaves like libsecret without a display: it finds nothing, and refuses to write. */
function createKeytar(state = { locked: false }): Keytar & { items: Map<string, string> } {
  const items = new Map<string, string>()
  return {
    items,
    getPassword: (service, account) =>
      Promise.resolve(state.locked ? null : (items.get(`${service}/${account}`) ?? null)),
    setPassword(service, account, password) {
      if (state.locked) return Promise.reject(new Error('Cannot create an item in a locked collection'))
      items.set(`${service}/${account}`, password)
      return Promise.resolve()
    },
    deletePassword: (service, account) =>
      Promise.resolve(!state.locked && items.delete(`${service}/${account}`)),
  }
}

function keychainOver(keytar: Keytar, platform: NodeJS.Platform = 'linux') {
  return createKeytarKeychain({ service: SERVICE, platform, load: () => Promise.resolve(keytar) })
}

test('an item is written, read and removed under the service', async () => {
  const keytar = createKeytar()
  const keychain = keychainOver(keytar)

  await keychain.write('account-1', 'secret')
  expect([...keytar.items.keys()]).toEqual([`${SERVICE}/account-1`])
  expect(await keychain.read('account-1')).toBe('secret')
  await keychain.remove('account-1')
  expect(await keychain.read('account-1')).toBeUndefined()
})

test('removing what is not there is no error', async () => {
  await keychainOver(createKeytar()).remove('account-1')
})

test.describe('a locked keyring on Linux, which answers like an empty one', () => {
  test('is told apart on reading', async () => {
    const keychain = keychainOver(createKeytar({ locked: true }))
    await expect(keychain.read('account-1')).rejects.toMatchObject(keychainFailure('locked'))
  })

  test('is told apart on removing: a secret must not be believed gone', async () => {
    const keychain = keychainOver(createKeytar({ locked: true }))
    await expect(keychain.remove('account-1')).rejects.toMatchObject(keychainFailure('locked'))
  })
})

test.describe('a keyring that cannot write its file, which gnome-keyring says in one sentence for all reasons', () => {
  const keyringOn = (hasRoom: boolean, platform: NodeJS.Platform = 'linux') => {
    const failed = () => Promise.reject(new Error("Couldn't create item: An error occurred on the device"))
    return createKeytarKeychain({
      service: SERVICE,
      platform,
      load: () => Promise.resolve({ ...createKeytar(), setPassword: failed, deletePassword: failed }),
      hasRoom: () => Promise.resolve(hasRoom),
    })
  }

  test('is full where its disk has no room', async () => {
    await expect(keyringOn(false).write('account-1', 'secret')).rejects.toMatchObject(keychainFailure('full'))
    await expect(keyringOn(false).remove('account-1')).rejects.toMatchObject(keychainFailure('full'))
  })

  test('is unavailable where there is room, and where nobody knows its disk', async () => {
    for (const keyring of [keyringOn(true), keyringOn(false, 'darwin')]) {
      await expect(keyring.write('account-1', 'secret')).rejects.toMatchObject(keychainFailure('unavailable'))
    }
  })

  test('is not believed to have removed what it may still hold', async () => {
    const keytar = { ...createKeytar({ locked: true }), setPassword: () => Promise.reject(new Error('?')) }
    const keychain = createKeytarKeychain({
      service: SERVICE,
      platform: 'linux',
      load: () => Promise.resolve(keytar),
      hasRoom: () => Promise.resolve(false),
    })
    await expect(keychain.remove('account-1')).rejects.toMatchObject(keychainFailure('full'))
  })

  test('is not locked when it has no room: what is not found is not there', async () => {
    expect(await keyringOn(false).read('account-1')).toBeUndefined()
    await expect(keyringOn(true).read('account-1')).rejects.toMatchObject(keychainFailure('unavailable'))
  })
})

for (const platform of ['darwin', 'win32'] as const) {
  test(`on ${platform} an item that is not found is absent, and nothing is written to find out`, async () => {
    const keytar = createKeytar()
    const keychain = keychainOver(keytar, platform)

    expect(await keychain.read('account-1')).toBeUndefined()
    await keychain.remove('account-1')
    expect(keytar.items.size).toBe(0)
  })
}

test('a binding that cannot be loaded is an absent keychain', async () => {
  const keychain = createKeytarKeychain({
    service: SERVICE,
    platform: 'linux',
    load: () => Promise.reject(new Error('Failed to load keytar native addon, checked []')),
  })
  await expect(keychain.read('account-1')).rejects.toMatchObject(keychainFailure('absent'))
})

test('a keychain that has answered before is not absent, but unavailable', async () => {
  const keytar = createKeytar()
  const keychain = keychainOver(keytar)
  await keychain.write('account-1', 'secret')
  keytar.getPassword = () =>
    Promise.reject(new Error('The name org.freedesktop.secrets was not provided by any .service files'))
  await expect(keychain.read('account-1')).rejects.toMatchObject(keychainFailure('unavailable'))
})

test('a failure keeps its cause, and names no secret', async () => {
  const cause = new Error('The session wrapping the secret does not exist')
  const keychain = keychainOver({ ...createKeytar(), setPassword: () => Promise.reject(cause) })
  const error: unknown = await keychain
    .write('account-1', 'battery-staple')
    .catch((thrown: unknown) => thrown)

  expect(error).toMatchObject({ ...keychainFailure('unavailable'), cause })
  expect(JSON.stringify(error)).not.toContain('battery-staple')
})

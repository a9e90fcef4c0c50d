import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { keyringHasRoom } from '../../../../electron/main/keychain/keyring-room.ts'

test('where a file can be written there is room, and nothing is left there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-keyrings-'))
  try {
    expect(await keyringHasRoom(folder)).toBe(true)
    expect(await readdir(folder)).toEqual([])
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('a folder that cannot be written for another reason is not full', async () => {
  expect(await keyringHasRoom(join(tmpdir(), 'no-such-folder'))).toBe(true)
})

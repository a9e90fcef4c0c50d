import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { writePrivateFile } from '../../../../electron/main/handout/private-file.ts'

let directory: string
let path: string
test.beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'latchkey-handout-'))
  path = join(directory, 'codes.txt')
})
test.afterEach(() => rmSync(directory, { recursive: true }))

const modeOf = (file: string): number => statSync(file).mode & 0o777

test('the file is for this user alone', async () => {
  await writePrivateFile(path, 'A1B2\n')
  expect(readFileSync(path, 'utf8')).toBe('A1B2\n')
  expect(modeOf(path)).toBe(0o600)
})

test('a file that was there is replaced, with the rights of a new one, and no other is touched', async () => {
  writeFileSync(path, 'old', { mode: 0o644 })
  writeFileSync(`${path}.new`, 'the person’s own')
  await writePrivateFile(path, 'A1B2\n')
  expect(readFileSync(path, 'utf8')).toBe('A1B2\n')
  expect(modeOf(path)).toBe(0o600)
  expect(readdirSync(directory)).toEqual(['codes.txt', 'codes.txt.new'])
  expect(readFileSync(`${path}.new`, 'utf8')).toBe('the person’s own')
})

test('where it cannot be written, nothing is left behind', async () => {
  mkdirSync(join(path, 'not-empty'), { recursive: true })
  await expect(writePrivateFile(path, 'A1B2\n')).rejects.toThrow()
  await expect(writePrivateFile(join(directory, 'nowhere', 'codes.txt'), 'A1B2\n')).rejects.toThrow('ENOENT')
  expect(readdirSync(directory)).toEqual(['codes.txt'])
})

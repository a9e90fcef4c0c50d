import { expect, test } from '@playwright/test'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFileSink } from '../../../../electron/main/log/file-sink.ts'

let directory: string
test.beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'latchkey-log-')), 'logs')
})
test.afterEach(() => rmSync(join(directory, '..'), { recursive: true }))

const read = (name: string): string => readFileSync(join(directory, name), 'utf8')

test('appends lines to a file that is nobody else\u2019s to read', () => {
  const write = createFileSink({ directory })
  write('one\n')
  createFileSink({ directory })('two\n')
  expect(read('latchkey.log')).toBe('one\ntwo\n')
  test.skip(process.platform === 'win32', 'Windows has no such modes')
  expect(statSync(join(directory, 'latchkey.log')).mode & 0o777).toBe(0o600)
  expect(statSync(directory).mode & 0o777).toBe(0o700)
})

test('a full file becomes an older one, and the oldest is removed', () => {
  const write = createFileSink({ directory, maxBytes: 10, maxFiles: 3 })
  for (const line of ['1......\n', '2......\n', '3......\n', '4......\n']) write(line)
  expect(readdirSync(directory).toSorted()).toEqual(['latchkey.1.log', 'latchkey.2.log', 'latchkey.log'])
  expect([read('latchkey.log'), read('latchkey.1.log'), read('latchkey.2.log')]).toEqual([
    '4......\n',
    '3......\n',
    '2......\n',
  ])
})

test('a line that is longer than a file is written whole', () => {
  const write = createFileSink({ directory, maxBytes: 10, maxFiles: 3 })
  write('a line that is longer\n')
  write('short\n')
  expect(read('latchkey.1.log')).toBe('a line that is longer\n')
})

test('by default no more than 5 MB are kept', () => {
  const write = createFileSink({ directory })
  const line = `${'x'.repeat(262_143)}\n`
  for (let i = 0; i < 30; i += 1) write(line)
  const sizes = readdirSync(directory).map((name) => statSync(join(directory, name)).size)
  expect(sizes).toHaveLength(5)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(1_048_576)
})

test('a disk that fails loses the line and nothing else', () => {
  writeFileSync(directory, 'a file where the folder should be')
  const write = createFileSink({ directory })
  expect(() => write('lost\n')).not.toThrow()
  rmSync(directory)
  write('kept\n')
  expect(read('latchkey.log')).toBe('kept\n')
})

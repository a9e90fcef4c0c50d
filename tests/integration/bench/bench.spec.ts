import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'

const MAIN = fileURLToPath(new URL('../../bench/main.ts', import.meta.url))

test('the quick bench measures everybody and prints a ratio for each', async () => {
  test.setTimeout(180_000)
  const child = spawn(process.execPath, [MAIN, '--quick'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [printed, exit] = await Promise.all([text(child.stdout), once(child, 'exit')])
  expect(exit, printed).toEqual([0, null])
  const rows = printed.split('\n').filter((line) => /^\| \w/.test(line) && !/accepted|rejected/.test(line))
  expect(rows).toHaveLength(4 * 5 + 3 + 2)
  expect(rows.filter((row) => !/\d\.\d{2,3}×/.test(row))).toEqual([])
})

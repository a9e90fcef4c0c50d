import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { connectControl } from '../../tenant/control-client.ts'
import type { LatchkeySettings } from '../../tenant/settings.ts'
import { expect, test } from './tenant-test.ts'

const MAIN = fileURLToPath(new URL('../../tenant/main.ts', import.meta.url))

const run = (...args: string[]): ChildProcess => spawn(process.execPath, [MAIN, ...args])

async function printed(child: ChildProcess, end: string): Promise<string> {
  let text = ''
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk)
    if (text.includes(end)) break
  }
  return text
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`prints and writes its settings, answers, and stops on ${signal}`, async ({}, testInfo) => {
    const file = testInfo.outputPath('settings.json')
    const child = run('--token-lifetime', '90', '--settings-file', file)
    const text = await printed(child, 'Ctrl+C')
    const settings = JSON.parse(await readFile(file, 'utf8')) as LatchkeySettings
    expect(text).toContain(`A local tenant answers at ${settings.domain}/`)
    expect(text).toContain(JSON.stringify(settings, undefined, 2))
    expect(text).toContain('alex@example.com')

    const response = await fetch(new URL('/oauth/token', settings.domain), {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: settings.clientId,
        username: 'alex@example.com',
        password: 'correct-horse-battery-staple',
      }),
    })
    expect(await response.json()).toMatchObject({ expires_in: 90 })
    expect((await connectControl(settings.domain).counters()).signIns).toBe(1)

    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([0, null])
  })
}

test('a mistake in the options is named', async () => {
  const child = run('--port', 'many')
  let complaint = ''
  child.stderr?.on('data', (chunk) => (complaint += String(chunk)))
  expect(await once(child, 'close')).toEqual([1, null])
  expect(complaint).toContain('--port wants a whole number, not "many"')
})

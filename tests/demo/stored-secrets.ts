import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { json } from 'node:stream/consumers'
import { z } from 'zod'
import type { Surroundings } from './surroundings.ts'

const SEARCH = new URL('search-keychain.ts', import.meta.url)

/** Which of the values lie in the keychain among Latchkey's items. */
export async function storedSecrets(values: readonly string[], env: Surroundings['env']): Promise<string[]> {
  // In a process of its own: libsecret keeps to the session bus that it has seen first.
  const search = spawn(process.execPath, [SEARCH.pathname], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exit = once(search, 'exit')
  search.stdin.end(JSON.stringify(values))
  const found = z.array(z.string()).parse(await json(search.stdout))
  await exit
  return found
}

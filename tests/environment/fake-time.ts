import { globSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Seconds } from '../../shared/time.ts'

/** The wall clock of a process, which can be set while it runs: https://github.com/wolfcw/libfaketime */
export interface FakeTime extends AsyncDisposable {
  /** For the environment of the process. */
  env: Record<string, string>
  /** Sets the clock that far ahead of the machine's; its monotonic clock goes on. */
  set(ahead: Seconds): Promise<void>
}

const LIBRARIES = '{/usr,}/lib{,64}/{,*/}{faketime/,}libfaketimeMT.so.1'

export function fakeTimeLibrary(): string | undefined {
  return globSync(LIBRARIES)[0]
}

export async function startFakeTime(): Promise<FakeTime> {
  const library = fakeTimeLibrary()
  if (library === undefined) throw new Error('There is no libfaketime.')
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-time-'))
  const file = join(folder, 'time')

  async function set(ahead: Seconds): Promise<void> {
    // Never read half written.
    await writeFile(`${file}.new`, `${ahead >= 0 ? '+' : ''}${ahead}`)
    await rename(`${file}.new`, file)
  }

  await set(0)
  return {
    env: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    set,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}

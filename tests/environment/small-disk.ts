import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, open, rm, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A file system of its own that can really be full. */
export interface SmallDisk extends AsyncDisposable {
  folder: string
  /** Until not one byte more can be written. */
  fill(): Promise<void>
  /** Undoes `fill`. */
  free(): Promise<void>
}

const SIZE = '256k'
const CHUNK = Buffer.alloc(4096)

/** Whether this process may mount a file system: root on Linux, but not in every container. */
export function mayMount(): boolean {
  const mount = ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]
  return process.platform === 'linux' && spawnSync('unshare', mount, { stdio: 'ignore' }).status === 0
}

/** @throws {Error} where `mayMount` is false */
export async function mountSmallDisk(): Promise<SmallDisk> {
  const run = promisify(execFile)
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-disk-'))
  const filler = join(folder, 'filler')
  await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder]).catch(async (error: unknown) => {
    await rmdir(folder)
    throw error
  })
  return {
    folder,
    async fill() {
      await using file = await open(filler, 'a')
      try {
        for (;;) await file.write(CHUNK)
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
      }
    },
    free: () => rm(filler, { force: true }),
    async [Symbol.asyncDispose]() {
      await run('umount', ['--lazy', folder])
      await rmdir(folder)
    },
  }
}

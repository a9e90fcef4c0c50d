import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listen, systemCode, watch } from './listener.ts'
import { type Seat, takenBy } from './seat.ts'

/** An address has about 100 bytes, sun_path of unix(4): names are short. */
const SOCKET = 's'

/**
 * Where a socket is a file, a process that dies leaves it behind, and to remove one that seems dead is a race with
 * whoever takes its place. So none is taken over: each owner makes the next generation, the folder `<name>.<n>`, and
 * the highest one counts. It is made by renaming a folder whose socket listens already, and rename(2) never replaces
 * a folder with something in it. It is removed by the owner of a higher one only. A process that acts on an old list
 * therefore finds a higher generation after its own, and gives way.
 */
export function createFileSeat({ directory, name }: { directory: string; name: string }): Seat {
  const folder = (generation: number): string => join(directory, `${name}.${generation}`)
  const socketOf = (generation: number): string => join(folder(generation), SOCKET)

  async function generations(): Promise<number[]> {
    const prefix = `${name}.`
    const entries = (await readdir(directory)).filter((entry) => entry.startsWith(prefix))
    return entries.map((entry) => Number(entry.slice(prefix.length))).filter(Number.isSafeInteger)
  }

  async function highest(): Promise<number> {
    return Math.max(0, ...(await generations()))
  }

  async function claim(prepared: string, generation: number): Promise<boolean> {
    try {
      await rename(prepared, folder(generation))
    } catch (error) {
      if (isOneOf(error, 'ENOTEMPTY', 'EEXIST')) return false
      throw error
    }
    if ((await highest()) === generation) return true
    await remove(folder(generation))
    return false
  }

  async function removeBelow(generation: number): Promise<void> {
    const old = (await generations()).filter((other) => other < generation)
    await Promise.all(old.map((other) => remove(folder(other))))
  }

  return {
    async take() {
      await mkdir(directory, { recursive: true })
      const last = await highest()
      if (await isOwned(socketOf(last))) return { taken: false, owner: socketOf(last) }
      const prepared = await mkdtemp(join(directory, `${name}-`))
      const listener = await listen(join(prepared, SOCKET))
      let claimed = false
      try {
        claimed = await claim(prepared, last + 1)
        if (claimed) await removeBelow(last + 1)
      } finally {
        if (!claimed) await listener.close()
        await remove(prepared)
      }
      return claimed ? takenBy(listener) : { taken: false, owner: socketOf(await highest()) }
    },
  }
}

async function isOwned(address: string): Promise<boolean> {
  const owner = watch(address)
  try {
    return await owner.answered
  } finally {
    owner.stop()
  }
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true })
}

function isOneOf(error: unknown, ...codes: string[]): boolean {
  const code = systemCode(error)
  return code !== undefined && codes.includes(code)
}

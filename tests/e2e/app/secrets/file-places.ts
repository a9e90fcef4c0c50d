import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Place } from './place.ts'

/** Every file below a folder. */
export async function filesBelow(name: string, folder: string): Promise<Place[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(
    files.map(async (file) => ({
      name: `${name}/${relative(folder, file)}`,
      // A running Chromium may have removed it by now.
      content: await readFile(file).catch(() => ''),
    })),
  )
}

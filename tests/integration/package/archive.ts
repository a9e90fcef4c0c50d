import { readFileSync } from 'node:fs'

export interface ArchivedFile {
  path: string
  /** Absent where the file lies beside the archive, in app.asar.unpacked. */
  content?: string
}

/** What the header of an archive says of a file or a folder: https://github.com/electron/asar#format */
interface Entry {
  files?: Record<string, Entry>
  unpacked?: boolean
  size?: number
  offset?: string
}

/** Every file of an ASAR archive, by path. */
export function readArchive(file: string): ArchivedFile[] {
  const archive = readFileSync(file)
  const headerEnd = 8 + archive.readUInt32LE(4)
  const header = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))) as Entry
  return filesOf(header, '').map(({ path, entry }) => {
    if (entry.unpacked) return { path }
    const start = headerEnd + Number(entry.offset)
    return { path, content: archive.toString('utf8', start, start + (entry.size ?? 0)) }
  })
}

function filesOf(folder: Entry, prefix: string): { path: string; entry: Entry }[] {
  return Object.entries(folder.files ?? {}).flatMap(([name, entry]) =>
    entry.files === undefined ? [{ path: prefix + name, entry }] : filesOf(entry, `${prefix}${name}/`),
  )
}

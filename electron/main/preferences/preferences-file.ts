import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { rememberedPerson } from '../../../shared/messages.ts'
import { LANGUAGES, MOST_PEOPLE } from '../../../shared/preferences.ts'

/** The people of so many tenants are kept: of those that were used last. */
export const MOST_TENANTS = 10

/** A full file has a tenth of that: no more is read, whatever somebody has made of the file. */
const MOST_BYTES = 1_048_576

const tenantPeople = z.object({
  issuer: z.string().min(1).max(2048),
  people: z.array(rememberedPerson).max(MOST_PEOPLE),
  realm: z.string().min(1).max(256).optional(),
})

const savedPreferences = z.object({
  version: z.literal(1),
  // One that only a newer version speaks is no damage.
  language: z.enum([...LANGUAGES, 'system']).catch('system'),
  people: z.array(tenantPeople).max(MOST_TENANTS),
})

/** What lies in the file: the tenant that was used last comes first. */
export type SavedPreferences = z.infer<typeof savedPreferences>

/** `undefined` where there is no file yet. @throws {Error} of the file system, or of a file that is none of ours */
export function readPreferences(file: string): SavedPreferences | undefined {
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (size === undefined) return undefined
  if (size > MOST_BYTES) throw new DamagedFile()
  const text = readFileSync(file, 'utf8')
  try {
    return savedPreferences.parse(JSON.parse(text))
  } catch (cause) {
    throw new DamagedFile({ cause })
  }
}

/** The old file or the new one, whenever the machine stops. @throws {Error} of the file system */
export function writePreferences(file: string, preferences: SavedPreferences): void {
  const written = `${file}.new`
  writeFileSync(written, JSON.stringify(preferences), { mode: 0o600, flush: true })
  renameSync(written, file)
}

/** Out of the way, and still there for whoever wants to mend it. @throws {Error} of the file system */
export function setAside(file: string): void {
  renameSync(file, `${file}.damaged`)
}

export class DamagedFile extends Error {
  override readonly name = 'DamagedFile'

  constructor(options?: ErrorOptions) {
    super('The file is damaged, or of another version.', options)
  }
}

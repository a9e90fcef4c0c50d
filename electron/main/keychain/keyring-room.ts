import { rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** More than a keyring of some hundred items has. */
const LARGE_KEYRING_BYTES = 65_536

/** Where gnome-keyring keeps its files. */
function keyringFolder({ XDG_DATA_HOME: dataHome }: NodeJS.ProcessEnv): string {
  return join(
    dataHome === undefined || dataHome === '' ? join(homedir(), '.local/share') : dataHome,
    'keyrings',
  )
}

/**
 * Whether a keyring that cannot be written has room. gnome-keyring says of every file that it could not write, in the
 * language of the desktop, that a device has failed; only writing there tells a full disk or a spent quota from the rest.
 */
export async function keyringHasRoom(folder = keyringFolder(process.env)): Promise<boolean> {
  // One name: what a process that was killed has left is removed by the next.
  const file = join(folder, '.latchkey-room')
  try {
    await writeFile(file, Buffer.alloc(LARGE_KEYRING_BYTES), { mode: 0o600, flush: true })
    return true
  } catch (error) {
    return !isFull(error)
  } finally {
    await rm(file, { force: true }).catch(() => undefined)
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT'].includes(String(error.code))
}

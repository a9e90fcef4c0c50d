import type { Keyring } from '../../../environment/keyring.ts'
import type { TestFolders } from '../../../fixtures/app-test.ts'
import type { LaunchedApp } from '../../../fixtures/launch-app.ts'
import { filesBelow } from './file-places.ts'
import { recordIpc } from './ipc-traffic.ts'
import { placesOf } from './page-places.ts'
import type { Place } from './place.ts'

/** The call that carries the password: the one place where it belongs. */
export const SIGN_IN_CALL = 'IPC to main: session:sign-in'

export interface Search {
  /** What the windows hold now. */
  windows(): Promise<Place[]>
  /** What has gone over IPC, has been printed, and lies in files. */
  traces(): Promise<Place[]>
}

/** Begins to record what a search of the app needs; at once after the launch, so that nothing is missed. */
export async function beginSearch(
  { app, stdout, stderr }: LaunchedApp,
  folders: TestFolders,
  keyring: Keyring,
): Promise<Search> {
  const traffic = await recordIpc(app)
  return {
    windows: async () => (await Promise.all(app.windows().map(placesOf))).flat(),
    async traces() {
      const messages = await traffic()
      const files = await Promise.all([
        filesBelow('user data', folders.userData),
        filesBelow('temporary files', folders.temp),
        filesBelow('home', keyring.home),
      ])
      return [
        ...messages.map(({ direction, channel, body }) => ({
          name: `IPC ${direction}: ${channel}`,
          content: body,
        })),
        { name: 'stdout', content: stdout() },
        { name: 'stderr', content: stderr() },
        ...files.flat(),
      ]
    },
  }
}

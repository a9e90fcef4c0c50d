import { signedInWorld, type World } from './world.ts'

export const OFFLINE = { code: 'network', problem: 'offline' } as const

/** What the keychain still holds to be revoked. */
export const pending = async ({ vault }: World): Promise<string[]> =>
  (await vault.pendingRevocations()).map(({ refreshToken }) => refreshToken)

/** Alex has signed out where there is no network. */
export async function signedOutOffline(): Promise<World> {
  const world = await signedInWorld()
  world.server.outage = OFFLINE
  await world.session.signOut()
  await world.session.settled()
  return world
}

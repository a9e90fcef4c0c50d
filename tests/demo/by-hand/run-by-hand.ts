import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startTenant } from '../../tenant/start-tenant.ts'
import type { Demo } from '../demo.ts'
import { ownSurroundings } from '../surroundings.ts'
import { askYesOrNo } from './ask.ts'
import { forgetSignIn } from './forget-sign-in.ts'
import { printGuide } from './guide.ts'
import { reportNews } from './news.ts'
import { runApp } from './run-app.ts'

/** Seconds: short, so that the silent refresh can be watched. */
const TOKEN_LIFETIME = 20

/** Opens the app for the person to try; all stops when they have quit it. */
export async function runByHand({ root, workspace, interrupted }: Demo): Promise<boolean> {
  await using tenant = await startTenant({ tokenLifetime: TOKEN_LIFETIME })
  await using surroundings = await ownSurroundings()
  const { folder } = workspace
  const settingsFile = join(folder, 'settings.json')
  writeFileSync(settingsFile, JSON.stringify(tenant.settings))
  const userData = join(folder, 'user-data')
  const args = [root, `--user-data-dir=${userData}`, `--settings=${settingsFile}`]

  printGuide(tenant)
  using _news = reportNews(tenant.control)
  try {
    do await runApp(args, surroundings.env, interrupted)
    while (await askYesOrNo('Latchkey has quit. Start it again, to see who is still signed in?', interrupted))
  } finally {
    if (surroundings.isOwnKeychain) await forgetSignIn(tenant, userData)
  }
  return true
}

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startTenant } from '../../tenant/start-tenant.ts'
import { ownSurroundings } from '../surroundings.ts'
import type { Workspace } from '../workspace.ts'
import { askYesOrNo } from './ask.ts'
import { forgetSignIn } from './forget-sign-in.ts'
import { printGuide } from './guide.ts'
import { reportNews } from './news.ts'
import { runApp } from './run-app.ts'

/** Seconds: short, so that the silent refresh can be watched. */
const TOKEN_LIFETIME = 20

/** Opens the app for the person to try; all stops when they have quit it. */
export async function runByHand({ folder }: Workspace, root: string): Promise<boolean> {
  await using tenant = await startTenant({ tokenLifetime: TOKEN_LIFETIME })
  await using surroundings = await ownSurroundings()
  const settingsFile = join(folder, 'settings.json')
  writeFileSync(settingsFile, JSON.stringify(tenant.settings))
  const args = [root, `--user-data-dir=${join(folder, 'user-data')}`, `--settings=${settingsFile}`]

  printGuide(tenant)
  using _news = reportNews(tenant.control)
  try {
    while ((await runApp(args, surroundings.env)) === 'quit') {
      if (!(await askYesOrNo('Latchkey has quit. Start it again, to see who is still signed in?'))) break
    }
  } finally {
    if (surroundings.isOwnKeychain) await forgetSignIn(tenant)
  }
  return true
}

import { Menu } from 'electron'
import { applicationMenu, type ApplicationMenuDeps } from './menu-templates.ts'

/** Its shortcuts work everywhere; only macOS shows it without being asked. */
export function setupApplicationMenu(deps: ApplicationMenuDeps): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(applicationMenu(deps)))
}

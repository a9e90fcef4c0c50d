import { Menu } from 'electron'
import type { MenuWords } from '../i18n/words.ts'
import { applicationMenu, type ApplicationMenuDeps } from './menu-templates.ts'

/** Its shortcuts work everywhere; only macOS shows it without being asked. */
export function setupApplicationMenu(deps: ApplicationMenuDeps, words: MenuWords): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(applicationMenu(deps, words)))
}

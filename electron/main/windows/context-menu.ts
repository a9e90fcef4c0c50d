import { Menu, type BrowserWindow } from 'electron'
import type { MenuWords } from '../i18n/words.ts'
import { contextMenu } from './menu-templates.ts'

/** Cut, copy and paste, where the pointer is or, asked for by the keyboard, where the field is. */
export function setupContextMenu(window: BrowserWindow, words: () => MenuWords): void {
  window.webContents.on('context-menu', (_event, target) => {
    const template = contextMenu(target, words())
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window, x: target.x, y: target.y })
  })
}

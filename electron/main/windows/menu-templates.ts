import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import type { MenuWords } from '../i18n/words.ts'

export interface ApplicationMenuDeps {
  platform: NodeJS.Platform
  isPackaged: boolean
}

type Item = MenuItemConstructorOptions

/** Native roles: they bring their own shortcuts and places, and what each of them does. */
export function applicationMenu({ platform, isPackaged }: ApplicationMenuDeps, words: MenuWords): Item[] {
  const isMac = platform === 'darwin'
  const { file, edit, view, window, help, about, quit, close } = words
  return [
    isMac
      ? { role: 'appMenu', submenu: appSubmenu(words) }
      : { label: file, submenu: [{ role: 'close', label: close }, SEPARATOR, { role: 'quit', label: quit }] },
    { role: 'editMenu', label: edit, submenu: editSubmenu(words) },
    { label: view, submenu: [...zoomItems(words), ...(isPackaged ? [] : developmentItems(words))] },
    { role: 'windowMenu', label: window, submenu: windowSubmenu(words, isMac) },
    { role: 'help', label: help, submenu: isMac ? [] : [{ role: 'about', label: about }] },
  ]
}

const SEPARATOR: Item = { type: 'separator' }

function appSubmenu({ about, services, hide, hideOthers, showAll, quit }: MenuWords): Item[] {
  return [
    { role: 'about', label: about },
    SEPARATOR,
    { role: 'services', label: services },
    SEPARATOR,
    { role: 'hide', label: hide },
    { role: 'hideOthers', label: hideOthers },
    { role: 'unhide', label: showAll },
    SEPARATOR,
    { role: 'quit', label: quit },
  ]
}

function editSubmenu({ undo, redo, cut, copy, paste, delete: remove, selectAll }: MenuWords): Item[] {
  return [
    { role: 'undo', label: undo },
    { role: 'redo', label: redo },
    SEPARATOR,
    { role: 'cut', label: cut },
    { role: 'copy', label: copy },
    { role: 'paste', label: paste },
    { role: 'delete', label: remove },
    SEPARATOR,
    { role: 'selectAll', label: selectAll },
  ]
}

function windowSubmenu({ minimize, zoom, front, close }: MenuWords, isMac: boolean): Item[] {
  return [
    { role: 'minimize', label: minimize },
    { role: 'zoom', label: zoom },
    { role: 'close', label: close },
    ...(isMac ? [SEPARATOR, { role: 'front' as const, label: front }] : []),
  ]
}

function zoomItems({ actualSize, zoomIn, zoomOut }: MenuWords): Item[] {
  return [
    { role: 'resetZoom', label: actualSize },
    { role: 'zoomIn', label: zoomIn },
    { role: 'zoomOut', label: zoomOut },
  ]
}

function developmentItems({ reload, tools }: MenuWords): Item[] {
  return [SEPARATOR, { role: 'reload', label: reload }, { role: 'toggleDevTools', label: tools }]
}

type TextTarget = Pick<ContextMenuParams, 'isEditable' | 'selectionText'> & {
  editFlags: Pick<ContextMenuParams['editFlags'], 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'>
}

/** For a text field, or for selected text; empty where there is nothing to offer. */
export function contextMenu(
  { isEditable, selectionText, editFlags }: TextTarget,
  { cut, copy, paste, selectAll }: MenuWords,
): Item[] {
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ role: 'copy', label: copy }]
  return [
    { role: 'cut', label: cut, enabled: editFlags.canCut },
    { role: 'copy', label: copy, enabled: editFlags.canCopy },
    { role: 'paste', label: paste, enabled: editFlags.canPaste },
    SEPARATOR,
    { role: 'selectAll', label: selectAll, enabled: editFlags.canSelectAll },
  ]
}

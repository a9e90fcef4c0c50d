import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'

export interface ApplicationMenuDeps {
  platform: NodeJS.Platform
  isPackaged: boolean
}

/** Native roles only: they bring their own labels, shortcuts and places. */
export function applicationMenu({ platform, isPackaged }: ApplicationMenuDeps): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  return [
    isMac ? { role: 'appMenu' } : { label: 'File', submenu: [{ role: 'close' }, { role: 'quit' }] },
    { role: 'editMenu' },
    { label: 'View', submenu: [...ZOOM, ...(isPackaged ? [] : DEVELOPMENT)] },
    { role: 'windowMenu' },
    { role: 'help', submenu: isMac ? [] : [{ role: 'about' }] },
  ]
}

const ZOOM: MenuItemConstructorOptions[] = [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }]

const DEVELOPMENT: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'reload' },
  { role: 'toggleDevTools' },
]

type TextTarget = Pick<ContextMenuParams, 'isEditable' | 'selectionText'> & {
  editFlags: Pick<ContextMenuParams['editFlags'], 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'>
}

/** For a text field, or for selected text; empty where there is nothing to offer. */
export function contextMenu({
  isEditable,
  selectionText,
  editFlags,
}: TextTarget): MenuItemConstructorOptions[] {
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ role: 'copy' }]
  return [
    { role: 'cut', enabled: editFlags.canCut },
    { role: 'copy', enabled: editFlags.canCopy },
    { role: 'paste', enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ]
}

import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from '@playwright/test'
import { applicationMenu, contextMenu } from '../../../../electron/main/windows/menu-templates.ts'

/** Every role in a menu and in its submenus. */
function rolesOf(items: readonly MenuItemConstructorOptions[]): unknown[] {
  return items.flatMap(({ role, submenu }) => [
    ...(role === undefined ? [] : [role]),
    ...(Array.isArray(submenu) ? rolesOf(submenu) : []),
  ])
}

for (const platform of ['linux', 'win32', 'darwin'] as const) {
  test(`${platform}: editing, the window and quitting are always at hand`, () => {
    const roles = rolesOf(applicationMenu({ platform, isPackaged: true }))
    expect(roles).toEqual(expect.arrayContaining(['editMenu', 'windowMenu', 'zoomIn', 'help']))
    expect(roles).toContain(platform === 'darwin' ? 'appMenu' : 'quit')
  })

  test(`${platform}: a package has neither reload nor developer tools`, () => {
    const inPackage = rolesOf(applicationMenu({ platform, isPackaged: true }))
    const inDevelopment = rolesOf(applicationMenu({ platform, isPackaged: false }))
    for (const role of ['reload', 'forceReload', 'toggleDevTools']) expect(inPackage).not.toContain(role)
    expect(inDevelopment).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']))
  })
}

const none = { canCut: false, canCopy: false, canPaste: false, canSelectAll: false }

test('a text field offers what it can do now', () => {
  const editFlags = { ...none, canPaste: true, canSelectAll: true }
  expect(contextMenu({ isEditable: true, selectionText: '', editFlags })).toEqual([
    { role: 'cut', enabled: false },
    { role: 'copy', enabled: false },
    { role: 'paste', enabled: true },
    { type: 'separator' },
    { role: 'selectAll', enabled: true },
  ])
})

test('selected text can be copied', () => {
  expect(contextMenu({ isEditable: false, selectionText: 'sub', editFlags: none })).toEqual([
    { role: 'copy' },
  ])
})

test('elsewhere there is no menu', () => {
  expect(contextMenu({ isEditable: false, selectionText: ' ', editFlags: none })).toEqual([])
})

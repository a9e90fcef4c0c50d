import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from '@playwright/test'
import { de } from '../../../../electron/main/i18n/de.ts'
import { applicationMenu, contextMenu } from '../../../../electron/main/windows/menu-templates.ts'

const { menu } = de

/** Every role in a menu and in its submenus. */
function rolesOf(items: readonly MenuItemConstructorOptions[]): unknown[] {
  return items.flatMap(({ role, submenu }) => [
    ...(role === undefined ? [] : [role]),
    ...(Array.isArray(submenu) ? rolesOf(submenu) : []),
  ])
}

for (const platform of ['linux', 'win32', 'darwin'] as const) {
  test(`${platform}: editing, the window and quitting are always at hand`, () => {
    const roles = rolesOf(applicationMenu({ platform, isPackaged: true }, menu))
    expect(roles).toEqual(expect.arrayContaining(['editMenu', 'windowMenu', 'zoomIn', 'help', 'close']))
    expect(roles).toContain(platform === 'darwin' ? 'appMenu' : 'quit')
  })

  test(`${platform}: a package has neither reload nor developer tools`, () => {
    const inPackage = rolesOf(applicationMenu({ platform, isPackaged: true }, menu))
    const inDevelopment = rolesOf(applicationMenu({ platform, isPackaged: false }, menu))
    for (const role of ['reload', 'forceReload', 'toggleDevTools']) expect(inPackage).not.toContain(role)
    expect(inDevelopment).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']))
  })
}

for (const platform of ['linux', 'darwin'] as const) {
  test(`${platform}: every item is labelled in the language of the app`, () => {
    const labelsOf = (items: readonly MenuItemConstructorOptions[]): unknown[] =>
      items.filter(({ type, role }) => type !== 'separator' && role !== 'appMenu').map(({ label }) => label)
    const top = applicationMenu({ platform, isPackaged: false }, menu)
    const items = top.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    const words: unknown[] = Object.values(menu)
    for (const label of [...labelsOf(top), ...labelsOf(items)]) expect(words).toContain(label)
  })
}

const none = { canCut: false, canCopy: false, canPaste: false, canSelectAll: false }

test('a text field offers what it can do now', () => {
  const editFlags = { ...none, canPaste: true, canSelectAll: true }
  expect(contextMenu({ isEditable: true, selectionText: '', editFlags }, menu)).toEqual([
    { role: 'cut', label: 'Ausschneiden', enabled: false },
    { role: 'copy', label: 'Kopieren', enabled: false },
    { role: 'paste', label: 'Einfügen', enabled: true },
    { type: 'separator' },
    { role: 'selectAll', label: 'Alles auswählen', enabled: true },
  ])
})

test('selected text can be copied', () => {
  expect(contextMenu({ isEditable: false, selectionText: 'sub', editFlags: none }, menu)).toEqual([
    { role: 'copy', label: 'Kopieren' },
  ])
})

test('elsewhere there is no menu', () => {
  expect(contextMenu({ isEditable: false, selectionText: ' ', editFlags: none }, menu)).toEqual([])
})

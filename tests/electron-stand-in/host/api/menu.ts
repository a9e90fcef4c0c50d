import type * as Electron from 'electron'
import { record } from '../recorder.ts'
import { onlyWhatIsThere } from './stand-in-object.ts'

type Template = readonly Electron.MenuItemConstructorOptions[]

class MenuItem {
  readonly id: string | undefined
  readonly label: string
  readonly role: string | undefined
  readonly type: string
  readonly submenu: Menu | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  private readonly onClick: Electron.MenuItemConstructorOptions['click']

  constructor(options: Electron.MenuItemConstructorOptions) {
    this.id = options.id
    this.role = options.role
    this.label = options.label ?? options.role ?? ''
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : undefined
    this.type = options.type ?? (this.submenu ? 'submenu' : 'normal')
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.onClick = options.click
    return onlyWhatIsThere('menuItem', this)
  }

  /** For tests: what a person's click would do. */
  click(): void {
    if (this.onClick) Reflect.apply(this.onClick, undefined, [this, undefined, {}])
  }
}

let applicationMenu: Menu | null = null

/** Menus are built, and clicked by tests; none is shown. */
export class Menu {
  readonly items: MenuItem[]

  private constructor(items: MenuItem[]) {
    this.items = items
    return onlyWhatIsThere('menu', this)
  }

  static buildFromTemplate(template: Template): Menu {
    if (!Array.isArray(template)) {
      throw new TypeError('Invalid template for Menu: Menu template must be an array')
    }
    return new Menu(template.map((item: Electron.MenuItemConstructorOptions) => new MenuItem(item)))
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
    record('Menu.setApplicationMenu', menu?.items.map(({ label }) => label) ?? null)
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }

  popup(_options?: object): void {
    record(
      'menu.popup',
      this.items.map(({ label }) => label),
    )
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}

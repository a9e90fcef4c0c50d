import type { Page } from '@playwright/test'

export interface Target {
  name: string
  /** Where the middle of it is, in the viewport, in CSS pixels. */
  x: number
  y: number
}

/** Brings one of the controls that can be seen into view, by any number, and tells where it is. */
export function aim(page: Page, number: number): Promise<Target | undefined> {
  return page.evaluate((any) => {
    const all = document.querySelectorAll('button, a[href], input, select, textarea, label, summary')
    const seen = [...all].filter((element) => element.checkVisibility({ visibilityProperty: true }))
    const control = seen[any % seen.length]
    if (control === undefined) return undefined
    control.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
    const { x, y, width, height } = control.getBoundingClientRect()
    const name = `${control.tagName} ${control.getAttribute('aria-label') ?? control.textContent}`
    return { name: name.slice(0, 60), x: x + width / 2, y: y + height / 2 }
  }, number)
}

declare global {
  interface Window {
    /** The mouse was last pressed on nothing that takes the focus: the browser then takes it from what has it. */
    missed?: boolean
  }
}

/** Runs in the page before its own scripts. */
export function watchMisses(): void {
  const takesFocus = 'button, a[href], input, select, textarea, label, summary, [tabindex]'
  const watch = ({ target }: Event): void => {
    window.missed = !(target instanceof Element && target.closest(takesFocus))
  }
  document.addEventListener('keydown', () => (window.missed = false), true)
  document.addEventListener('pointerdown', watch, true)
}

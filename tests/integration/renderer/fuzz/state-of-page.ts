import type { Page } from '@playwright/test'
import './aim.ts'

export interface StateOfPage {
  /** Whether a control that can be seen has the focus. */
  hasFocus: boolean
  hasControls: boolean
  /** The person has clicked beside everything. */
  hasMissed: boolean
  /** What is wrong with the window as it stands. */
  complaints: string[]
}

/** @param broken the words of a window that could not be shown */
export function stateOf(page: Page, broken: string): Promise<StateOfPage> {
  return page.evaluate((words) => {
    const isThere = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]')
    const controls = [...document.querySelectorAll('button, a[href], input, select, textarea')].filter(
      (element) => isThere(element) && !element.matches(':disabled'),
    )
    const isHeld = (element: Element): boolean => element.getAttribute('aria-disabled') === 'true'
    const focused = document.activeElement
    const hasFocus = focused !== null && focused !== document.body && isThere(focused)
    const waits = document.querySelector('[aria-busy="true"], [role="status"], [role="timer"]') !== null
    const isDeadEnd = controls.every(isHeld) && !waits
    const complaints = [
      ...(document.body.textContent.includes(words) ? ['the window is broken'] : []),
      ...(isDeadEnd ? ['nothing can be done'] : []),
    ]
    return { hasFocus, hasControls: controls.length > 0, hasMissed: window.missed === true, complaints }
  }, broken)
}

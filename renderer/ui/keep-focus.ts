/**
 * Where what had the focus goes away, the nearest thing around it takes the focus: a keyboard goes on from there, and a
 * screen reader is not sent back to the start of the page. WCAG 2.2, 2.4.3. Nothing that acts gets it unasked.
 */
export const keepFocus = (root: HTMLElement): void => {
  let trail: HTMLElement[] = []
  root.addEventListener('focusin', ({ target }) => {
    trail = target instanceof HTMLElement ? withAncestors(target, root) : []
  })
  const observer = new MutationObserver(() => {
    const hasGone = trail[0]?.isConnected === false && document.activeElement === document.body
    if (hasGone) rest(trail.find((element) => element.isConnected) ?? root)
  })
  observer.observe(root, { childList: true, subtree: true })
}

const withAncestors = (element: HTMLElement, root: HTMLElement): HTMLElement[] => {
  const parent = element.parentElement
  return element === root || parent === null ? [element] : [element, ...withAncestors(parent, root)]
}

/** An element takes the focus by script alone, and for this once. */
const rest = (element: HTMLElement): void => {
  if (!element.hasAttribute('tabindex')) {
    element.tabIndex = -1
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
  }
  element.focus({ preventScroll: true })
}

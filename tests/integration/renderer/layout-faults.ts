import type { Language } from '../../../shared/preferences.ts'

/**
 * Runs in the page: speaks each language in turn, chosen as the person would, and names what is wrong with the layout
 * in it. What the page shows stays.
 */
export async function layoutFaults(languages: readonly Language[]): Promise<string[]> {
  /** WCAG 2.2, 2.5.8. CSS pixels. */
  const least = 24

  const speak = async (language: Language): Promise<void> => {
    await window.latchkey.preferences.change({ language })
    const root = document.documentElement
    while (new Intl.Locale(root.lang).language !== language) await new Promise((done) => setTimeout(done))
  }

  const sideways = (): string[] => {
    const width = document.documentElement.scrollWidth - innerWidth
    return width === 0 ? [] : [`${width} px wider than the window`]
  }

  /** A label is part of its control's target. */
  const smallTargets = (): string[] => {
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const targets = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [role="button"], [tabindex="0"]',
    )
    return [...targets].filter(isShown).flatMap((target) => {
      const labels = target instanceof HTMLInputElement ? [...(target.labels ?? [])] : []
      const boxes = [target, ...labels].map((element) => element.getBoundingClientRect())
      const [largest] = boxes.toSorted((a, b) => b.width * b.height - a.width * a.height)
      if (!largest || (largest.width >= least && largest.height >= least)) return []
      return [`${target.outerHTML.slice(0, 120)} is ${largest.width} by ${largest.height}`]
    })
  }

  /** The headings that the choice of a language stands on: a dialog stands on it instead. */
  const covered = (): string[] => {
    const menu = document.querySelector('.language-menu')?.getBoundingClientRect()
    const isUnderMenu = (box: DOMRect) =>
      menu !== undefined &&
      box.left < menu.right &&
      menu.left < box.right &&
      box.top < menu.bottom &&
      menu.top < box.bottom
    const beside = [...document.querySelectorAll('h1, h2')].filter((each) => !each.closest('dialog'))
    return beside.flatMap((heading) => {
      const words = document.createRange()
      words.selectNodeContents(heading)
      return [...words.getClientRects()].some(isUnderMenu) ? [`${heading.textContent} is covered`] : []
    })
  }

  const faults: string[] = []
  for (const language of languages) {
    await speak(language)
    for (const fault of [...sideways(), ...smallTargets(), ...covered()]) faults.push(`${language}: ${fault}`)
  }
  return faults
}

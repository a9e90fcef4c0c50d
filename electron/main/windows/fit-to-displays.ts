import type { Rectangle } from 'electron'

/**
 * Where a remembered window fits now: wholly inside the work area that it overlaps most, or `undefined` where it
 * would be on none of them (a display is gone). All lengths in device-independent pixels.
 */
export function fitToDisplays(wanted: Rectangle, workAreas: readonly Rectangle[]): Rectangle | undefined {
  const [best] = workAreas.toSorted((a, b) => overlap(wanted, b) - overlap(wanted, a))
  if (best === undefined || overlap(wanted, best) === 0) return undefined
  const width = Math.min(wanted.width, best.width)
  const height = Math.min(wanted.height, best.height)
  return {
    x: clamp(wanted.x, best.x, best.x + best.width - width),
    y: clamp(wanted.y, best.y, best.y + best.height - height),
    width,
    height,
  }
}

/** No API tells the height of a title bar with its frame before the window is there. */
const TITLE_BAR = 40

/** The height of the content of a window that cannot be resized: on a low display its page scrolls. */
export function contentHeight(wanted: number, workArea: Rectangle): number {
  return Math.min(wanted, workArea.height - TITLE_BAR)
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}

import { contrast, formatColor, fromHsl, mix, parseColor, rounded, toHsl, type Rgb } from './color.ts'

export type Theme = 'light' | 'dark'

/** What becomes of an accent color in one theme, each as `#rrggbb`. */
export interface AccentShades {
  accent: string
  hover: string
  tint: string
  onAccent: string
}

interface Ground {
  /** The colors of renderer/ui/tokens.css that text in the accent color may stand on. */
  canvas: Rgb
  surface: Rgb
  sunken: Rgb
  onAccent: Rgb
  /** The lightness at which every color can be read there. */
  safe: 0 | 1
  /** How much of the accent is in its tint. */
  tint: number
}

const WHITE: Rgb = [1, 1, 1]
const hex = (code: number): Rgb => [(code >> 16) / 255, ((code >> 8) & 255) / 255, (code & 255) / 255]

const GROUNDS: Record<Theme, Ground> = {
  light: {
    canvas: hex(0xf5f4f0),
    surface: WHITE,
    sunken: hex(0xf8f7f4),
    onAccent: WHITE,
    safe: 0,
    tint: 0.1,
  },
  dark: {
    canvas: hex(0x121614),
    surface: hex(0x1a1f1d),
    sunken: hex(0x151917),
    onAccent: hex(0x07221b),
    safe: 1,
    tint: 0.12,
  },
}

/** https://www.w3.org/TR/WCAG22/#contrast-minimum */
const LEAST_CONTRAST = 4.5
const STEPS = 100
const HOVER = 0.2

/**
 * The accent color of the system as it can be read in that theme: its hue, lighter or darker where it has to be.
 * Undefined for what is no color.
 */
export const accentShades = (color: string, theme: Theme): AccentShades | undefined => {
  const chosen = parseColor(color)
  if (!chosen) return undefined
  const ground = GROUNDS[theme]
  const hsl = toHsl(chosen)
  /** At 0 as it was chosen, at 1 black or white. */
  const shifted = (shift: number): Rgb => {
    const lightness = hsl.lightness + (ground.safe - hsl.lightness) * shift
    return rounded(fromHsl({ ...hsl, lightness }))
  }
  let step = 0
  while (step < STEPS && !isLegible(shifted(step / STEPS), ground)) step += 1
  const shift = step / STEPS
  const accent = shifted(shift)
  return {
    accent: formatColor(accent),
    hover: formatColor(shifted(shift + (1 - shift) * HOVER)),
    tint: formatColor(tintOf(accent, ground)),
    onAccent: formatColor(ground.onAccent),
  }
}

const tintOf = (accent: Rgb, { surface, tint }: Ground): Rgb => rounded(mix(accent, surface, tint))

const isLegible = (accent: Rgb, ground: Ground): boolean =>
  [ground.canvas, ground.surface, ground.sunken, ground.onAccent, tintOf(accent, ground)].every(
    (other) => contrast(accent, other) >= LEAST_CONTRAST,
  )

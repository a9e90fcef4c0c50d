/** Red, green and blue, of 0 to 1 each. */
export type Rgb = readonly [number, number, number]

/** Hue in degrees; saturation and lightness of 0 to 1. */
export interface Hsl {
  hue: number
  saturation: number
  lightness: number
}

/** Of `#rrggbb`; undefined for anything else. */
export const parseColor = (text: string): Rgb | undefined => {
  if (!/^#[0-9a-f]{6}$/i.test(text)) return undefined
  const channel = (at: number): number => parseInt(text.slice(at, at + 2), 16) / 255
  return [channel(1), channel(3), channel(5)]
}

export const rounded = (color: Rgb): Rgb => {
  const [red, green, blue] = color
  const round = (channel: number): number => Math.round(channel * 255) / 255
  return [round(red), round(green), round(blue)]
}

export const formatColor = (color: Rgb): string => {
  const hex = color.map((channel) =>
    Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${hex.join('')}`
}

/** `share` of the one color over the other. */
export const mix = (color: Rgb, over: Rgb, share: number): Rgb => [
  color[0] * share + over[0] * (1 - share),
  color[1] * share + over[1] * (1 - share),
  color[2] * share + over[2] * (1 - share),
]

/** From 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export const contrast = (one: Rgb, other: Rgb): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = ([red, green, blue]: Rgb): number => {
  const linear = (channel: number): number =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** https://www.w3.org/TR/css-color-4/#rgb-to-hsl */
export const toHsl = ([red, green, blue]: Rgb): Hsl => {
  const max = Math.max(red, green, blue)
  const min = Math.min(red, green, blue)
  const chroma = max - min
  const lightness = (max + min) / 2
  if (chroma === 0) return { hue: 0, saturation: 0, lightness }
  const saturation = (max - lightness) / Math.min(lightness, 1 - lightness)
  const sector =
    max === red
      ? (green - blue) / chroma + (green < blue ? 6 : 0)
      : max === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4
  return { hue: sector * 60, saturation, lightness }
}

/** https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
export const fromHsl = ({ hue, saturation, lightness }: Hsl): Rgb => {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (offset: number): number => {
    const at = (offset + hue / 30) % 12
    return lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1))
  }
  return [channel(0), channel(8), channel(4)]
}

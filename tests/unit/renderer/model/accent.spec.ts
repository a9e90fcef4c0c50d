import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { accentShades, type Theme } from '../../../../renderer/model/accent.ts'
import { contrast, parseColor, toHsl, type Rgb } from '../../../../renderer/model/color.ts'

const tokens = readFileSync(new URL('../../../../renderer/ui/tokens.css', import.meta.url), 'utf8')

const parsed = (color: string): Rgb => {
  const rgb = parseColor(color)
  if (!rgb) throw new Error(`${color} is no color.`)
  return rgb
}

/** As tokens.css has it. */
const token = (name: string, theme: Theme): Rgb => {
  const [, light = '', dark = ''] = new RegExp(`--${name}: light-dark\\((\\S+), (\\S+)\\)`).exec(tokens) ?? []
  return parsed({ light, dark }[theme])
}

const shadesOf = (color: string, theme: Theme) => {
  const shades = accentShades(color, theme)
  if (!shades) throw new Error(`${color} was refused.`)
  return shades
}

const COLORS = {
  'the blue of macOS': '#007aff',
  'the yellow of macOS': '#ffc600',
  'the graphite of macOS': '#8c8c8c',
  'the blue of Windows': '#0078d4',
  'the dark of Windows': '#4c4a48',
  'the orange of GNOME': '#ed5b00',
  'the green of GNOME': '#3a944a',
  yellow: '#ffff00',
  blue: '#0000ff',
  red: '#ff0000',
  black: '#000000',
  white: '#ffffff',
  'the light canvas itself': '#f5f4f0',
  'the dark canvas itself': '#121614',
} as const

for (const theme of ['light', 'dark'] as const) {
  for (const [name, color] of Object.entries(COLORS)) {
    test(`${name} can be read in the ${theme} theme`, () => {
      const { accent, hover, tint, onAccent } = shadesOf(color, theme)
      for (const ground of ['canvas', 'surface', 'sunken']) {
        expect(contrast(parsed(accent), token(ground, theme)), ground).toBeGreaterThanOrEqual(4.5)
      }
      expect(contrast(parsed(accent), parsed(tint)), 'tint').toBeGreaterThanOrEqual(4.5)
      expect(contrast(parsed(accent), parsed(onAccent)), 'on the accent').toBeGreaterThanOrEqual(4.5)
      expect(contrast(parsed(hover), parsed(onAccent)), 'on the hover').toBeGreaterThanOrEqual(4.5)
      for (const ink of ['ink', 'ink-soft']) {
        expect(contrast(token(ink, theme), parsed(tint)), ink).toBeGreaterThanOrEqual(4.5)
      }
    })
  }
}

test('a color that can be read is left as it is', () => {
  expect(shadesOf('#14594b', 'light').accent).toBe('#14594b')
  expect(shadesOf('#7fcfb8', 'dark').accent).toBe('#7fcfb8')
})

test('a color keeps its hue', () => {
  for (const color of ['#007aff', '#ffc600', '#ed5b00']) {
    for (const theme of ['light', 'dark'] as const) {
      const turned = toHsl(parsed(shadesOf(color, theme).accent)).hue - toHsl(parsed(color)).hue
      expect(Math.abs(turned), `${color}, ${theme}`).toBeLessThan(2)
    }
  }
})

for (const text of ['', '#', '007aff', '#07f', '#007aff80', '#00zzff', 'red', 'url(https://evil.example/)']) {
  test(`“${text}” is no color`, () => {
    expect(accentShades(text, 'light')).toBeUndefined()
  })
}

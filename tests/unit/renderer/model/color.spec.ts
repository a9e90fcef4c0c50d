import { expect, test } from '@playwright/test'
import { contrast, formatColor, fromHsl, mix, parseColor, toHsl } from '../../../../renderer/model/color.ts'

/** Hue in degrees, saturation and lightness in percent: https://www.w3.org/TR/css-color-4/#hsl-examples */
const HSL = [
  ['#000000', 0, 0, 0],
  ['#ffffff', 0, 0, 100],
  ['#ff0000', 0, 100, 50],
  ['#00ff00', 120, 100, 50],
  ['#0000ff', 240, 100, 50],
  ['#ff00aa', 320, 100, 50],
  ['#bf4040', 0, 50, 50],
  ['#008080', 180, 100, 25],
] as const

for (const [hex, hue, saturation, lightness] of HSL) {
  test(`${hex} is hsl(${hue} ${saturation} ${lightness}), there and back`, () => {
    const rgb = parseColor(hex) ?? [NaN, NaN, NaN]
    const hsl = toHsl(rgb)
    expect(hsl.hue).toBeCloseTo(hue, 0)
    expect(hsl.saturation * 100).toBeCloseTo(saturation, 0)
    expect(hsl.lightness * 100).toBeCloseTo(lightness, 0)
    expect(formatColor(fromHsl(hsl))).toBe(hex)
  })
}

test('contrast is that of WCAG, whichever comes first', () => {
  expect(contrast([0, 0, 0], [1, 1, 1])).toBeCloseTo(21)
  expect(contrast([1, 1, 1], [0, 0, 0])).toBeCloseTo(21)
  expect(contrast([1, 1, 1], [1, 1, 1])).toBe(1)
  // The lightest grey that passes on white.
  expect(contrast(parseColor('#767676') ?? [0, 0, 0], [1, 1, 1])).toBeCloseTo(4.54, 2)
})

test('a mix has that share of the first color', () => {
  expect(formatColor(mix([1, 0, 0], [0, 0, 1], 0.2))).toBe('#3300cc')
})

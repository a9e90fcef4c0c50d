import { expect, test } from '@playwright/test'
import { typedLetter } from '../../../../renderer/model/typed-letter.ts'

for (const [key, alphabet] of [
  ['a', 'latin'],
  ['Z', 'latin'],
  ['ß', 'latin'],
  ['é', 'latin'],
  ['ф', 'other'],
  ['ש', 'other'],
  ['ع', 'other'],
  ['あ', 'other'],
  ['7', undefined],
  ['!', undefined],
  [' ', undefined],
  ['Shift', undefined],
  ['Dead', undefined],
] as const) {
  test(`${key} is ${alphabet ?? 'no letter'}`, () => {
    expect(typedLetter(key)).toBe(alphabet)
  })
}

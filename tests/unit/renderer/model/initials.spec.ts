import { expect, test } from '@playwright/test'
import { initials } from '../../../../renderer/model/initials.ts'

for (const [name, expected] of [
  ['Ada Lovelace', 'AL'],
  ['Augusta Ada King', 'AK'],
  ['ada', 'A'],
  ['ada.lovelace@acme.example', 'AL'],
  ['  ', ''],
  ['élodie österreich', 'ÉÖ'],
  ['李 小龙', '李小'],
  ['👩‍💻 Ada', '👩‍💻A'],
] as const) {
  test(`"${name}" has the initials "${expected}"`, () => expect(initials(name)).toBe(expected))
}

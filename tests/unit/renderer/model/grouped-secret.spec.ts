import { expect, test } from '@playwright/test'
import { groupedSecret } from '../../../../renderer/model/grouped-secret.ts'

for (const [secret, grouped] of [
  ['GEZDGNBVGY3TQOJQ', 'GEZD GNBV GY3T QOJQ'],
  ['gezdgnbvgy', 'GEZD GNBV GY'],
  ['GEZDGNBVGY======', 'GEZD GNBV GY'],
  ['GEZDGNBV', 'GEZD GNBV'],
] as const) {
  test(`${secret} is written ${grouped}`, () => expect(groupedSecret(secret)).toBe(grouped))
}

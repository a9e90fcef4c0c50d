import { expect, test } from '@playwright/test'
import { dashboardPlaces } from '../../../../renderer/model/dashboard.ts'
import { waysOut } from '../../../../renderer/model/ways-out.ts'
import { LINKS } from '../../../../shared/link.ts'
import type { FailureCode } from '../../../../shared/failure.ts'

const SETTINGS = 'Applications > Applications > (this application) > Settings'

const PLACES: [code: FailureCode, places: string[]][] = [
  ['grant_not_allowed', [`${SETTINGS} > Advanced Settings > Grant Types > Password`]],
  ['mfa_not_enabled', [`${SETTINGS} > Advanced Settings > Grant Types > MFA`]],
  ['invalid_client', [`${SETTINGS} > Basic Information > Client ID`]],
  [
    'client_secret_refused',
    ['Applications > Applications > (this application) > Credentials > Authentication Methods'],
  ],
  ['audience_unknown', ['Applications > APIs > (the API) > Settings > Identifier']],
  ['invalid_scope', ['Applications > APIs > (the API) > Permissions']],
  [
    'invalid_request',
    [
      'Applications > Applications > (this application) > Connections',
      'Settings > General > API Authorization Settings > Default Directory',
    ],
  ],
]

for (const [code, places] of PLACES) {
  test(`${code} is put right at ${places.join(' or ')}, by those whom the person can call`, () => {
    expect(dashboardPlaces(code)).toEqual(places)
    expect(waysOut(code, LINKS)).toEqual(['support'])
  })
}

for (const code of ['wrong_credentials', 'user_blocked', 'verification_required', 'refused'] as const) {
  test(`${code} is no mistake in the tenant's configuration`, () => {
    expect(dashboardPlaces(code)).toEqual([])
  })
}

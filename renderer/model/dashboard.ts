import type { FailureCode } from '../../shared/failure.ts'

const APPLICATION = 'Applications > Applications > (this application)'
const API = 'Applications > APIs > (the API)'
const GRANT_TYPES = `${APPLICATION} > Settings > Advanced Settings > Grant Types`

/** Where a mistake in the tenant's configuration is put right: https://auth0.com/docs/get-started/applications */
const PLACES: Partial<Record<FailureCode, string[]>> = {
  grant_not_allowed: [`${GRANT_TYPES} > Password`],
  mfa_not_enabled: [`${GRANT_TYPES} > MFA`],
  invalid_client: [`${APPLICATION} > Settings > Basic Information > Client ID`],
  client_secret_refused: [`${APPLICATION} > Credentials > Authentication Methods`],
  audience_unknown: [`${API} > Settings > Identifier`],
  invalid_scope: [`${API} > Permissions`],
  invalid_request: [
    `${APPLICATION} > Connections`,
    'Settings > General > API Authorization Settings > Default Directory',
  ],
}

/** In the words of Auth0's dashboard, which speaks English only. */
export const dashboardPlaces = (code: FailureCode): string[] => PLACES[code] ?? []

import type { Tenant } from '../../tenant/start-tenant.ts'

const TRY = [
  'Sign in as alex@example.com, once of Employees and once of Partners: two people, two passwords.',
  'Wait in the home window: the access token lives for 20 s only and is refreshed by itself.',
  'Send a request to the sample API; POST /api/reports takes {"title": "…"}.',
  'Quit, and start again here: you are still signed in.',
  'Sign out: the tenant revokes the refresh token.',
  'Enter a wrong password, or sign in as one of the others of the table.',
]

export function printGuide({ issuer, users }: Tenant): void {
  console.log(`\nThe tenant ${issuer} knows these people:`)
  console.table(
    users.map(({ username, password, realm, purpose }) => ({ username, password, realm, purpose })),
  )
  console.log(`What to try:\n${TRY.map((each) => `  - ${each}`).join('\n')}\n`)
}

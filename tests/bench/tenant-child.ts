import { startTenant } from '../tenant/start-tenant.ts'
import type { Target } from './contestants/contestant.ts'

const tenant = await startTenant({ rateLimit: 1_000_000 })
// The SDK of Auth0 insists on a confidential client, so everybody is one.
const { clientId, clientSecret = '', audience, scopes } = tenant.settingsFor('post')
const account = tenant.users.find(({ username }) => username === 'alex@example.com')
if (account === undefined) throw new Error('The tenant has no such user.')
const { username, password } = account
const target: Target = { issuer: tenant.issuer, clientId, clientSecret, audience, scopes, username, password }

process.once('disconnect', () => void tenant.stop())
process.send?.(target)

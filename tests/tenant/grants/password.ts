import type Provider from 'oidc-provider'
import type { TokenEndpointGrantContext } from 'oidc-provider'
import { PASSWORD_GRANT, PASSWORD_REALM_GRANT } from '../clients.ts'
import { unknownAudience } from '../errors.ts'
import { API_AUDIENCE, grantedScopes } from '../scopes.ts'
import type { TenantState } from '../state.ts'
import { DEFAULT_DIRECTORY } from '../users.ts'
import { authenticate, type Credentials } from './authenticate.ts'
import { issueTokens } from './issue-tokens.ts'

interface SignInParameters extends Credentials {
  scope?: string
  audience?: string
}

type SignInContext = TokenEndpointGrantContext<SignInParameters>

const PARAMETERS = ['username', 'password', 'scope', 'audience']

/** The password grant (RFC 6749, section 4.3) and Auth0's variant of it that names the user's directory. */
export function registerPasswordGrants(provider: Provider, state: TenantState): void {
  const signIn = async (ctx: SignInContext, realm: string | undefined): Promise<void> => {
    const { username, password, scope, audience, grant_type: grantType } = ctx.oidc.params
    if (audience && audience !== API_AUDIENCE) throw unknownAudience(audience)
    const user = authenticate(state, { username, password, realm })
    const scopes = grantedScopes(scope, audience).filter((granted) => !user.droppedScopes?.includes(granted))
    if (user.factors && !user.signsInWithoutFactor) {
      state.mfa.demand({ user, scopes, audience, clientId: ctx.oidc.client.clientId })
    }
    await issueTokens(ctx, state, { user, scopes, grantType, audience })
  }

  provider.registerGrantType<SignInParameters>(
    PASSWORD_GRANT,
    (ctx) => signIn(ctx, DEFAULT_DIRECTORY),
    PARAMETERS,
  )
  provider.registerGrantType<SignInParameters>(
    PASSWORD_REALM_GRANT,
    (ctx) => signIn(ctx, ctx.oidc.params.realm),
    [...PARAMETERS, 'realm'],
  )
}

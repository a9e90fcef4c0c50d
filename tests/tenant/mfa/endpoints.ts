import { text } from 'node:stream/consumers'
import type { Context } from 'koa'
import { z } from 'zod'
import { findClient } from '../clients.ts'
import { missingParameter, refuse, Refused } from '../errors.ts'
import type { Layer } from '../layer.ts'
import type { TenantState } from '../state.ts'
import { associate, associationSchema } from './associate.ts'
import { associationRequired, invalidMfaToken, unsupportedChallengeType } from './errors.ts'
import { isOob, listed, type Authenticator } from './factor.ts'
import type { Transaction } from './mfa-tokens.ts'

const challengeSchema = z.object({
  mfa_token: z.string(),
  client_id: z.string(),
  client_secret: z.string().optional(),
  challenge_type: z.string().default('otp oob'),
  authenticator_id: z.string().optional(),
})

/** https://auth0.com/docs/api/authentication#multi-factor-authentication */
export function createMfaEndpoints(state: TenantState): Layer {
  const { mfa } = state

  const bearerOf = (ctx: Context): Transaction => {
    const token = /^Bearer (\S+)$/i.exec(ctx.get('authorization'))?.[1]
    return mfa.tokens.require(token, invalidMfaToken)
  }

  const operations = new Map<string, (ctx: Context) => unknown>([
    ['GET /mfa/authenticators', (ctx) => mfa.authenticatorsOf(bearerOf(ctx).user).map(listed)],
    [
      'POST /mfa/associate',
      async (ctx) => associate(state, bearerOf(ctx), await body(ctx, associationSchema)),
    ],
    [
      'POST /mfa/challenge',
      async (ctx) => {
        const request = await body(ctx, challengeSchema)
        requireClient(request.client_id, request.client_secret)
        const transaction = mfa.tokens.require(request.mfa_token, invalidMfaToken, request.client_id)
        return challenge(state, transaction, request)
      },
    ],
  ])

  return async (ctx, next) => {
    const operation = operations.get(`${ctx.method} ${ctx.path}`)
    if (!operation) return next()
    try {
      ctx.body = await operation(ctx)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      ctx.status = error.answer.status
      ctx.body = error.answer.body
    }
  }
}

function challenge(
  { mfa }: TenantState,
  transaction: Transaction,
  request: z.output<typeof challengeSchema>,
): object {
  const types = request.challenge_type.split(' ')
  const active = mfa.authenticatorsOf(transaction.user).filter(({ isActive }) => isActive)
  if (active.length === 0) throw associationRequired()
  const wanted = ({ id, kind }: Authenticator): boolean =>
    types.includes(isOob(kind) ? 'oob' : kind) && id === (request.authenticator_id ?? id)
  const authenticator = active.find(wanted)
  if (!authenticator) throw unsupportedChallengeType(types)
  const { kind, name = '' } = authenticator
  if (!isOob(kind)) return { challenge_type: 'otp' }
  const { oobCode } = mfa.challenges.send(transaction, authenticator, kind, name)
  return {
    challenge_type: 'oob',
    oob_code: oobCode,
    ...(kind !== 'push' && { binding_method: 'prompt' }),
  }
}

function requireClient(clientId: string, secret: string | undefined): void {
  const client = findClient(clientId)
  if (!client) throw refuse(401, 'invalid_client', 'Unknown client')
  if (client.clientSecret !== secret) throw refuse(401, 'access_denied', 'Unauthorized')
}

async function body<Schema extends z.ZodType>(ctx: Context, schema: Schema): Promise<z.output<Schema>> {
  const request = schema.safeParse(parsed(await text(ctx.req)))
  if (request.success) return request.data
  throw missingParameter(request.error.issues[0]?.path.join('.') ?? '')
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw refuse(400, 'invalid_request', 'Invalid JSON body')
  }
}

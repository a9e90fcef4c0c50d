import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { policyChangeSchema, userReferenceSchema } from './control-contract.ts'
import { zeroCounters } from './counters.ts'
import { faultSchema } from './faults/fault.ts'
import type { Layer } from './layer.ts'
import { createMfaControl } from './mfa/control.ts'
import type { TenantState } from './state.ts'
import { USERS } from './users.ts'

type Operation = (body: unknown) => unknown

/**
 * The tests' side door, JSON on the tenant's own port.
 * @param rotateKeys gives the tenant new signing keys
 */
export function createControl(state: TenantState, rotateKeys: () => Promise<void>): Layer {
  const operations = new Map<string, Operation>(Object.entries(createOperations(state, rotateKeys)))

  return async (ctx, next) => {
    if (!ctx.path.startsWith('/control/')) return next()
    const operation = operations.get(`${ctx.method} ${ctx.path}`)
    if (!operation) {
      ctx.status = 404
      ctx.body = { error: `there is no ${ctx.method} ${ctx.path}` }
      return
    }
    try {
      const body = await text(ctx.req)
      ctx.body = (await operation(body === '' ? undefined : JSON.parse(body))) ?? {}
    } catch (error) {
      if (!(error instanceof z.ZodError) && !(error instanceof SyntaxError)) throw error
      ctx.status = 400
      ctx.body = { error: error instanceof z.ZodError ? z.prettifyError(error) : error.message }
    }
  }
}

function createOperations(state: TenantState, rotateKeys: () => Promise<void>): Record<string, Operation> {
  return {
    'GET /control/counters': () => state.counters,
    'DELETE /control/counters': () => {
      state.counters = zeroCounters()
    },
    'GET /control/issued-tokens': () => state.issued.read(),
    'GET /control/refresh-tokens': () => ({ live: state.storage.liveRefreshTokens() }),
    'DELETE /control/refresh-tokens': (body) => {
      const { username, realm } = userReferenceSchema.parse(body)
      for (const user of USERS)
        if (user.username === username && user.realm === (realm ?? user.realm))
          state.storage.revokeAll(user.sub)
    },
    'POST /control/faults': (body) => state.faults.add(faultSchema.parse(body)),
    'DELETE /control/faults': () => state.faults.clear(),
    'POST /control/keys': () => rotateKeys(),
    'PATCH /control/policy': (body) => {
      Object.assign(state.policy, policyChangeSchema.parse(body))
    },
    ...createMfaControl(state),
  }
}

import { text } from 'node:stream/consumers'
import type { Context } from 'koa'
import { authorise, type Bearer } from './bearer.ts'
import type { Layer } from './layer.ts'
import { paddedJson } from './padding.ts'
import { pause } from './pause.ts'
import { API_AUDIENCE } from './scopes.ts'
import type { TenantState } from './state.ts'

interface Report {
  id: number
  title: string
  author: string
}

interface Operation {
  scope?: string
  run(ctx: Context, caller: Bearer): void | Promise<void>
}

/** The sample API that Latchkey calls, and some paths that try a client's patience. All of them are protected. */
export function createApi(state: TenantState): Layer {
  const operations = createOperations(state)

  return async (ctx, next) => {
    if (!ctx.path.startsWith('/api/')) return next()
    const operation = operations.get(`${ctx.method} ${ctx.path}`) ?? operations.get(ctx.path)
    const caller = await authorise(ctx, state, {
      audience: API_AUDIENCE,
      ...(operation?.scope !== undefined && { scope: operation.scope }),
    })
    if (!caller) return
    state.counters.apiCalls += 1
    if (operation) await operation.run(ctx, caller)
    else
      answer(ctx, 404, { error: 'not_found', error_description: `${ctx.method} ${ctx.path} does not exist` })
  }
}

function createOperations({ stopped }: TenantState): Map<string, Operation> {
  const reports: Report[] = [
    { id: 1, title: 'Deliveries in October', author: 'Robin Example' },
    { id: 2, title: 'Returns in October', author: 'Alex Example' },
  ]
  const operations: Record<string, Operation> = {
    'GET /api/reports': {
      scope: 'read:reports',
      run: (ctx) => {
        ctx.body = { reports }
      },
    },
    'POST /api/reports': {
      scope: 'write:reports',
      run: async (ctx, { user }) => {
        const title = titleOf(await text(ctx.req))
        if (title === undefined) {
          answer(ctx, 400, { error: 'invalid_request', error_description: 'title' })
          return
        }
        const report = { id: reports.length + 1, title, author: user.name }
        reports.push(report)
        answer(ctx, 201, report)
      },
    },
    '/api/slow': {
      run: async (ctx) => {
        await pause(Number(ctx.query.ms ?? 1000), stopped)
        ctx.body = { slept: true }
      },
    },
    '/api/large': {
      run: (ctx) => {
        ctx.type = 'json'
        ctx.body = paddedJson(Number(ctx.query.bytes ?? 1_000_000))
      },
    },
    '/api/redirect': {
      run: (ctx) => {
        ctx.redirect(String(ctx.query.to ?? '/api/echo'))
        ctx.status = Number(ctx.query.status ?? 302)
      },
    },
    '/api/echo': {
      run: async (ctx) => {
        const headers = { ...ctx.headers, authorization: 'Bearer (not repeated)' }
        ctx.body = {
          method: ctx.method,
          path: ctx.path,
          query: ctx.query,
          headers,
          body: await text(ctx.req),
        }
      },
    },
  }
  return new Map(Object.entries(operations))
}

function answer(ctx: Context, status: number, body: object): void {
  ctx.status = status
  ctx.body = body
}

function titleOf(body: string): string | undefined {
  try {
    const report: unknown = JSON.parse(body)
    if (typeof report !== 'object' || report === null || !('title' in report)) return undefined
    return typeof report.title === 'string' && report.title !== '' ? report.title : undefined
  } catch {
    return undefined
  }
}

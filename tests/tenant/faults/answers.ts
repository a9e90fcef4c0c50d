import type { Context } from 'koa'
import { rateLimitHeaders } from '../rate-limit.ts'
import type { Fault } from './fault.ts'

export function answer(ctx: Context, status: number, contentType: string, body: unknown): void {
  ctx.status = status
  ctx.body = body
  ctx.type = contentType
}

export const answerJson = (ctx: Context, status: number, body: unknown): void =>
  answer(ctx, status, 'application/json', JSON.stringify(body))

export const answerPage = (ctx: Context, status: number, title: string): void =>
  answer(ctx, status, 'text/html', `<!doctype html><title>${title}</title><h1>${title}</h1>`)

export function answerTooManyRequests(
  ctx: Context,
  { hint, seconds }: Extract<Fault, { kind: 'too-many-requests' }>,
): void {
  const end = Date.now() + seconds * 1000
  switch (hint) {
    case 'retry-after-seconds':
      ctx.set('Retry-After', String(seconds))
      break
    case 'retry-after-date':
      ctx.set('Retry-After', new Date(end).toUTCString())
      break
    case 'rate-limit-reset':
      ctx.set(rateLimitHeaders(100, 0, Math.ceil(end / 1000)))
      break
    case 'none':
      break
  }
  answerJson(ctx, 429, { error: 'too_many_requests', error_description: 'Global limit has been reached' })
}

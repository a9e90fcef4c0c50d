import { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Context } from 'koa'
import { PATHS } from './endpoints.ts'
import type { Layer } from './layer.ts'

const FORM = 'application/x-www-form-urlencoded'

const forms = new WeakMap<IncomingMessage, URLSearchParams>()

/** The parameters of a request to the token or the revocation endpoint. */
export const formOf = (ctx: Context): URLSearchParams => forms.get(ctx.req) ?? new URLSearchParams()

/**
 * Auth0 takes JSON where oidc-provider takes forms only: the request goes on with a form body in either case.
 */
export const readForm: Layer = async (ctx, next) => {
  if (ctx.method !== 'POST' || (ctx.path !== PATHS.token && ctx.path !== PATHS.revoke)) return next()
  const body = await text(ctx.req)
  const form = ctx.is('json') ? parseJson(body) : new URLSearchParams(body)
  if (!form) {
    ctx.status = 400
    ctx.body = { error: 'invalid_request', error_description: 'Invalid JSON body' }
    return
  }
  const request = withForm(ctx.req, form)
  ctx.req = ctx.request.req = ctx.response.req = request
  forms.set(request, form)
  await next()
}

function parseJson(body: string): URLSearchParams | undefined {
  try {
    const fields: unknown = JSON.parse(body)
    if (typeof fields !== 'object' || fields === null) return undefined
    return new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]))
  } catch {
    return undefined
  }
}

function withForm(original: IncomingMessage, form: URLSearchParams): IncomingMessage {
  const body = Buffer.from(form.toString())
  const request = new IncomingMessage(original.socket)
  const headers = { ...original.headers, 'content-type': FORM, 'content-length': String(body.length) }
  delete headers['transfer-encoding']
  Object.assign(request, { method: original.method, url: original.url, headers, complete: true })
  request.push(body)
  request.push(null)
  return request
}

import type { Context } from 'koa'
import { endpointOf } from '../endpoints.ts'
import { formOf } from '../form-body.ts'
import { grantNameOf } from '../grant-names.ts'
import type { Layer } from '../layer.ts'
import { paddedJson } from '../padding.ts'
import { pause } from '../pause.ts'
import type { TenantState } from '../state.ts'
import { answer, answerJson, answerPage, answerTooManyRequests } from './answers.ts'
import { cutConnection, sendHalf } from './connection.ts'
import type { Fault } from './fault.ts'
import { lie, mergeClaims } from './lying-tokens.ts'
import { mergeBody, removeField, replaceToken } from './spoiled-body.ts'

type Next = Parameters<Layer>[1]

/** Lets happen what the tests have asked for. */
export function applyFaults(state: TenantState): Layer {
  return async (ctx, next) => {
    const endpoint = endpointOf(ctx.path)
    if (!endpoint) return next()
    const grant = grantNameOf(formOf(ctx).get('grant_type'))
    const faults = state.faults.take(endpoint, grant)
    const faulty = faults.reduceRight<Next>((inner, fault) => () => apply(fault, ctx, inner, state), next)
    await faulty()
  }
}

async function apply(fault: Fault, ctx: Context, next: Next, { keys, stopped }: TenantState): Promise<void> {
  if ('afterExchange' in fault && fault.afterExchange) await next()
  switch (fault.kind) {
    case 'latency':
      await pause(fault.milliseconds, stopped)
      await next()
      break
    case 'clock-skew':
      ctx.set('Date', new Date(Date.now() + fault.seconds * 1000).toUTCString())
      await next()
      break

    case 'cut-connection':
      cutConnection(ctx)
      break
    case 'server-error':
      answerJson(ctx, 500, { error: 'server_error', error_description: 'Internal error' })
      break
    case 'bad-gateway':
      answerPage(ctx, 502, '502 Bad Gateway')
      break
    case 'unavailable':
      ctx.set('Retry-After', String(fault.retryAfter))
      answerPage(ctx, 503, '503 Service Unavailable')
      break
    case 'too-many-requests':
      answerTooManyRequests(ctx, fault)
      break
    case 'captive-portal':
      answerPage(ctx, 200, 'Welcome to the hotel network')
      break
    case 'redirect':
      ctx.redirect(fault.location)
      ctx.status = fault.status
      break
    case 'empty-body':
      answer(ctx, 200, 'application/json', '')
      break
    case 'invalid-json':
      answer(ctx, 200, 'application/json', '{"access_token": "never-clos')
      break
    case 'large-body':
      answer(ctx, 200, 'application/json', paddedJson(fault.bytes))
      break
    case 'replace-body':
      answerJson(ctx, fault.status, fault.body)
      break
    case 'raw-body':
      answer(ctx, fault.status, fault.contentType, fault.text)
      break

    case 'answer-lost':
      await next()
      cutConnection(ctx)
      break
    case 'half-response':
      await next()
      sendHalf(ctx)
      break
    case 'wrong-content-type':
      await next()
      ctx.type = fault.contentType
      break
    case 'missing-field':
      await next()
      removeField(ctx, fault.field)
      break
    case 'merge-body':
      await next()
      mergeBody(ctx, fault.fields)
      break
    case 'lying-token':
      await next()
      await replaceToken(ctx, fault.token, (token) => lie(token, fault.lie, keys))
      break
    case 'merge-claims':
      await next()
      await replaceToken(ctx, fault.token, (token) => mergeClaims(token, fault.claims, keys))
      break
  }
}

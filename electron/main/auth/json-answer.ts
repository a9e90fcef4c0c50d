import type { ResponseFailure } from '../../../shared/failure.ts'
import type { JsonObject } from '../../../shared/json.ts'
import type { HttpResponse } from '../transport/transport.ts'
import { AuthError } from './auth-error.ts'

type Answer = Pick<HttpResponse, 'header' | 'body'>

/** The JSON object in an answer, or undefined where it is anything else: an HTML page, an array, half an object. */
export function jsonObject(response: Answer): JsonObject | undefined {
  const value = jsonValue(response)
  return isJsonObject(value) ? value : undefined
}

/** @throws {AuthError} `unreadable_response` */
export function requireJsonArray(response: HttpResponse): unknown[] {
  const value = jsonValue(response)
  if (!Array.isArray(value)) throw unreadable({ problem: 'not_json', status: response.status })
  return value
}

/** @throws {AuthError} `unreadable_response` */
export function requireJsonObject(response: HttpResponse): JsonObject {
  const object = jsonObject(response)
  if (object === undefined) throw unreadable({ problem: 'not_json', status: response.status })
  return object
}

export function unreadable(details: Omit<ResponseFailure, 'code'>): AuthError {
  return new AuthError({ code: 'unreadable_response', ...details })
}

/** Own fields only: an inherited one is not part of the answer. */
export function field(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? Reflect.get(object, name) : undefined
}

/** For what `JSON.parse` or a JWT library has made: their values are JSON all the way down. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function jsonValue({ header, body }: Answer): unknown {
  const isJson = /^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(header('content-type') ?? '')
  return isJson ? parsed(body) : undefined
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

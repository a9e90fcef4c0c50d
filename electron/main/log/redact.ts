import type { Json, JsonObject } from '../../../shared/json.ts'
import { isErrorCode, isSecretName, strikeShapes } from './secret-shapes.ts'
import { STRUCK, type Secrets } from './secrets.ts'

const MAX_DEPTH = 6
const MAX_ENTRIES = 50
const MAX_TEXT = 2_000
const UNREADABLE = '[unreadable]'

/** Anything as JSON that is safe to write: without secrets, cycles, other people's objects, or much length. */
export function redact(value: unknown, secrets: Secrets): Json {
  return new Redaction(secrets).value(value, [])
}

class Redaction {
  readonly #secrets: Secrets

  constructor(secrets: Secrets) {
    this.#secrets = secrets
  }

  /** `above` are the objects that hold this one. */
  value(value: unknown, above: readonly object[]): Json {
    try {
      return this.#read(value, above)
    } catch {
      // A getter or a proxy that throws.
      return UNREADABLE
    }
  }

  #read(value: unknown, above: readonly object[]): Json {
    if (value === null || typeof value === 'boolean') return value
    if (typeof value === 'string') return this.text(value)
    if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
    if (typeof value === 'bigint') return String(value).slice(0, MAX_TEXT)
    if (typeof value !== 'object') return `[${typeof value}]`
    if (above.includes(value)) return '[circular]'
    if (above.length >= MAX_DEPTH) return '[deep]'
    const inside = [...above, value]
    if (Array.isArray(value)) return this.#list(value, inside)
    if (value instanceof Error) return this.#error(value, inside)
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'invalid date' : value.toISOString()
    const prototype: unknown = Object.getPrototypeOf(value)
    return prototype === null || prototype === Object.prototype ? this.#object(value, inside) : '[object]'
  }

  text(value: string): string {
    // Longer than what is kept, so that a secret on the edge is seen whole.
    const text = strikeShapes(this.#secrets.strike(value.slice(0, MAX_TEXT * 8)))
    return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT)}… (${value.length})`
  }

  #list(values: readonly unknown[], inside: readonly object[]): Json[] {
    const kept = values.slice(0, MAX_ENTRIES).map((value) => this.value(value, inside))
    return values.length > MAX_ENTRIES ? [...kept, `… (${values.length})`] : kept
  }

  /** Never what a library has hung on it: errors of HTTP clients hold the request, and with it the password. */
  #error(error: Error, inside: readonly object[]): JsonObject {
    const kept = ['name', 'message', 'code', 'failure', 'stack', 'cause'].filter((name) => name in error)
    return Object.fromEntries(kept.map((name) => [name, this.#entry(name, error, inside)]))
  }

  #object(object: object, inside: readonly object[]): JsonObject {
    const names = Object.keys(object).slice(0, MAX_ENTRIES)
    return Object.fromEntries(names.map((name) => [this.text(name), this.#entry(name, object, inside)]))
  }

  #entry(name: string, object: object, inside: readonly object[]): Json {
    let value: unknown
    try {
      value = Reflect.get(object, name)
    } catch {
      return UNREADABLE
    }
    if (isStruck(name, value)) return STRUCK
    return this.value(value, inside)
  }
}

function isStruck(name: string, value: unknown): boolean {
  if (value === undefined || value === null || typeof value === 'boolean') return false
  if (name === 'code') return typeof value !== 'string' || !isErrorCode(value)
  // Failures name the kind of token that was refused.
  if (name === 'token') return value !== 'id_token' && value !== 'access_token'
  return isSecretName(name)
}

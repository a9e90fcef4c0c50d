import type { Json, JsonObject } from '../../shared/json.ts'
import type { EpochMs } from '../../shared/time.ts'

export interface ClaimRow {
  name: string
  /** A custom claim is namespaced by a URI, such as `https://example.com/roles`. */
  custom: boolean
  value: string
  /** Numbers, lists and objects are set as code; text is not. */
  code: boolean
  /** The moment that a NumericDate stands for: RFC 7519 section 2. */
  at?: EpochMs
}

const NUMERIC_DATES = new Set(['exp', 'iat', 'nbf', 'auth_time', 'updated_at'])

/** Claims in the order in which they came, custom ones last. */
export const claimRows = (claims: JsonObject): ClaimRow[] => {
  const rows = Object.entries(claims).map(([name, value]) => row(name, value))
  return [...rows.filter(({ custom }) => !custom), ...rows.filter(({ custom }) => custom)]
}

const row = (name: string, value: Json): ClaimRow => ({
  name,
  custom: name.includes(':'),
  value: typeof value === 'string' ? value : JSON.stringify(value, null, 2),
  code: typeof value !== 'string',
  ...(NUMERIC_DATES.has(name) && isNumericDate(value) ? { at: value * 1000 } : {}),
})

/** https://tc39.es/ecma262/#sec-time-values-and-time-range */
const LATEST_SECOND = 8_640_000_000_000

/** A number beyond every calendar would throw where it is written as a date. */
const isNumericDate = (value: Json): value is number =>
  typeof value === 'number' && Math.abs(value) <= LATEST_SECOND

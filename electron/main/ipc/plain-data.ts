/** Deeper than any body of an API, shallow enough for every recursive check that follows. */
const MAX_DEPTH = 64

/** UTF-16 units of all strings and keys, and one for every value: about 1 MB. */
const MAX_SIZE = 1_048_576

/**
 * Whether a message is what JSON could hold (and `undefined`), within bounds: no accessor, no symbol, no class,
 * no `__proto__`, no cycle. Structured clone lets all of these but accessors through. An exotic object may throw.
 */
export function isPlainData(message: unknown): boolean {
  const waiting: Node[] = [{ value: message, depth: 0 }]
  let size = 0
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isPlainKind(node.value)) return false
    size += sizeOf(node.value)
    if (size > MAX_SIZE || node.depth > MAX_DEPTH) return false
    const children = childrenOf(node.value)
    if (children === undefined) return false
    for (const value of children) waiting.push({ value, depth: node.depth + 1 })
  }
  return true
}

interface Node {
  value: unknown
  /** A cycle ends here: its depth has no end. */
  depth: number
}

type PlainKind = undefined | boolean | number | string | null | object

/** Asked before a value is measured: the keys of a typed array are as many as its bytes. */
function isPlainKind(value: unknown): value is PlainKind {
  if (typeof value !== 'object') return ['undefined', 'boolean', 'number', 'string'].includes(typeof value)
  if (value === null) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value)
    ? prototype === Array.prototype
    : prototype === Object.prototype || prototype === null
}

function sizeOf(value: PlainKind): number {
  if (typeof value === 'string' || Array.isArray(value)) return 1 + value.length
  if (typeof value !== 'object' || value === null) return 1
  return Object.keys(value).reduce((size, key) => size + key.length, 1)
}

/** The values inside, or `undefined` where one cannot be taken as it is. */
function childrenOf(value: PlainKind): unknown[] | undefined {
  if (typeof value !== 'object' || value === null) return []
  const keys = Reflect.ownKeys(value)
  if (!Array.isArray(value)) return keys.includes('__proto__') ? undefined : valuesOf(value, keys)
  const isDense = keys.length === value.length + 1
  return isDense ? valuesOf(value, Object.keys(value)) : undefined
}

function valuesOf(object: object, keys: readonly PropertyKey[]): unknown[] | undefined {
  const values: unknown[] = []
  for (const key of keys) {
    const property = Object.getOwnPropertyDescriptor(object, key)
    if (typeof key === 'symbol' || !property?.enumerable || !('value' in property)) return undefined
    values.push(property.value)
  }
  return values
}

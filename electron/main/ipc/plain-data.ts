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

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return 1 + value.length
  if (Array.isArray(value)) return 1 + value.length
  if (typeof value !== 'object' || value === null) return 1
  return Object.keys(value).reduce((size, key) => size + key.length, 1)
}

/** The values inside, or `undefined` where `value` is no plain data. */
function childrenOf(value: unknown): unknown[] | undefined {
  switch (typeof value) {
    case 'undefined':
    case 'boolean':
    case 'number':
    case 'string':
      return []
    case 'object':
      if (value === null) return []
      return Array.isArray(value) ? itemsOf(value) : propertiesOf(value)
    case 'bigint':
    case 'symbol':
    case 'function':
      return undefined
  }
}

function itemsOf(array: object & { length: number }): unknown[] | undefined {
  const isOrdinary = Object.getPrototypeOf(array) === Array.prototype
  const isDense = Reflect.ownKeys(array).length === array.length + 1
  if (!isOrdinary || !isDense) return undefined
  return valuesOf(array, Object.keys(array))
}

function propertiesOf(object: object): unknown[] | undefined {
  const prototype: unknown = Object.getPrototypeOf(object)
  if (prototype !== Object.prototype && prototype !== null) return undefined
  const keys = Reflect.ownKeys(object)
  return keys.includes('__proto__') ? undefined : valuesOf(object, keys)
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

/** What a tagged value may be in JSON. */
type Tagged = string | number | boolean | null | Tagged[]

export interface Codec {
  /** @throws Error 'An object could not be cloned.', as Electron's own. */
  encode: (value: unknown) => string
  decode: (text: string) => unknown
}

export interface Base64 {
  encode: (bytes: Uint8Array) => string
  decode: (text: string) => Uint8Array
}

/**
 * Structured clone as text, for the one string that a DevTools binding carries. The function runs in Node and, through
 * toString(), in the page's isolated world: it may use nothing from outside itself.
 */
export function makeCodec(base64: Base64): Codec {
  const VIEWS = [
    Uint8Array,
    Int8Array,
    Uint8ClampedArray,
    Uint16Array,
    Int16Array,
    Uint32Array,
    Int32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  ]
  const ERRORS = [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError]
  const notCloneable = () => new Error('An object could not be cloned.')

  function encode(value: unknown): string {
    const seen = new Map<unknown, number>()
    const encodeObject = (object: object): Tagged => {
      const known = seen.get(object)
      if (known !== undefined) return ['same', known]
      seen.set(object, seen.size)
      if (Array.isArray(object)) return ['array', Array.from(object, walk)]
      if (object instanceof Date) return ['date', object.getTime()]
      if (object instanceof RegExp) return ['regexp', object.source, object.flags]
      if (object instanceof Map) return ['map', Array.from(object, ([key, item]) => [walk(key), walk(item)])]
      if (object instanceof Set) return ['set', Array.from(object, walk)]
      if (object instanceof Error) return ['error', object.name, object.message, object.stack ?? '']
      if (object instanceof ArrayBuffer) return ['buffer', base64.encode(new Uint8Array(object))]
      if (ArrayBuffer.isView(object)) {
        const bytes = new Uint8Array(object.buffer, object.byteOffset, object.byteLength)
        return ['view', VIEWS.findIndex((view) => object instanceof view), base64.encode(bytes)]
      }
      if (object instanceof Boolean || object instanceof Number || object instanceof String) {
        return ['boxed', walk(object.valueOf())]
      }
      if (Object.prototype.toString.call(object) !== '[object Object]') throw notCloneable()
      return ['object', Object.entries(object).map(([key, item]) => [key, walk(item)])]
    }
    const walk = (item: unknown): Tagged => {
      switch (typeof item) {
        case 'string':
        case 'boolean':
          return item
        case 'undefined':
          return ['undefined']
        case 'number':
          return Number.isFinite(item) && !Object.is(item, -0)
            ? item
            : ['number', Object.is(item, -0) ? '-0' : String(item)]
        case 'bigint':
          return ['bigint', String(item)]
        case 'object':
          return item === null ? null : encodeObject(item)
        case 'function':
        case 'symbol':
          throw notCloneable()
      }
    }
    let clone: unknown
    try {
      clone = structuredClone(value)
    } catch {
      throw notCloneable()
    }
    return JSON.stringify(walk(clone))
  }

  function decode(text: string): unknown {
    const seen: unknown[] = []
    const keep = <T>(item: T): T => {
      seen.push(item)
      return item
    }
    const list = (item: unknown): unknown[] => (Array.isArray(item) ? item : [])
    const fill = <T>(container: T, items: unknown, add: (container: T, item: unknown) => void): T => {
      keep(container)
      for (const item of list(items)) add(container, item)
      return container
    }
    const error = (name: unknown, message: unknown, stack: unknown): Error => {
      const Type = ERRORS.find((candidate) => candidate.name === name) ?? Error
      const made = keep(new Type(String(message)))
      if (typeof stack === 'string' && stack !== '') made.stack = stack
      return made
    }
    const view = (index: unknown, bytes: unknown): unknown => {
      const View = VIEWS[Number(index)] ?? Uint8Array
      const raw = Uint8Array.from(base64.decode(String(bytes)))
      return keep(Reflect.construct(View, [raw.buffer]))
    }
    const walk = (item: unknown): unknown => {
      if (!Array.isArray(item)) return item
      const [tag, first, second, third] = item as unknown[]
      switch (tag) {
        case 'undefined':
          return undefined
        case 'number':
          return Number(first)
        case 'bigint':
          return BigInt(String(first))
        case 'same':
          return seen[Number(first)]
        case 'array':
          return fill<unknown[]>([], first, (array, element) => array.push(walk(element)))
        case 'date':
          return keep(new Date(first === null ? Number.NaN : Number(first)))
        case 'regexp':
          return keep(new RegExp(String(first), String(second)))
        case 'map':
          return fill(new Map<unknown, unknown>(), first, (map, entry) => {
            const [key, value] = list(entry)
            map.set(walk(key), walk(value))
          })
        case 'set':
          return fill(new Set<unknown>(), first, (set, element) => set.add(walk(element)))
        case 'error':
          return error(first, second, third)
        case 'buffer':
          return keep(Uint8Array.from(base64.decode(String(first))).buffer)
        case 'view':
          return view(first, second)
        case 'boxed':
          return keep(Object(walk(first)))
        case 'object':
          return fill({}, first, (object, entry) => {
            const [key, value] = list(entry)
            // defineProperty, so that a key named __proto__ stays a plain key
            Object.defineProperty(object, String(key), {
              value: walk(value),
              writable: true,
              enumerable: true,
              configurable: true,
            })
          })
        default:
          throw new Error('bad message')
      }
    }
    return walk(JSON.parse(text))
  }

  return { encode, decode }
}

/** The codec of the main process. */
export const { encode, decode } = makeCodec({
  encode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
})

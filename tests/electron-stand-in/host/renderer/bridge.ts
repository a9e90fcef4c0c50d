/** A value on its way between the two worlds of a page. */
export type Wire =
  | { is: 'value'; value: unknown }
  | { is: 'list'; items: Wire[] }
  | { is: 'object'; entries: [string, Wire][] }
  | { is: 'function' | 'promise' | 'same' | 'own-function'; id: number }
  | { is: 'error'; message: string }

export type BridgeMessage =
  | { verb: 'call'; id: number; args: Wire }
  | { verb: 'expose'; key: string; api: Wire }
  | { verb: 'permission'; permission: string; mediaTypes: string[] }
  | { verb: 'open'; url: string; frameName: string; features: string }

type Envelope =
  | { to: 'ask'; message: BridgeMessage }
  | { to: 'answer'; ok: boolean; wire: Wire }
  | { to: 'settle'; id: number; ok: boolean; wire: Wire }

export interface BridgeEnd {
  /** Synchronous: the other world has answered when it returns. Throws what the other world threw. */
  ask: (message: BridgeMessage) => unknown
  encode: (value: unknown) => Wire
  decode: (wire: Wire) => unknown
  /** Answers what the other world asks, but for `call`. */
  onAsk: (message: Exclude<BridgeMessage, { verb: 'call' }>) => unknown
}

/**
 * One end of the context bridge. It runs in both worlds of a page, through toString(): it may use nothing from outside
 * itself. The ends share a detached DOM node that the page's scripts never see, and talk by synchronous CustomEvents,
 * whose detail Chromium clones from world to world.
 */
export function makeBridgeEnd(bus: EventTarget, mine: string, theirs: string): BridgeEnd {
  type AnyFunction = (...args: unknown[]) => unknown
  const MAX_DEPTH = 1_000
  const notCloneable = () => new Error('An object could not be cloned.')

  const clone = structuredClone
  const dispatch = bus.dispatchEvent.bind(bus)
  const functions = new Map<number, AnyFunction>()
  const functionIds = new WeakMap<object, number>()
  const remoteIds = new WeakMap<object, number>()
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>()
  let nextId = 0
  let lastAnswer: { ok: boolean; wire: Wire } | undefined

  const post = (envelope: Envelope): void => {
    dispatch(new CustomEvent(theirs, { detail: envelope }))
  }

  const isFunction = (value: unknown): value is AnyFunction => typeof value === 'function'

  function encodeFunction(value: AnyFunction): Wire {
    const remote = remoteIds.get(value)
    if (remote !== undefined) return { is: 'own-function', id: remote } // the other world's function comes home
    const id = functionIds.get(value) ?? ++nextId
    functionIds.set(value, id)
    functions.set(id, value)
    return { is: 'function', id }
  }

  function encodePromise(value: Promise<unknown>): Wire {
    const id = ++nextId
    const settle = (ok: boolean, result: unknown): void => {
      try {
        post({ to: 'settle', id, ok, wire: encode(result) })
      } catch {
        post({ to: 'settle', id, ok: false, wire: { is: 'error', message: notCloneable().message } })
      }
    }
    value.then(
      (result) => settle(true, result),
      (error: unknown) => settle(false, error),
    )
    return { is: 'promise', id }
  }

  function encode(value: unknown, seen = new Map<unknown, number>(), depth = 0): Wire {
    if (depth > MAX_DEPTH) {
      throw new Error(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      )
    }
    if (isFunction(value)) return encodeFunction(value)
    if (typeof value === 'symbol') throw notCloneable()
    if (value === null || typeof value !== 'object') return { is: 'value', value }
    if (value instanceof Promise) return encodePromise(value)
    const known = seen.get(value)
    if (known !== undefined) return { is: 'same', id: known }
    seen.set(value, seen.size)
    if (value instanceof Error) return { is: 'error', message: value.message }
    if (Array.isArray(value)) {
      return { is: 'list', items: value.map((item: unknown) => encode(item, seen, depth + 1)) }
    }
    if (Object.prototype.toString.call(value) === '[object Object]') {
      const entries = Object.entries(value).map(([key, item]): [string, Wire] => [
        key,
        encode(item, seen, depth + 1),
      ])
      return { is: 'object', entries }
    }
    try {
      return { is: 'value', value: clone(value) }
    } catch {
      throw notCloneable()
    }
  }

  function decode(wire: Wire, seen: unknown[] = []): unknown {
    switch (wire.is) {
      case 'value':
        if (wire.value !== null && typeof wire.value === 'object') seen.push(wire.value)
        return wire.value
      case 'list': {
        const list: unknown[] = []
        seen.push(list)
        for (const item of wire.items) list.push(decode(item, seen))
        return list
      }
      case 'object': {
        const object = {}
        seen.push(object)
        for (const [key, item] of wire.entries) {
          Object.defineProperty(object, key, {
            value: decode(item, seen),
            writable: true,
            enumerable: true,
            configurable: true,
          })
        }
        return object
      }
      case 'function': {
        const proxy = (...args: unknown[]): unknown => ask({ verb: 'call', id: wire.id, args: encode(args) })
        remoteIds.set(proxy, wire.id)
        return proxy
      }
      case 'promise':
        return new Promise((resolve, reject) => {
          promises.set(wire.id, { resolve, reject })
        })
      case 'error': {
        const error = new Error(wire.message)
        seen.push(error)
        return error
      }
      case 'same':
        return seen[wire.id]
      case 'own-function':
        return functions.get(wire.id)
    }
  }

  function ask(message: BridgeMessage): unknown {
    lastAnswer = undefined
    post({ to: 'ask', message })
    const answer = takeAnswer()
    if (!answer) throw new Error('The context bridge did not answer.')
    const value = decode(answer.wire)
    if (!answer.ok) throw value
    return value
  }

  function takeAnswer(): typeof lastAnswer {
    const answer = lastAnswer
    lastAnswer = undefined
    return answer
  }

  function call(id: number, args: Wire): unknown {
    const decoded = decode(args)
    const list: unknown[] = Array.isArray(decoded) ? decoded : []
    return functions.get(id)?.(...list)
  }

  function answerTo(message: BridgeMessage): Envelope {
    try {
      const value = message.verb === 'call' ? call(message.id, message.args) : end.onAsk(message)
      return { to: 'answer', ok: true, wire: encode(value) }
    } catch (error) {
      const unknown =
        'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.'
      return {
        to: 'answer',
        ok: false,
        wire: { is: 'error', message: error instanceof Error ? error.message : unknown },
      }
    }
  }

  const end: BridgeEnd = {
    ask,
    encode: (value) => encode(value),
    decode: (wire) => decode(wire),
    onAsk: () => undefined,
  }

  bus.addEventListener(mine, (event) => {
    if (!(event instanceof CustomEvent)) return
    const envelope = event.detail as Envelope
    switch (envelope.to) {
      case 'ask': {
        post(answerTo(envelope.message))
        return
      }
      case 'answer':
        lastAnswer = envelope
        return
      case 'settle': {
        const promise = promises.get(envelope.id)
        promises.delete(envelope.id)
        const value = decode(envelope.wire)
        if (envelope.ok) promise?.resolve(value)
        else promise?.reject(value)
      }
    }
  })
  return end
}

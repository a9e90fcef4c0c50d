import { EventEmitter } from 'node:events'

/** Read by `await`, JSON.stringify and Node's inspector of any object at all. */
const READ_OF_ANYTHING = new Set(['then', 'toJSON', 'inspect'])

/** The object, but for what it does not have: that throws at its first use, with its name. */
export function onlyWhatIsThere<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key, receiver): unknown {
      if (typeof key === 'string' && !(key in target) && !READ_OF_ANYTHING.has(key)) {
        throw new Error(`${name}.${key} is not in the stand-in`)
      }
      return Reflect.get(target, key, receiver)
    },
  })
}

/** An Electron module or object of which the app uses nothing: every use of it throws. */
export function absent(name: string): object {
  // not an arrow function: those cannot be constructed
  function refuse(): never {
    throw new Error(`${name} is not in the stand-in`)
  }
  return new Proxy(refuse, { get: refuse, set: refuse, construct: refuse })
}

/** The event names among `Name` for which Electron's `on` has an overload. */
export type ElectronEvent<Emitter extends { on: unknown }, Name extends string> = Name extends string
  ? Emitter['on'] extends (event: Name, listener: () => void) => unknown
    ? Name
    : never
  : never

/** An emitter of Electron's, with some of its members and some of its events; the rest throws. */
export class StandInObject extends EventEmitter {
  constructor(name: string, events: readonly string[]) {
    super()
    this.on('newListener', (event) => {
      if (!events.includes(String(event)))
        throw new Error(`${name}.on('${String(event)}') is not in the stand-in`)
    })
    return onlyWhatIsThere(name, this)
  }
}

export interface PreventableEvent {
  readonly defaultPrevented: boolean
  preventDefault: () => void
}

/** The first argument of Electron's listeners. */
export function electronEvent<Details extends object>(
  details?: Details,
): PreventableEvent & Partial<Details> {
  let prevented = false
  return {
    ...details,
    get defaultPrevented() {
      return prevented
    },
    preventDefault() {
      prevented = true
    },
  } as PreventableEvent & Partial<Details>
}

import type { BridgeEnd } from './bridge.ts'

export interface MainWorld {
  secret: string
  makeBridgeEnd: (bus: EventTarget, mine: string, theirs: string) => BridgeEnd
}

/**
 * Runs at document start in the page's own world, before its scripts: hands the shared node over to the isolated world
 * and puts the app's answers where Chromium alone would ask nobody. Used through toString(): it may use nothing from
 * outside itself.
 */
export function mainWorld({ secret, makeBridgeEnd }: MainWorld): void {
  if (window.top !== window) return
  type AnyFunction = (this: unknown, ...args: unknown[]) => unknown

  const bus = document.createElement('i')
  const bridge = makeBridgeEnd(bus, `${secret}-main`, `${secret}-isolated`)

  function freeze(value: unknown): unknown {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return value
    if (Object.isFrozen(value) || ArrayBuffer.isView(value)) return value
    Object.freeze(value)
    Object.values(value).forEach(freeze)
    return value
  }

  bridge.onAsk = (message) => {
    if (message.verb !== 'expose') return
    if (Object.hasOwn(window, message.key)) {
      throw new Error('Cannot bind an API on top of an existing property on the window object')
    }
    const value = freeze(bridge.decode(message.api))
    Object.defineProperty(window, message.key, {
      value,
      writable: false,
      enumerable: true,
      configurable: false,
    })
  }
  document.dispatchEvent(new MouseEvent(secret, { relatedTarget: bus }))

  const allowed = async (permission: string, mediaTypes: string[] = []): Promise<boolean> =>
    (await bridge.ask({ verb: 'permission', permission, mediaTypes })) === true

  /** Puts `replacement` in the place of a method of the web platform, if this page has it. */
  function replace(
    owner: object | undefined,
    name: string,
    replacement: (original: AnyFunction) => AnyFunction,
  ): void {
    if (!owner) return
    const original: unknown = Reflect.get(owner, name)
    if (typeof original !== 'function') return
    const value = replacement(function (this: unknown, ...args) {
      return Reflect.apply(original, this, args)
    })
    Object.defineProperty(owner, name, { value, writable: true, enumerable: true, configurable: true })
  }

  const onceAllowed =
    (permission: string, mediaTypes?: (args: unknown[]) => string[]) =>
    (original: AnyFunction): AnyFunction =>
      async function (this: unknown, ...args) {
        await allowed(permission, mediaTypes?.(args))
        return original.apply(this, args) // Chromium knows the app's answer by now
      }

  replace(window, 'open', () => (url = '', name = '', features = '') => {
    const target = url === '' ? 'about:blank' : new URL(String(url), document.baseURI).href
    bridge.ask({ verb: 'open', url: target, frameName: String(name), features: String(features) })
    return null
  })

  // Not every page has these: insecure ones lack most.
  const platform: Partial<
    Pick<typeof globalThis, 'MediaDevices' | 'Notification' | 'Clipboard' | 'Geolocation'>
  > = window
  const wantedMedia = ([constraints]: unknown[]): string[] =>
    ['audio', 'video'].filter((kind) => constraints instanceof Object && Reflect.get(constraints, kind))
  replace(platform.MediaDevices?.prototype, 'getUserMedia', onceAllowed('media', wantedMedia))
  replace(platform.Clipboard?.prototype, 'readText', onceAllowed('clipboard-read'))
  replace(platform.Clipboard?.prototype, 'read', onceAllowed('clipboard-read'))
  replace(
    Notification,
    'requestPermission',
    () => async () => ((await allowed('notifications')) ? 'granted' : 'denied'),
  )
  replace(
    platform.Geolocation?.prototype,
    'getCurrentPosition',
    (original) =>
      function (this: unknown, ...args) {
        void allowed('geolocation').then(() => original.apply(this, args))
      },
  )
}

import { makeCodec } from '../structured-clone.ts'
import { makeBridgeEnd } from './bridge.ts'
import { isolatedWorld } from './isolated-world.ts'
import { mainWorld } from './main-world.ts'
import { DELIVER } from './messages.ts'

export interface PreloadScript {
  readonly path: string
  readonly source: string
}

export interface WorldOptions {
  /** Known to the two worlds of this window alone. */
  readonly secret: string
  /** The name of the DevTools binding, which only the isolated world has. */
  readonly binding: string
  readonly preload: PreloadScript | undefined
  /** The data of the preload's `process`. */
  readonly process: Record<string, unknown>
}

/** The two scripts of a window, in the order in which they are to run: the isolated world's first. */
export function worldSources({ secret, binding, preload, process }: WorldOptions): {
  isolated: string
  main: string
} {
  const preloadFunction = preload
    ? `function (require, module, exports, process) {${preload.source}\n}\n//# sourceURL=${preload.path}\n`
    : 'undefined'
  const isolated = `{
    const post = globalThis[${JSON.stringify(binding)}];
    delete globalThis[${JSON.stringify(binding)}];
    (${isolatedWorld.toString()})({
      secret: ${JSON.stringify(secret)},
      setReceiver: (receive) => { globalThis[${JSON.stringify(DELIVER)}] = receive; },
      post,
      codec: (${makeCodec.toString()})({ encode: (bytes) => bytes.toBase64(), decode: (text) => Uint8Array.fromBase64(text) }),
      makeBridgeEnd: ${makeBridgeEnd.toString()},
      process: Object.freeze(${JSON.stringify(process)}),
      preloadPath: ${JSON.stringify(preload?.path ?? '')},
      preload: ${preloadFunction},
    });
  }`
  const main = `(${mainWorld.toString()})({ secret: ${JSON.stringify(secret)}, makeBridgeEnd: ${makeBridgeEnd.toString()} });`
  return { isolated, main }
}

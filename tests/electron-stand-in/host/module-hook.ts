import { registerHooks } from 'node:module'

const NAMES = new Set(['electron', 'electron/main', 'electron/common'])
const STAND_IN = new URL('./electron.ts', import.meta.url).href

/** From here on `electron` is the stand-in, for import and require, from anywhere in this process. */
export function provideElectron(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      NAMES.has(specifier)
        ? { url: STAND_IN, format: 'module-typescript', shortCircuit: true }
        : next(specifier, context),
  })
}

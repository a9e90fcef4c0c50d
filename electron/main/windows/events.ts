/** One event of an Electron object; the ports of this folder join those they need with `&`. */
export type On<Name extends string, Listener> = (event: Name, listener: Listener) => unknown

import type { Context } from 'koa'

/** Koa's middleware, with nothing left open in its types. */
export type Layer = (ctx: Context, next: () => Promise<void>) => Promise<void>

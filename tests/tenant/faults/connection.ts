import type { Context } from 'koa'

export function cutConnection(ctx: Context): void {
  ctx.respond = false
  ctx.socket.destroy()
}

/** Announces the whole answer, sends the first half of it, and cuts the connection. */
export function sendHalf(ctx: Context): void {
  const body: unknown = ctx.body
  const whole = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  ctx.respond = false
  ctx.length = whole.length
  ctx.res.write(whole.subarray(0, whole.length / 2), () => ctx.socket.destroy())
}

import type { Context } from 'koa'

const fieldsOf = (ctx: Context): Record<string, unknown> | undefined => {
  const body: unknown = ctx.body
  return typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : undefined
}

export function mergeBody(ctx: Context, fields: Record<string, unknown>): void {
  ctx.body = { ...fieldsOf(ctx), ...fields }
}

export function removeField(ctx: Context, field: string): void {
  ctx.body = { ...fieldsOf(ctx), [field]: undefined }
}

/** Puts another token in the place of the one that was issued, if there was one. */
export async function replaceToken(
  ctx: Context,
  name: string,
  forge: (token: string) => Promise<string>,
): Promise<void> {
  const token = fieldsOf(ctx)?.[name]
  if (typeof token === 'string' && token.includes('.')) mergeBody(ctx, { [name]: await forge(token) })
}

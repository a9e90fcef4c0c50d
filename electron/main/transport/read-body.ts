/** Thrown for a body that is longer than it may be; the rest of it is not fetched. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge'
}

/**
 * Reads a body as UTF-8 and cancels it as soon as it turns out too long, by its own word or by its length once
 * unpacked. A byte order mark is dropped, as the Fetch standard does.
 */
export async function readBody(
  body: unknown,
  announced: string | undefined,
  maxBytes: number,
): Promise<string> {
  if (!(body instanceof ReadableStream)) return ''
  if (Number(announced) > maxBytes) throw new BodyTooLarge()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('a body is made of bytes')
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw new BodyTooLarge()
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

import { Readable } from 'node:stream'

const CHUNK = 'x'.repeat(65_536)

/** A JSON object of about so many bytes, made while it is sent. */
export function paddedJson(bytes: number): Readable {
  return Readable.from(pieces(bytes))
}

function* pieces(bytes: number): Generator<string> {
  yield '{"padding":"'
  for (let left = bytes; left > 0; left -= CHUNK.length) yield CHUNK.slice(0, left)
  yield '"}'
}

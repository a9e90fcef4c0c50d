const TOKEN = /"(?:\\.|[^"\\])*"|[{}[\],:]|[^\s{}[\],:"]+/g
const OPENING = new Set(['{', '['])
const CLOSING = new Set(['}', ']'])
/** Deeper levels are not moved in further: a text of brackets alone would grow without end. */
const MAX_LEVELS = 40

/**
 * Sets out a JSON text over lines. It works on the text, not on its value, so that a number of more than 53 bits
 * or a repeated key is shown as it was sent.
 */
export const indentJson = (json: string): string => {
  const pieces: string[] = []
  let level = 0
  let previous = ''
  for (const [token] of json.matchAll(TOKEN)) {
    if (CLOSING.has(token)) level -= 1
    const afterOpening = OPENING.has(previous)
    const breaks = CLOSING.has(token) ? !afterOpening : afterOpening || previous === ','
    if (breaks) pieces.push('\n', '  '.repeat(Math.min(level, MAX_LEVELS)))
    pieces.push(token === ':' ? ': ' : token)
    if (OPENING.has(token)) level += 1
    previous = token
  }
  return pieces.join('')
}

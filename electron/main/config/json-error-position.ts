export interface TextPosition {
  /** Both count from 1. */
  line: number
  column: number
}

/**
 * Where a text stops being JSON (RFC 8259). `JSON.parse` does not always say, and its message quotes the text,
 * which may hold a secret.
 */
export function jsonErrorPosition(text: string): TextPosition {
  const scanner = new Scanner(text)
  scanner.value()
  const before = text.slice(0, scanner.end()).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

const MAX_DEPTH = 200
const SCALAR =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y
const SPACE = /[ \t\r\n]*/y

/** Every method tells whether the text is still JSON, and stays where it is no more. */
class Scanner {
  readonly #text: string
  #offset = 0

  constructor(text: string) {
    this.#text = text
  }

  end(): number {
    this.#skip(SPACE)
    return this.#offset
  }

  value(depth = 0): boolean {
    if (depth > MAX_DEPTH) return false
    if (this.#take('{')) return this.#list('}', () => this.#member(depth))
    if (this.#take('[')) return this.#list(']', () => this.value(depth + 1))
    return this.#skip(SCALAR)
  }

  #member(depth: number): boolean {
    this.#skip(SPACE)
    return this.#skip(STRING) && this.#take(':') && this.value(depth + 1)
  }

  #list(close: string, item: () => boolean): boolean {
    if (this.#take(close)) return true
    do {
      if (!item()) return false
    } while (this.#take(','))
    return this.#take(close)
  }

  #take(character: string): boolean {
    this.#skip(SPACE)
    if (this.#text[this.#offset] !== character) return false
    this.#offset += 1
    return true
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#offset
    const match = pattern.exec(this.#text)
    if (match === null) return false
    this.#offset += match[0].length
    return true
  }
}

export const CODE_LENGTH = 6

/** Between the digits of one code: spaces on one line, dashes, dots, and marks that cannot be seen. */
const SEPARATORS = /(?<=\d)[^\S\r\n]*[\p{Pd}\p{Cf}.·]*[^\S\r\n]*(?=\d)/gu

/**
 * The digits of what was typed or pasted, in ASCII. Where a whole message was pasted, the one number in it that has
 * the length of a code.
 */
export const codeIn = (text: string): string => {
  const numbers = inAsciiDigits(text).replace(SEPARATORS, '').match(/\d+/g) ?? []
  const [code, ...others] = numbers.filter(({ length }) => length === CODE_LENGTH)
  return code !== undefined && others.length === 0 ? code : numbers.join('')
}

/** The digits of every script: Unicode gives each of them ten code points in a row. */
export const inAsciiDigits = (text: string): string =>
  text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)))

const valueOf = (digit: string): number => {
  const point = digit.codePointAt(0) ?? 0
  let value = 0
  while (isDigit(point - value - 1)) value += 1
  return value % 10
}

const isDigit = (point: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(point))

import type { MfaStep } from '../../shared/mfa.ts'

/** How many digits a code may have. */
export interface CodeLength {
  min: number
  max: number
}

export type CodeStep = Extract<MfaStep, { kind: 'otp' | 'oob-code' | 'enrol-otp' | 'enrol-code' }>

/** What authenticator apps and tenants use where nobody says otherwise: RFC 6238 section 5.3, RFC 4226 section 5.3. */
const USUAL = 6
/** How long a code is that is sent, no answer of the tenant says. */
const SENT: CodeLength = { min: 4, max: 10 }

/** A new authenticator app is told the length by the `digits` of its key: 6, 7 or 8. */
export const codeLength = (step: CodeStep): CodeLength => {
  if (step.kind === 'oob-code' || step.kind === 'enrol-code') return SENT
  const digits = step.kind === 'enrol-otp' ? URL.parse(step.uri)?.searchParams.get('digits') : undefined
  const length = digits === '7' || digits === '8' ? Number(digits) : USUAL
  return { min: length, max: length }
}

/** Whether the last digit is known to be the last. */
export const isExact = ({ min, max }: CodeLength): boolean => min === max

/** Between the digits of one code: spaces on one line, dashes, dots, and marks that cannot be seen. */
const SEPARATORS = /(?<=\d)[^\S\r\n]*[\p{Pd}\p{Cf}.·]*[^\S\r\n]*(?=\d)/gu

/**
 * The digits of what was pasted, in ASCII. Where it is a whole message, the one number in it that has
 * the length of a code, the usual length before others; none where several have it.
 */
export const codeIn = (text: string, { min, max }: CodeLength): string => {
  const numbers = inAsciiDigits(text).replace(SEPARATORS, '').match(/\d+/g) ?? []
  const codes = numbers.filter(({ length }) => length >= min && length <= max)
  const usual = codes.filter(({ length }) => length === USUAL)
  const [code, ...others] = usual.length === 1 ? usual : codes
  if (code === undefined) return numbers.join('')
  return others.length === 0 ? code : ''
}

/** All digits of what was typed, in ASCII. */
export const digitsIn = (text: string): string => inAsciiDigits(text).replace(/\D/g, '')

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

/** Zero-width joiners belong to Persian, to Indic scripts and to emoji; every other format character goes. */
const FORMAT_CHARACTERS = /[\p{Cf}--[\u200C\u200D]]+/gv

/** More marks on one letter than any language writes would be drawn over the lines around it. */
const PILED_MARKS = /([\p{M}\u200C\u200D]{4})[\p{M}\u200C\u200D]+/gu

const INVISIBLE = /^[\s\u200C\u200D]*$/u

/** A foreign text to be shown to a person: on one line, without control or direction characters, and not long. */
export function plainText(value: unknown, maxLength = 500): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value
    .slice(0, maxLength * 4)
    .replace(FORMAT_CHARACTERS, '')
    .replace(PILED_MARKS, '$1')
    .replace(/[\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (INVISIBLE.test(text)) return undefined
  return text.length <= maxLength ? text : `${text.slice(0, maxLength - 1).replace(/\p{Cs}$/u, '')}…`
}

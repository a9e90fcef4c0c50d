import { STRUCK } from './secrets.ts'

const SECRET_NAME =
  /pass(word|phrase|code)?$|^pwd$|secret|token|authori[sz]ation|cookie|credential|assertion|otp$|^pin$|username|^(binding|recovery|oob)_?code$/i

/** Whether what stands under this name is secret by its name alone. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name)
}

/** `code` names an error here and a one-time code in OAuth: what does not look like an error's code is struck. */
export function isErrorCode(value: string): boolean {
  return /^([a-z]+(_[a-z]+)*|E[A-Z]{2,20}|[A-Z][A-Z0-9]*(_[A-Z0-9]+)+)$/.test(value)
}

const JWT = /\beyJ[\w-]{5,}(\.[\w-]*){1,4}/g
const AUTHORIZATION = /\b(Bearer|Basic|Digest|DPoP)\s+[\w+/=~.-]+/gi
const PARAMETER =
  /((?:password|passwd|pwd|secret|token|assertion|username|otp|code|authorization|cookie)["']?\s*[=:]\s*)("[^"]*"|'[^']*'|[^&\s,;"'}]+)/gi
const URL_CREDENTIALS = /(\b[a-z][a-z0-9+.-]{0,30}:\/\/)[^/\s@]+@/gi
const LONG_WORD = /[\w+=~-]{24,}/g

/** Strikes what looks like a secret: tokens, authorization headers, form fields, credentials in URLs, random text. */
export function strikeShapes(text: string): string {
  return text
    .replace(JWT, STRUCK)
    .replace(AUTHORIZATION, `$1 ${STRUCK}`)
    .replace(URL_CREDENTIALS, `$1${STRUCK}@`)
    .replace(PARAMETER, `$1${STRUCK}`)
    .replace(LONG_WORD, (word) => (looksRandom(word) ? STRUCK : word))
}

/** Words and names hold few digits and repeat their letters; keys and tokens do neither. */
function looksRandom(word: string): boolean {
  return /\d/.test(word) && /[a-z]/i.test(word) && bitsPerCharacter(word) > 3.3
}

/** Shannon's entropy of the characters. */
function bitsPerCharacter(word: string): number {
  const counts = new Map<string, number>()
  for (const character of word) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()]
    .map((count) => count / word.length)
    .reduce((bits, share) => bits - share * Math.log2(share), 0)
}

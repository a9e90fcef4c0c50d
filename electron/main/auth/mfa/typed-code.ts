/**
 * A code as it was meant: without the spaces and dashes of a paste, and in ASCII digits where an input method has
 * put those of another script.
 */
export function cleanCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}.]+/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}

/** A telephone number without what people put between its digits; an e-mail address without spaces around it. */
export function cleanContact(typed: string): string {
  const contact = typed.normalize('NFKC').trim()
  return contact.includes('@') ? contact : contact.replace(/[\s().\p{Pd}\p{Cf}/]+/gu, '')
}

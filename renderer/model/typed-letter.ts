/**
 * Of which alphabet a pressed key is, told by that key alone; undefined for a digit, a sign or a key that types nothing.
 * Hidden behind dots, letters of another layout look like those that were meant.
 */
export const typedLetter = (key: string): 'latin' | 'other' | undefined => {
  if (!/^\p{L}\p{M}*$/u.test(key)) return undefined
  return /\p{Script=Latin}/u.test(key) ? 'latin' : 'other'
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

const first = (word: string): string => [...segmenter.segment(word)][0]?.segment ?? ''

/** One or two letters for an avatar: the first and the last word of a name, or of an address before its `@`. */
export const initials = (name: string): string => {
  const words = (name.split('@')[0] ?? '').split(/[\s._-]+/u).filter(Boolean)
  const [start, end] = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return [start, end]
    .map((word) => first(word ?? ''))
    .join('')
    .toLocaleUpperCase()
}

/** Somewhere to search, with what was found there. */
export interface Place {
  readonly name: string
  readonly content: string | Buffer
}

export interface Secret {
  readonly name: string
  readonly value: string
}

/** `secret in place`, for every secret in every place, however it is written there. */
export function findings(places: readonly Place[], secrets: readonly Secret[]): string[] {
  const wanted = secrets.map(({ name, value }) => ({ name, spellings: spellings(value) }))
  return places.flatMap((place) => {
    const content = Buffer.from(place.content)
    return wanted
      .filter(({ spellings }) => spellings.some((spelling) => content.includes(spelling)))
      .map(({ name }) => `${name} in ${place.name}`)
  })
}

function spellings(value: string): Buffer[] {
  const bytes = Buffer.from(value)
  const texts = [
    value,
    encodeURIComponent(value),
    new URLSearchParams({ '': value }).toString().slice(1),
    JSON.stringify(value).slice(1, -1),
    ...base64Inside(bytes),
    bytes.toString('hex'),
  ]
  return [...texts.map((text) => Buffer.from(text)), Buffer.from(value, 'utf16le')]
}

/** Base64 of the bytes wherever they begin in a longer text, without the characters that their neighbours share. */
function base64Inside(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes])
    const first = Math.ceil((offset * 8) / 6)
    const length = Math.floor((shifted.length * 8) / 6) - first
    return (['base64', 'base64url'] as const).map((encoding) =>
      shifted.toString(encoding).slice(first, first + length),
    )
  })
}

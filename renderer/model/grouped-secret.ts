/** A base32 secret as people type it over: in capitals, in groups of four, without padding. */
export const groupedSecret = (secret: string): string =>
  secret
    .replace(/=+$/, '')
    .toUpperCase()
    .replace(/.{4}(?=.)/g, '$& ')

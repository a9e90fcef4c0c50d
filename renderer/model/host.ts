/** Host and port of an address, as a person reads it. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)

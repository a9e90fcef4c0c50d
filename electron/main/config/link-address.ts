/** What Windows takes as an address to open: https://www.electronjs.org/docs/latest/api/shell */
const MAX_LENGTH = 2081

/** One plain e-mail address: header fields behind it could add recipients, or a file. RFC 6068 section 2. */
const MAIL = /^mailto:[\w.+-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i

/** An address to be opened in the browser, as it is opened; undefined where it may not be. */
export function parseLink(text: string, { orMail }: { orMail: boolean }): string | undefined {
  if (text.length > MAX_LENGTH) return undefined
  if (orMail && MAIL.test(text)) return text
  if (!/^https:\/\//i.test(text) || /[\s\p{Cc}\p{Cf}\\]/u.test(text)) return undefined
  const url = URL.parse(text)
  return url?.username === '' && url.password === '' ? url.href : undefined
}

/** For libraries that insist on `https:`: the local tenant speaks plain HTTP. */
export function plainHttp(url: string): string {
  return url.replace(/^https:/, 'http:')
}

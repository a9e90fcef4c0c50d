/** One account of the local tenant and one client of it, the same for all. */
export interface Target {
  /** `http://127.0.0.1:PORT/`, with the slash. */
  issuer: string
  clientId: string
  clientSecret: string
  audience: string
  scopes: string[]
  username: string
  password: string
}

/** One way to talk to the tenant. Both methods return the refresh token, after every check it has. */
export interface Contestant {
  signIn(): Promise<string>
  refresh(refreshToken: string): Promise<string>
}

export type CreateContestant = (target: Target) => Contestant

export function present(token: string | undefined): string {
  if (token === undefined) throw new Error('The answer lacks a token.')
  return token
}

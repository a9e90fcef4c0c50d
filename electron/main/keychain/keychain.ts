/** The keychain of the operating system: named secrets. One call at a time, each with a time limit. */
export interface Keychain {
  /** @throws {AuthError} `keychain` with the problem, told apart */
  read(name: string): Promise<string | undefined>
  /** Written and read back. @throws {AuthError} `keychain` */
  write(name: string, secret: string): Promise<void>
  /** Removing what is not there is no error. @throws {AuthError} `keychain` */
  remove(name: string): Promise<void>
}

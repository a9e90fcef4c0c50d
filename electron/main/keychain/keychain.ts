/**
 * The keychain of the operating system: named secrets. One call at a time, each with a time limit.
 * A name has at most 200 characters, without upper case: Windows does not tell cases apart. A secret is
 * never empty.
 */
export interface Keychain {
  /** `undefined` where there is no such item. @throws {AuthError} `keychain` with the problem, told apart */
  read(name: string): Promise<string | undefined>
  /** Written and read back. @throws {AuthError} `keychain`; after `frozen` it may still take effect, later */
  write(name: string, secret: string): Promise<void>
  /** Removing what is not there is no error. @throws {AuthError} `keychain`; see `write` */
  remove(name: string): Promise<void>
}

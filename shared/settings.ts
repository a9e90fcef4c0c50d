import type { Link } from './link.ts'
import type { Platform } from './platform.ts'

/** A user directory of the tenant: an Auth0 connection. */
export interface Realm {
  name: string
  label: string
}

/** What a window needs to know of the settings. */
export type Setup =
  | (App & {
      kind: 'ready'
      platform: Platform
      issuer: string
      realms: Realm[]
      apiBaseUrl: string
      /** Those that are configured. */
      links: Link[]
    })
  | (App & { kind: 'misconfigured'; problem: SettingsProblem })

interface App {
  version: string
  /** The person's languages, as the system has them: BCP 47, the best first. */
  languages: string[]
}

/** Why the settings could not be used: which file, and what is wrong in it. */
export interface SettingsProblem {
  file: string
  /** How the file was chosen. */
  source: 'flag' | 'environment' | 'user-data'
  errors: SettingsError[]
}

export type SettingsError =
  | { code: 'file_missing' }
  | { code: 'file_unreadable' }
  | { code: 'not_json'; line?: number; column?: number }
  | { code: 'not_an_object' }
  | { code: 'missing'; key: string }
  | { code: 'unknown_key'; key: string; closest?: string }
  | { code: 'wrong_type'; key: string; expected: string }
  | { code: 'empty'; key: string }
  | { code: 'not_a_url'; key: string }
  | { code: 'not_https'; key: string }
  /** Of an address that must be a mere origin, or may have a path at most. */
  | { code: 'has_path'; key: string }
  | { code: 'has_query'; key: string }
  | { code: 'has_credentials'; key: string }
  /** Of a page that is opened in the browser: https only, or an e-mail address where that is allowed. */
  | { code: 'not_a_link'; key: string; orMail: boolean }
  | { code: 'out_of_range'; key: string; min: number; max: number }
  | { code: 'duplicate'; key: string; value: string }
  | { code: 'not_one_of'; key: string; allowed: string[] }
  /** A client secret where the method is `none`, or none where the method needs one. */
  | { code: 'secret_not_expected'; key: string }
  | { code: 'secret_missing'; key: string }

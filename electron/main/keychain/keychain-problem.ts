import type { KeychainProblem } from '../../../shared/failure.ts'

/**
 * keytar passes on the text of the operating system and no code: the texts are the only evidence. Where a system
 * translates them, nothing matches but the names inside, and the problem is `unavailable`: true of all of them.
 */
const PROBLEMS: readonly (readonly [KeychainProblem, readonly RegExp[]])[] = [
  [
    'absent',
    [
      /failed to load keytar native addon/i,
      // libsecret: no session bus, or nobody on it that keeps secrets.
      /\$DISPLAY/,
      /could not connect: (no such file|connection refused)/i,
      /cannot spawn a message bus/i,
      /dbus-launch/i,
      /unknown or unsupported transport/i,
      /org\.freedesktop\.secrets was not provided/i,
      /no such file or directory.*dbus/i,
      // macOS: errSecNotAvailable, errSecNoDefaultKeychain, errSecNoSuchKeychain.
      /no keychain is available/i,
      /default keychain could not be found/i,
      /specified keychain could not be found/i,
      // Windows: ERROR_NO_SUCH_LOGON_SESSION, ERROR_SERVICE_DISABLED (the Credential Manager).
      /specified logon session does not exist/i,
      /service cannot be started/i,
    ],
  ],
  [
    'locked',
    [
      /locked collection/i,
      /(collection|keyring|item) is locked/i,
      // macOS: errSecInteractionNotAllowed, errSecInteractionRequired.
      /user interaction is (not allowed|required)/i,
    ],
  ],
  [
    'denied',
    [
      /prompt (was )?dismissed/i,
      /AccessDenied|AppArmor/,
      // macOS: errSecAuthFailed, errSecUserCanceled, errSecMissingEntitlement, errSecWrPerm.
      /user name or passphrase you entered is not correct/i,
      /user cancell?ed the operation/i,
      /required entitlement isn.t present/i,
      /write permissions error/i,
      // Windows: ERROR_ACCESS_DENIED, ERROR_CANCELLED.
      /access is denied/i,
      /operation was cancell?ed by the user/i,
    ],
  ],
  [
    'full',
    [
      // Secret Services that pass on what the system has said: ENOSPC, EDQUOT.
      /no space left on device/i,
      /disk quota exceeded/i,
      // macOS: errSecDiskFull, errSecQuotaExceeded. Windows: ERROR_HANDLE_DISK_FULL.
      /disk is full/i,
      /quota was exceeded/i,
      // Windows: ERROR_DISK_FULL, ERROR_NOT_ENOUGH_QUOTA.
      /not enough space on the disk/i,
      /not enough quota/i,
    ],
  ],
  ['frozen', [/timeout was reached/i, /timed out/i, /did not receive a reply/i]],
]

/** What a failed call of keytar means. */
export function keychainProblem(error: unknown): KeychainProblem {
  const text = error instanceof Error ? error.message : String(error)
  const match = PROBLEMS.find(([, patterns]) => patterns.some((pattern) => pattern.test(text)))
  return match?.[0] ?? 'unavailable'
}

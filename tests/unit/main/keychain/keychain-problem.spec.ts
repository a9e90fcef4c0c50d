import { expect, test } from '@playwright/test'
import { keychainProblem } from '../../../../electron/main/keychain/keychain-problem.ts'
import type { KeychainProblem } from '../../../../shared/failure.ts'

const TEXTS: Record<KeychainProblem, string[]> = {
  absent: [
    'Failed to load keytar native addon, checked ["../build/Release"] on prebuilds/linux-x64',
    'Cannot autolaunch D-Bus without X11 $DISPLAY',
    'D-Bus kann ohne X11-$DISPLAY nicht automatisch gestartet werden',
    'Could not connect: No such file or directory',
    'Could not connect: Connection refused',
    'Failed to execute child process “dbus-launch” (No such file or directory)',
    'Cannot spawn a message bus when setuid',
    'The name org.freedesktop.secrets was not provided by any .service files',
    'GDBus.Error:org.freedesktop.DBus.Error.ServiceUnknown: The name org.freedesktop.secrets was not provided by any .service files',
    'No keychain is available. You may need to restart your computer.',
    'A default keychain could not be found.',
    'The specified keychain could not be found.',
    'A specified logon session does not exist. It may already have been terminated.\r\n',
    'The service cannot be started, either because it is disabled or because it has no enabled devices associated with it.\r\n',
  ],
  locked: [
    'Cannot create an item in a locked collection',
    'The collection is locked',
    'User interaction is not allowed.',
    'User interaction is required, but is currently not allowed.',
  ],
  denied: [
    'The prompt was dismissed',
    'Prompt dismissed',
    'GDBus.Error:org.freedesktop.DBus.Error.AccessDenied: An AppArmor policy prevents this sender from sending this message',
    'The user name or passphrase you entered is not correct.',
    'User canceled the operation.',
    "A required entitlement isn't present.",
    'Write permissions error.',
    'Access is denied.\r\n',
    'The operation was canceled by the user.\r\n',
  ],
  full: [
    "Couldn't create item: Failed to write keyring to disk: No space left on device (os error 28)",
    'Disk quota exceeded',
    'The disk is full.',
    'The quota was exceeded.',
    'There is not enough space on the disk.\r\n',
    'Not enough quota is available to process this command.\r\n',
  ],
  frozen: [
    'Timeout was reached',
    'Did not receive a reply. Possible causes include: the remote application did not send a reply',
    'Connection timed out',
  ],
  unavailable: [
    'The session wrapping the secret does not exist',
    'Object does not exist at path “/org/freedesktop/secrets/collection/login”',
    'Message recipient disconnected from message bus without replying',
    'The connection is closed',
    "Couldn't create item: An error occurred on the device",
    'An unknown error occurred.',
    'The stub received bad data.\r\n',
    'The RPC server is unavailable.\r\n',
    'Zugriff verweigert\r\n',
    '',
  ],
  damaged: [],
  newer_version: [],
}

for (const [problem, texts] of Object.entries(TEXTS)) {
  for (const text of texts) {
    test(`"${text.trim()}" means ${problem}`, () => {
      expect(keychainProblem(new Error(text))).toBe(problem)
    })
  }
}

test('what is no error is read all the same', () => {
  expect(keychainProblem('The prompt was dismissed')).toBe('denied')
  expect(keychainProblem(undefined)).toBe('unavailable')
})

export const history = {
  title: 'History',
  empty: 'Nothing has happened yet.',
  signedIn: 'You signed in.',
  signedInForThisRun: 'You signed in, for this run only.',
  restored: 'Your saved sign-in was opened.',
  restoredInterrupted:
    'Your saved sign-in was opened. Latchkey had ended in the middle of a refresh, and took it up.',
  refreshed: 'The access token was refreshed.',
  rotated: 'The access token was refreshed, and the refresh token was replaced by a new one.',
  waitingFor: {
    network: 'Waiting for the network.',
    tenant: 'Waiting for the sign-in service.',
    keychain: 'Waiting for the keychain.',
    person: 'Waiting for you.',
  },
  secondFactorGiven: 'You gave a second factor.',
  secondFactorCancelled: 'A second factor was asked for, and you put it off.',
  secondFactorExpired: 'A second factor was asked for, and not given in time.',
  secondFactorMissed: 'A second factor was asked for, and could not be given.',
  recoveryCodesSaved: 'You saved your new recovery codes.',
  keychainFailed: 'The keychain did not take the sign-in: it is kept in memory meanwhile.',
  keychainRecovered: 'The keychain holds the sign-in again.',
  clockJumped: 'The computer woke up, or its clock was set: everything was checked again.',
  revoked: 'The sign-in service confirmed the sign-out.',
  notRevoked: ({ since }: { since: string }): string =>
    `The sign-in service never confirmed the sign-out of ${since}. By its age the refresh token has expired by now, so Latchkey has stopped asking.`,
}

import type { FailureCode } from '../../../shared/failure.ts'
import { ASK_ADMINISTRATOR, RETRY_THEN_TELL, type FailureText } from './advice.ts'
import { token_rejected, unreadable_response } from './answer-failures.ts'
import { keychain, network } from './machine-failures.ts'

type DetailedCode =
  'network' | 'keychain' | 'refused' | 'server_error' | 'unreadable_response' | 'token_rejected'
type PlainCode = Exclude<FailureCode, DetailedCode>

const plain = {
  wrong_credentials: {
    title: 'Wrong username or password',
    detail: 'The sign-in service does not know this username with this password.',
    action: 'Check your username and enter your password again.',
  },
  mfa_required: {
    title: 'A second step is needed',
    detail: 'The sign-in service wants a second factor from you: a code, or your approval on another device.',
    action: 'Go on to the second step. If you are not asked for it, show this message to your administrator.',
  },
  user_blocked: {
    title: 'This account is blocked',
    detail: 'Sign-in is blocked for this account.',
    action:
      'If you were sent an e-mail about it, do what it says. Otherwise ask your administrator to unblock the account.',
  },
  verification_required: {
    title: 'A check in the browser is needed',
    detail: 'The sign-in service noticed something unusual and wants to be sure that you are a person.',
    action: 'Sign in with your browser once, then try again here.',
  },
  password_breached: {
    title: 'This password is no longer safe',
    detail: 'It was found in a public data breach, so the sign-in service does not accept it any more.',
    action: 'Choose a new password, and use it wherever else you had this one. Then sign in with it here.',
  },
  denied_by_policy: {
    title: 'Sign-in is not allowed',
    detail: 'A rule of your organisation refused this sign-in.',
    action: 'If you think that it should be allowed, show this message to your administrator.',
  },
  too_many_attempts: {
    title: 'Too many attempts',
    detail: 'Sign-in is paused for this username, because a wrong password was entered too often.',
    action:
      'If you were sent an e-mail about it, do what it says. You can also choose a new password, or ask your administrator.',
  },
  rate_limited: {
    title: 'The sign-in service is busy',
    detail: 'It takes no more requests for the moment. This has nothing to do with your password.',
    action: 'Wait a moment, then try again.',
  },
  mfa_code_wrong: {
    title: 'This code is not right',
    detail: 'It was mistyped, has been used already, or is not the newest one.',
    action: 'Check the code and enter it again.',
  },
  mfa_code_expired: {
    title: 'This code has expired',
    detail: 'A code can be used for five minutes after it was sent.',
    action: 'Ask for a new code and enter that one.',
  },
  mfa_rejected: {
    title: 'The request was refused',
    detail: 'Somebody refused this sign-in on your other device.',
    action:
      'Send the request again, and approve it there. If it was not you who refused, tell your administrator.',
  },
  mfa_push_expired: {
    title: 'The request has expired',
    detail: 'It was not answered on your other device in time.',
    action: 'Send the request again, and approve it there.',
  },
  mfa_expired: {
    title: 'The time for the second step is over',
    detail: 'It has to be done within ten minutes of entering the password.',
    action: 'Enter your password again.',
  },
  mfa_too_many_codes: {
    title: 'Too many wrong codes',
    detail: 'The sign-in service takes no more codes for this account for some minutes.',
    action: 'Wait some minutes, then enter a new code.',
  },
  mfa_too_many_messages: {
    title: 'Too many messages',
    detail: 'The sign-in service does not send another code just yet.',
    action: 'Look for the messages that were sent, or wait some minutes and ask for another code.',
  },
  mfa_factor_unavailable: {
    title: 'This way cannot be used now',
    detail: 'The sign-in service does not offer it for your account at the moment.',
    action: 'Sign in another way, or ask your administrator.',
  },
  mfa_contact_refused: {
    title: 'This number or address was not accepted',
    detail: 'The sign-in service cannot send a code there.',
    action: 'Check it. A telephone number begins with + and the code of the country.',
  },
  mfa_not_enabled: {
    title: 'The second step is not switched on for this app',
    detail: 'The tenant asks for a second factor and does not allow this application to send one.',
    action: ASK_ADMINISTRATOR,
  },
  grant_not_allowed: {
    title: 'Sign-in is not switched on for this app',
    detail: 'The tenant does not allow this application to sign people in with a password.',
    action: ASK_ADMINISTRATOR,
  },
  invalid_client: {
    title: 'The sign-in service does not know this app',
    detail: 'The tenant has no application with the client ID that is in the settings.',
    action: ASK_ADMINISTRATOR,
  },
  client_secret_refused: {
    title: 'The sign-in service does not accept this app',
    detail: 'The client secret or the client authentication in the settings is not what the tenant expects.',
    action: ASK_ADMINISTRATOR,
  },
  audience_unknown: {
    title: 'The sign-in service does not know the API',
    detail: 'The tenant has no API with the audience that is in the settings.',
    action: ASK_ADMINISTRATOR,
  },
  invalid_scope: {
    title: 'The app asks for too much',
    detail: 'The tenant does not know one of the scopes in the settings, or does not allow it.',
    action: ASK_ADMINISTRATOR,
  },
  invalid_request: {
    title: 'The sign-in service did not accept the request',
    detail: 'Something in the settings, such as the audience or the realm, does not match the tenant.',
    action: ASK_ADMINISTRATOR,
  },
  refresh_token_rejected: {
    title: 'Your sign-in has ended',
    detail: 'The sign-in service no longer accepts the saved sign-in: it expired or was withdrawn.',
    action: 'Sign in again to go on.',
  },
  not_signed_in: {
    title: 'You are not signed in',
    detail: 'This needs a signed-in session, and there is none.',
    action: 'Sign in, then try again.',
  },
  cancelled: {
    title: 'Cancelled',
    detail: 'The request was stopped before it ended.',
    action: 'Try again whenever you like.',
  },
  busy: {
    title: 'Already under way',
    detail: 'The same request is still running.',
    action: 'Wait until it has ended, then try again.',
  },
  file_not_written: {
    title: 'The file could not be saved',
    detail: 'Nothing was written: the folder is not yours to write to, or the disk is full.',
    action: 'Choose another folder, or copy the codes instead.',
  },
  invalid_message: {
    title: 'This input cannot be sent',
    detail: 'A value is too long or has a form that Latchkey does not accept.',
    action: 'Check what you entered, then try again.',
  },
  untrusted_sender: {
    title: 'This window is not trusted',
    detail: 'The request did not come from a page of Latchkey, so it was refused.',
    action: 'Close Latchkey and start it again. If this comes back, tell your administrator.',
  },
  api_unauthorized: {
    title: 'The API refused your access',
    detail: 'It did not accept your access token, not even a newly issued one.',
    action: 'Sign out and in again. If it still refuses, ask your administrator about your rights.',
  },
  preferences_not_saved: {
    title: 'Your choice could not be saved',
    detail: 'It holds until Latchkey is closed, and is forgotten then.',
    action: 'Make room on the disk of this computer, then choose again.',
  },
  link_not_opened: {
    title: 'The page could not be opened',
    detail: 'This computer did not open the page in a browser.',
    action: 'Try again. If it goes on, ask your administrator for its address.',
  },
  internal: {
    title: 'Something went wrong inside Latchkey',
    detail: 'This should not happen, and it is not your fault.',
    action: 'Try again. If it happens again, start Latchkey anew and tell your administrator.',
  },
} satisfies Record<PlainCode, FailureText>

export const failures = {
  plain,
  network,
  keychain,
  unreadable_response,
  token_rejected,
  refused: ({ error }: { error: string }): FailureText => ({
    title: 'The sign-in service refused',
    detail: `It gave “${error}” as its reason, which Latchkey does not know.`,
    action: RETRY_THEN_TELL,
  }),
  server_error: ({ status }: { status: number }): FailureText => ({
    title: 'The server has a problem',
    detail: `It answered with status ${status}. This is not a problem of your computer.`,
    action: 'Try again in a few minutes.',
  }),
}

import type { ResponseFailure, TokenCheck, ValidationFailure } from '../../../shared/failure.ts'
import { ASK_ADMINISTRATOR, CHECK_CLOCK, RETRY_THEN_TELL, type FailureText } from './advice.ts'

export interface ResponseParameters {
  field: string | undefined
  status: number | undefined
}

const UNREADABLE = 'The answer could not be understood'

export const unreadable_response = {
  redirect: () => ({
    title: UNREADABLE,
    detail: 'The server sent the request on to another address, which is not allowed here.',
    action: 'If this network asks for a sign-in in the browser, do that first. Then try again.',
  }),
  too_large: () => ({
    title: 'The answer is too large',
    detail: 'The server sent more than Latchkey accepts, so the answer was dropped.',
    action: RETRY_THEN_TELL,
  }),
  not_json: () => ({
    title: UNREADABLE,
    detail: 'The server sent something else than the data that was asked for.',
    action: 'If this network asks for a sign-in in the browser, do that first. Then try again.',
  }),
  missing_field: ({ field }) => ({
    title: UNREADABLE,
    detail: field ? `The answer lacks the field “${field}”.` : 'The answer lacks a field that it must have.',
    action: RETRY_THEN_TELL,
  }),
  invalid_field: ({ field }) => ({
    title: UNREADABLE,
    detail: field
      ? `The field “${field}” of the answer has a value that cannot be right.`
      : 'A field of the answer has a value that cannot be right.',
    action: RETRY_THEN_TELL,
  }),
  unexpected_status: ({ status }) => ({
    title: UNREADABLE,
    detail:
      status === undefined
        ? 'The server answered with a status that does not belong here.'
        : `The server answered with status ${status}, which does not belong here.`,
    action: RETRY_THEN_TELL,
  }),
} satisfies Record<ResponseFailure['problem'], (parameters: ResponseParameters) => FailureText>

export interface TokenParameters {
  token: ValidationFailure['token']
}

const NAMES = { id_token: 'ID token', access_token: 'access token' } as const

const untrusted = (sentence: (token: string) => string, action: string) => (parameters: TokenParameters) => ({
  title: 'The sign-in could not be trusted',
  detail: sentence(NAMES[parameters.token]),
  action,
})

export const token_rejected = {
  format: untrusted((token) => `The ${token} does not have the form of a token.`, RETRY_THEN_TELL),
  algorithm: untrusted(
    (token) => `The ${token} is signed in a way that is not accepted here.`,
    ASK_ADMINISTRATOR,
  ),
  signature: untrusted((token) => `The signature of the ${token} is not right.`, RETRY_THEN_TELL),
  key: untrusted(
    (token) => `The ${token} is signed with a key that the tenant does not publish.`,
    RETRY_THEN_TELL,
  ),
  issuer: untrusted(
    (token) => `The ${token} comes from another issuer than the settings name.`,
    ASK_ADMINISTRATOR,
  ),
  audience: untrusted(
    (token) => `The ${token} is meant for another audience than the settings name.`,
    ASK_ADMINISTRATOR,
  ),
  authorized_party: untrusted(
    (token) => `The ${token} was issued to another application.`,
    ASK_ADMINISTRATOR,
  ),
  expiry: untrusted((token) => `The ${token} had expired already when it came.`, CHECK_CLOCK),
  issued_at: untrusted((token) => `The ${token} seems to have been issued in the future.`, CHECK_CLOCK),
  not_before: untrusted((token) => `The ${token} is not valid yet.`, CHECK_CLOCK),
  subject: untrusted((token) => `The ${token} does not name the right person.`, RETRY_THEN_TELL),
  missing: untrusted((token) => `The answer lacks the ${token}.`, ASK_ADMINISTRATOR),
} satisfies Record<TokenCheck, (parameters: TokenParameters) => FailureText>

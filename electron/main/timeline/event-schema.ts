import { z } from 'zod'
import { NETWORK_PROBLEMS, type Failure, type KeychainFailure } from '../../../shared/failure.ts'
import type { EndOfSession, KeptIn } from '../../../shared/session.ts'
import { REFRESH_CAUSES, type TimelineEvent } from '../../../shared/timeline.ts'
import { plainText } from '../auth/plain-text.ts'
import { strikeShapes } from '../log/secret-shapes.ts'

/** What the tenant has said in its own words is kept short, and without what looks like a token. */
const MOST_TEXT = 200

const at = z.int().nonnegative()
const foreignText = z.string().transform((text) => plainText(strikeShapes(text), MOST_TEXT) ?? '')
const text = foreignText.exactOptional()
const status = z.int()
const retryAt = at.exactOptional()

/** Failures that are nothing but their code. */
const plainFailure = z.object({
  code: z.enum([
    'mfa_required',
    'mfa_code_wrong',
    'mfa_code_expired',
    'mfa_rejected',
    'mfa_push_expired',
    'mfa_expired',
    'mfa_factor_unavailable',
    'mfa_contact_refused',
    'mfa_not_enabled',
    'user_blocked',
    'verification_required',
    'password_breached',
    'grant_not_allowed',
    'invalid_client',
    'client_secret_refused',
    'audience_unknown',
    'refresh_token_rejected',
  ]),
})

/** The same of calls: TypeScript compares no more than 25 codes at once. */
const callFailure = z.object({
  code: z.enum([
    'not_signed_in',
    'cancelled',
    'busy',
    'file_not_written',
    'invalid_message',
    'untrusted_sender',
    'api_unauthorized',
    'preferences_not_saved',
    'link_not_opened',
    'internal',
  ]),
})

const keychainFailure = z.object({
  code: z.literal('keychain'),
  problem: z.enum([
    'absent',
    'locked',
    'denied',
    'full',
    'unavailable',
    'frozen',
    'damaged',
    'newer_version',
  ]),
}) satisfies z.ZodType<KeychainFailure>

const responseFailure = z.object({
  code: z.literal('unreadable_response'),
  problem: z.enum([
    'redirect',
    'too_large',
    'not_json',
    'missing_field',
    'invalid_field',
    'unexpected_status',
  ]),
  field: text,
  status: status.exactOptional(),
})

const validationFailure = z.object({
  code: z.literal('token_rejected'),
  token: z.enum(['id_token', 'access_token']),
  check: z.enum([
    'format',
    'algorithm',
    'signature',
    'key',
    'issuer',
    'audience',
    'authorized_party',
    'expiry',
    'issued_at',
    'not_before',
    'subject',
    'missing',
  ]),
})

const failure = z.discriminatedUnion('code', [
  plainFailure,
  callFailure,
  keychainFailure,
  responseFailure,
  validationFailure,
  z.object({ code: z.enum(['denied_by_policy', 'invalid_scope', 'invalid_request']), text }),
  z.object({
    code: z.enum(['too_many_attempts', 'rate_limited', 'mfa_too_many_codes', 'mfa_too_many_messages']),
    retryAt,
  }),
  z.object({ code: z.literal('wrong_credentials'), triesLeft: z.int().nonnegative().exactOptional() }),
  z.object({ code: z.literal('refused'), error: foreignText, text }),
  z.object({ code: z.literal('network'), problem: z.enum(NETWORK_PROBLEMS) }),
  z.object({ code: z.literal('server_error'), status, retryAt }),
]) satisfies z.ZodType<Failure>

const keptIn = z.discriminatedUnion('place', [
  z.object({ place: z.literal('keychain') }),
  z.object({
    place: z.literal('memory'),
    because: z.union([z.enum(['chosen', 'not_granted']), keychainFailure]),
  }),
]) satisfies z.ZodType<KeptIn>

const endOfSession = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('signed_out'),
    at,
    revocation: z.enum(['pending', 'confirmed', 'not_needed']),
  }),
  z.object({
    code: z.literal('refresh_token_rejected'),
    at,
    interrupted: z.boolean().exactOptional(),
    lastUsedAt: at.exactOptional(),
  }),
  z.object({ code: z.literal('access_token_expired'), at }),
  z.object({ code: z.literal('keychain'), at, failure: keychainFailure }),
]) satisfies z.ZodType<EndOfSession>

/** Strips what it does not know, and shortens what others have said. */
export const timelineEvent = z.discriminatedUnion('code', [
  z.object({ at, code: z.literal('signed_in'), keptIn }),
  z.object({ at, code: z.literal('restored'), interrupted: z.boolean() }),
  z.object({
    at,
    code: z.literal('refreshed'),
    rotated: z.boolean(),
    because: z.enum(REFRESH_CAUSES).exactOptional(),
  }),
  z.object({
    at,
    code: z.literal('waiting'),
    for: z.enum(['network', 'tenant', 'keychain', 'person']),
    failure,
  }),
  z.object({ at, code: z.literal('second_factor_missed'), failure }),
  z.object({ at, code: z.literal('keychain_failed'), keptIn }),
  z.object({
    at,
    code: z.enum([
      'second_factor_given',
      'recovery_codes_saved',
      'keychain_recovered',
      'resumed',
      'clock_jumped',
      'revoked',
    ]),
  }),
  z.object({ at, code: z.literal('not_revoked'), since: at }),
  z.object({ at, code: z.literal('ended'), reason: endOfSession }),
]) satisfies z.ZodType<TimelineEvent>

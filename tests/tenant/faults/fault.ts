import { z } from 'zod'
import { ENDPOINTS } from '../endpoints.ts'
import { GRANT_NAMES } from '../grant-names.ts'

const target = {
  on: z.enum(ENDPOINTS),
  /** Narrows a fault on `token` to one grant. */
  grant: z.enum(GRANT_NAMES).optional(),
  /** For how many requests; without it, until `clearFaults()`. */
  times: z.int().positive().optional(),
}

/** What is laid on top of any other fault. */
const addition = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ ...target, kind: z.literal(kind), ...shape })

/** What takes the place of the answer, so that the tenant does not do its work, unless it is told to. */
const replacement = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ ...target, kind: z.literal(kind), afterExchange: z.boolean().optional(), ...shape })

/** What spoils the true answer: the tenant has done its work, and a refresh token has been rotated. */
const spoiling = addition

const TOKENS = ['access_token', 'id_token'] as const

export const LIES = [
  'wrong-issuer',
  'wrong-audience',
  /** Another key under the `kid` of the right one. */
  'wrong-signature',
  /** Another key under a `kid` that is not published. */
  'unknown-key',
  'alg-none',
  /** The published key taken for an HMAC secret: RFC 8725, section 2.1. */
  'public-key-as-secret',
  'expired',
  'issued-in-the-future',
  /** Several audiences, authorized for another client. */
  'wrong-azp',
  'missing-sub',
  'another-sub',
] as const

export const faultSchema = z.discriminatedUnion('kind', [
  addition('latency', { milliseconds: z.int().nonnegative() }),
  /** Seconds by which the `Date` header is ahead. */
  addition('clock-skew', { seconds: z.int() }),

  replacement('cut-connection', {}),
  replacement('server-error', {}),
  replacement('bad-gateway', {}),
  replacement('unavailable', { retryAfter: z.int().nonnegative().default(30) }),
  replacement('too-many-requests', {
    hint: z.enum(['retry-after-seconds', 'retry-after-date', 'rate-limit-reset', 'none']),
    seconds: z.int().default(30),
  }),
  /** A login page of the network's, with status 200. */
  replacement('captive-portal', {}),
  replacement('redirect', {
    status: z.literal([301, 302, 307, 308]).default(302),
    location: z.string(),
  }),
  replacement('empty-body', {}),
  replacement('invalid-json', {}),
  replacement('large-body', { bytes: z.int().positive().default(50_000_000) }),
  replacement('replace-body', { body: z.unknown(), status: z.int().default(200) }),
  replacement('raw-body', {
    text: z.string(),
    contentType: z.string().default('application/json'),
    status: z.int().default(200),
  }),

  /** The work is done, and the connection cut before the answer. */
  spoiling('answer-lost', {}),
  spoiling('half-response', {}),
  spoiling('wrong-content-type', { contentType: z.string().default('text/plain') }),
  spoiling('missing-field', { field: z.string() }),
  spoiling('merge-body', { fields: z.record(z.string(), z.unknown()) }),
  spoiling('lying-token', { token: z.enum(TOKENS), lie: z.enum(LIES) }),
  /** Other claims under a true signature. */
  spoiling('merge-claims', { token: z.enum(TOKENS), claims: z.record(z.string(), z.unknown()) }),
])

/** Something that goes wrong at one endpoint, as a test writes it. */
export type FaultRequest = z.input<typeof faultSchema>

export type Fault = z.output<typeof faultSchema>

export type Lie = (typeof LIES)[number]

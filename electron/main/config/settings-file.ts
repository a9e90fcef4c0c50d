import { z } from 'zod'
import type { SettingsError } from '../../../shared/settings.ts'
import { parseLink } from './link-address.ts'
import { parseBaseUrl, parseIssuer, type UrlProblem } from './origin.ts'

/** What is wrong with a value, where no rule of the schema's own says it. */
export type Problem = Without<
  'key',
  Extract<SettingsError, { code: UrlProblem | 'not_a_link' | 'out_of_range' }>
>

type Without<Key extends string, Error> = Error extends unknown ? Omit<Error, Key> : never

const THRESHOLD = { min: 1, max: 100 }

const text = z.string().trim().min(1)

export const realmInFile = z.strictObject({ name: text, label: text })

/** Checked together: a secret belongs to the methods that send one. */
export const clientInFile = z.object({
  clientAuthentication: z.enum(['none', 'post', 'basic']).default('none'),
  clientSecret: z.string().min(1).optional(),
})

export const settingsFile = z.strictObject({
  domain: url(parseIssuer),
  clientId: text,
  ...clientInFile.shape,
  audience: text.optional(),
  /** RFC 6749 section 3.3. */
  scopes: z.array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/)).default(['openid', 'profile', 'email']),
  realms: z.array(realmInFile).default([]),
  apiBaseUrl: url(parseBaseUrl),
  passwordResetUrl: link({ orMail: false }).optional(),
  browserSignInUrl: link({ orMail: false }).optional(),
  supportUrl: link({ orMail: true }).optional(),
  attemptsBeforeBlock: z
    .number()
    .refine((count) => Number.isInteger(count) && count >= THRESHOLD.min && count <= THRESHOLD.max, {
      params: { code: 'out_of_range', ...THRESHOLD } satisfies Problem,
    })
    .optional(),
})

export type SettingsFile = z.infer<typeof settingsFile>

function url(parse: (text: string) => URL | UrlProblem[]) {
  return text.transform((given, context) => {
    const parsed = parse(given)
    if (parsed instanceof URL) return parsed.href
    return refuse(context, ...parsed.map((code) => ({ code })))
  })
}

function link(allowed: { orMail: boolean }) {
  return text.transform(
    (given, context) => parseLink(given, allowed) ?? refuse(context, { code: 'not_a_link', ...allowed }),
  )
}

function refuse(context: z.RefinementCtx, ...problems: Problem[]): never {
  for (const problem of problems) context.addIssue({ code: 'custom', params: problem })
  return z.NEVER
}

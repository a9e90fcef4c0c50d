import { z } from 'zod'
import { API_METHODS, type ApiRequest, type EnrolRequest, type SignInRequest } from './contract.ts'
import { LINKS } from './link.ts'
import { ENROLMENT_OFFERS } from './mfa.ts'
import { LANGUAGES, MOST_PEOPLE, type PreferencesChange, type RememberedPerson } from './preferences.ts'

/** The shapes of what a window may send. Main checks every message against them before it does anything. */

export const signInRequest = z.strictObject({
  username: z.string().trim().min(1).max(320),
  password: z.string().min(1).max(4096),
  realm: z.string().min(1).max(256).optional(),
  staySignedIn: z.boolean(),
}) satisfies z.ZodType<SignInRequest>

export const factorId = z.string().regex(/^[\w-]{1,64}$/)

/** As it was typed or pasted: main cleans it. */
export const typedCode = z.string().min(1).max(512)

export const enrolRequest = z.strictObject({
  offer: z.enum(ENROLMENT_OFFERS),
  contact: z.string().trim().min(1).max(320).optional(),
}) satisfies z.ZodType<EnrolRequest>

const realmName = z.string().min(1).max(256)

export const rememberedPerson = z.strictObject({
  username: z.string().trim().min(1).max(320),
  realm: realmName.optional(),
  name: z.string().min(1).max(300).optional(),
}) satisfies z.ZodType<RememberedPerson>

export const preferencesChange = z.strictObject({
  language: z.enum([...LANGUAGES, 'system']).optional(),
  people: z.array(rememberedPerson).max(MOST_PEOPLE).optional(),
  realm: realmName.optional(),
}) satisfies z.ZodType<PreferencesChange>

const requestId = z.string().regex(/^[\w-]{1,64}$/)

export const apiRequest = z.strictObject({
  id: requestId,
  method: z.enum(API_METHODS),
  path: z
    .string()
    .max(2048)
    .regex(/^\/(?![/\\])/),
  body: z.json().optional(),
}) satisfies z.ZodType<ApiRequest>

export const apiCancel = requestId

export const link = z.enum(LINKS)

export const nothing = z.undefined()

import { z } from 'zod'
import { API_METHODS, type ApiRequest, type SignInRequest } from './contract.ts'

/** The shapes of what a window may send. Main checks every message against them before it does anything. */

export const signInRequest = z.strictObject({
  username: z.string().trim().min(1).max(320),
  password: z.string().min(1).max(4096),
  realm: z.string().min(1).max(256).optional(),
  staySignedIn: z.boolean(),
}) satisfies z.ZodType<SignInRequest>

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

export const nothing = z.undefined()

import { z } from 'zod'
import { REALMS } from './users.ts'

/** What can be changed while the tenant runs. Seconds. */
export const policyChangeSchema = z
  .strictObject({
    tokenLifetime: z.int().positive(),
    overlap: z.int().nonnegative(),
    opaqueAccessTokens: z.boolean(),
    mfaTokenLifetime: z.int().nonnegative(),
    mfaCodeLifetime: z.int().nonnegative(),
  })
  .partial()

export type PolicyChange = z.infer<typeof policyChangeSchema>

/** Without a realm the user is meant in all of them. */
export const userReferenceSchema = z.strictObject({
  username: z.string(),
  realm: z.enum(REALMS.map((realm) => realm.name)).optional(),
})

export type UserReference = z.infer<typeof userReferenceSchema>

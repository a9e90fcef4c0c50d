import { z } from 'zod'
import { userReferenceSchema } from '../control-contract.ts'
import type { TenantState } from '../state.ts'
import { DEFAULT_DIRECTORY, findUser, type User } from '../users.ts'
import { nextOtp } from './otp.ts'

const pushAnswerSchema = userReferenceSchema.extend({ answer: z.enum(['approved', 'rejected']) })
const refreshDemandSchema = userReferenceSchema.extend({ on: z.boolean() })

/** What a person would do with their phone, and an administrator with the dashboard. */
export function createMfaControl({ mfa }: TenantState): Record<string, (body: unknown) => unknown> {
  return {
    'POST /control/mfa/inbox': (body) => mfa.inboxes.read(userOf(userReferenceSchema.parse(body)).sub),
    'POST /control/mfa/otp': (body) => {
      const apps = mfa
        .authenticatorsOf(userOf(userReferenceSchema.parse(body)))
        .filter(({ kind }) => kind === 'otp')
      const app = apps.at(-1)
      return { code: app && nextOtp(app) }
    },
    'POST /control/mfa/recovery-code': (body) => {
      const factors = mfa.authenticatorsOf(userOf(userReferenceSchema.parse(body)))
      return { code: factors.find(({ kind }) => kind === 'recovery-code')?.secret }
    },
    'POST /control/mfa/push': (body) => {
      const { answer, ...user } = pushAnswerSchema.parse(body)
      mfa.challenges.answerPush(userOf(user).sub, answer)
    },
    'PUT /control/mfa/refresh-demand': (body) => {
      const { on, ...user } = refreshDemandSchema.parse(body)
      if (on) mfa.demandedOnRefresh.add(userOf(user).sub)
      else mfa.demandedOnRefresh.delete(userOf(user).sub)
    },
    'DELETE /control/mfa/factors': (body) => {
      mfa.authenticatorsOf(userOf(userReferenceSchema.parse(body))).length = 0
    },
  }
}

function userOf({ username, realm = DEFAULT_DIRECTORY }: z.output<typeof userReferenceSchema>): User {
  const user = findUser(realm, username)
  if (!user) throw new SyntaxError(`there is no ${username} in ${realm}`)
  return user
}

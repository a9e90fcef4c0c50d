import type { EnrolRequest } from '../../../shared/contract.ts'
import type { Result } from '../../../shared/failure.ts'
import type { MfaConversation } from '../auth/mfa/mfa-conversation.ts'

/** The second factor that the session waits for: at most one at a time. */
export interface SecondFactor {
  choose(factorId: string): Promise<Result>
  submitCode(code: string): Promise<Result>
  resend(): Promise<Result>
  enrol(request: EnrolRequest): Promise<Result>
  confirmSaved(): Result
  cancel(): Result
}

const NOTHING_ASKED: Result = { ok: false, failure: { code: 'cancelled' } }

export function createSecondFactor(): SecondFactor {
  let conversation: MfaConversation | undefined

  return {
    choose: async (factorId) => conversation?.choose(factorId) ?? NOTHING_ASKED,
    submitCode: async (code) => conversation?.submitCode(code) ?? NOTHING_ASKED,
    resend: async () => conversation?.resend() ?? NOTHING_ASKED,
    enrol: async ({ offer, contact }) => conversation?.enrol(offer, contact) ?? NOTHING_ASKED,
    confirmSaved: () => conversation?.confirmSaved() ?? NOTHING_ASKED,
    cancel: () => conversation?.cancel() ?? { ok: true, value: undefined },
  }
}

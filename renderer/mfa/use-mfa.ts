import { useRef, useState } from 'react'
import type { EnrolRequest } from '../../shared/contract.ts'
import type { Failure, Result } from '../../shared/failure.ts'
import type { MfaChallenge } from '../../shared/mfa.ts'
import { answered } from '../hooks/use-call.ts'
import { latchkey } from '../latchkey.ts'
import { stepKey } from '../model/mfa-methods.ts'

/** The calls that lead on. */
export type MfaCall = 'choose' | 'submitCode' | 'resend' | 'enrol' | 'confirmSaved' | 'cancel'

export interface Mfa {
  /** What main was asked for and has not answered yet. */
  pending: MfaCall | undefined
  /** What went wrong last in this step; nothing while another call runs. */
  failure: Failure | undefined
  /** A code or a request was sent again, and nothing has gone wrong since. */
  resent: boolean
  /** Like each of these: whether main did it. */
  choose: (factorId: string) => Promise<boolean>
  submitCode: (code: string) => Promise<boolean>
  resend: () => Promise<boolean>
  enrol: (request: EnrolRequest) => Promise<boolean>
  confirmSaved: () => Promise<boolean>
  cancel: () => Promise<boolean>
}

interface Asked {
  call: MfaCall
  step: string
  result?: Result
}

/** The calls of the second step. Whoever asks for something else no longer waits for what was asked before. */
export const useMfa = ({ step, failure }: MfaChallenge): Mfa => {
  const [asked, setAsked] = useState<Asked>()
  const latest = useRef<symbol>(undefined)
  const here = stepKey(step)

  const ask = async (call: MfaCall, work: Promise<Result>): Promise<boolean> => {
    const id = Symbol(call)
    latest.current = id
    setAsked({ call, step: here })
    const result = await answered(work)
    if (latest.current === id) setAsked({ call, step: here, result })
    return result.ok
  }

  const pending = asked !== undefined && asked.result === undefined ? asked.call : undefined
  const own = asked?.step === here ? asked.result : undefined
  const told = failure ?? (own?.ok === false ? own.failure : undefined)
  return {
    pending,
    // A call that was given up for another one has not failed.
    failure: pending !== undefined || told?.code === 'cancelled' ? undefined : told,
    resent: asked?.call === 'resend' && own?.ok === true && failure === undefined,
    choose: (factorId) => ask('choose', latchkey.mfa.choose(factorId)),
    submitCode: (code) => ask('submitCode', latchkey.mfa.submitCode(code)),
    resend: () => ask('resend', latchkey.mfa.resend()),
    enrol: (request) => ask('enrol', latchkey.mfa.enrol(request)),
    confirmSaved: () => ask('confirmSaved', latchkey.mfa.confirmSaved()),
    cancel: () => ask('cancel', latchkey.mfa.cancel()),
  }
}

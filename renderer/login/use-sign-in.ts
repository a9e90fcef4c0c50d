import { useState } from 'react'
import type { SignInRequest } from '../../shared/contract.ts'
import type { Failure } from '../../shared/failure.ts'
import { answered } from '../hooks/use-call.ts'
import { latchkey } from '../latchkey.ts'
import { isForEverybody } from '../model/failure.ts'

export type Attempt =
  /** `done` is signed in: the window is about to close. */
  { kind: 'idle' } | { kind: 'busy' } | { kind: 'done' } | { kind: 'failed'; failure: Failure }

interface SignIn {
  attempt: Attempt
  /** Nothing has been tried in this form, or another person is being entered since. */
  untried: boolean
  signIn: (request: SignInRequest) => Promise<void>
  cancel: () => Promise<void>
  /** Another person is being entered: what was said to the one before is not meant for them. */
  forget: () => void
}

/** `before`: why an attempt has come to nothing that was made before the form was there, or in its second step. */
export const useSignIn = (before: Failure | undefined): SignIn => {
  const [first] = useState<Attempt>(
    before === undefined ? { kind: 'idle' } : { kind: 'failed', failure: before },
  )
  const [attempt, setAttempt] = useState(first)

  const signIn = async (request: SignInRequest): Promise<void> => {
    setAttempt({ kind: 'busy' })
    const result = await answered(latchkey.session.signIn(request))
    setAttempt(result.ok ? { kind: 'done' } : { kind: 'failed', failure: result.failure })
  }
  const cancel = async (): Promise<void> => {
    await answered(latchkey.session.cancelSignIn())
  }
  const forget = (): void => {
    setAttempt((last) => (last.kind === 'failed' && !isForEverybody(last.failure) ? { kind: 'idle' } : last))
  }
  const untried = attempt === first || attempt.kind === 'idle'
  return { attempt, untried, signIn, cancel, forget }
}

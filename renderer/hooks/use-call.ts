import { useState } from 'react'
import type { Failure, Result } from '../../shared/failure.ts'

export interface Call {
  busy: boolean
  failure: Failure | undefined
  run: () => Promise<void>
}

/** A call to main behind a button: busy while it runs, its failure afterwards. */
export const useCall = (call: () => Promise<Result>): Call => {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const run = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    const result = await answered(call())
    setFailure(result.ok ? undefined : result.failure)
    setBusy(false)
  }
  return { busy, failure, run }
}

/** Main answers every call that it accepts. One that is thrown back is a defect, and the person is told so. */
export const answered = async <T>(call: Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await call
  } catch {
    return { ok: false, failure: { code: 'internal' } }
  }
}

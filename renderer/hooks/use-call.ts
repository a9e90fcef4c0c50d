import { useState } from 'react'
import type { Failure, Result } from '../../shared/failure.ts'

export interface Call {
  busy: boolean
  /** The last run has done its work. */
  done: boolean
  failure: Failure | undefined
  run: () => Promise<void>
}

/** A call to main behind a button: busy while it runs, what came of it afterwards. */
export const useCall = (call: () => Promise<Result>): Call => {
  const [busy, setBusy] = useState(false)
  const [result, setResult] = useState<Result>()
  const run = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    setResult(undefined)
    setResult(await answered(call()))
    setBusy(false)
  }
  const failure = result?.ok === false ? result.failure : undefined
  return { busy, done: result?.ok === true, failure, run }
}

/** Main answers every call that it accepts. One that is thrown back is a defect, and the person is told so. */
export const answered = async <T>(call: Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await call
  } catch {
    return { ok: false, failure: { code: 'internal' } }
  }
}

import { useEffect, useState } from 'react'
import type { Failure, FailureCode } from '../../shared/failure.ts'
import { answered } from '../hooks/use-call.ts'
import { useOnline } from '../hooks/use-online.ts'
import { latchkey } from '../latchkey.ts'

interface Reach {
  /** Why a sign-in would not get through now, as far as anybody can tell before one is tried. */
  trouble: Failure | undefined
  /** Opens the way to the tenant. Cheap to call for every key that is pressed. */
  prepare: () => Promise<void>
}

const OFFLINE: Failure = { code: 'network', problem: 'offline' }
const TROUBLE: ReadonlySet<FailureCode> = new Set(['network', 'server_error', 'unreadable_response'])
/** A tenant that could not be reached is asked again after this, whether the person types or not. */
const AGAIN_MS = 10_000

const ask = async (): Promise<Failure | undefined> => {
  const result = await answered(latchkey.session.prepare())
  return result.ok || !TROUBLE.has(result.failure.code) ? undefined : result.failure
}

export const useReach = (): Reach => {
  const online = useOnline()
  const [trouble, setTrouble] = useState<Failure>()

  useEffect(() => {
    if (online) void ask().then(setTrouble)
  }, [online])

  useEffect(() => {
    if (!trouble || !online) return
    const timer = setTimeout(() => void ask().then(setTrouble), AGAIN_MS)
    return () => clearTimeout(timer)
  }, [trouble, online])

  return { trouble: online ? trouble : OFFLINE, prepare: () => ask().then(setTrouble) }
}

import { useState } from 'react'
import type { ApiRequest, ApiResponse } from '../../shared/contract.ts'
import type { Failure } from '../../shared/failure.ts'
import { answered } from '../hooks/use-call.ts'
import { latchkey } from '../latchkey.ts'

export type ApiCall =
  | { kind: 'idle' }
  | { kind: 'sending'; id: string }
  | { kind: 'answered'; response: ApiResponse }
  | { kind: 'failed'; failure: Failure }

interface ApiRequests {
  call: ApiCall
  send: (request: Omit<ApiRequest, 'id'>) => Promise<void>
  cancel: () => void
}

/** One request at a time. */
export const useApiRequest = (): ApiRequests => {
  const [call, setCall] = useState<ApiCall>({ kind: 'idle' })

  const send = async (request: Omit<ApiRequest, 'id'>): Promise<void> => {
    const id = crypto.randomUUID()
    setCall({ kind: 'sending', id })
    const result = await answered(latchkey.api.request({ ...request, id }))
    setCall(
      result.ok ? { kind: 'answered', response: result.value } : { kind: 'failed', failure: result.failure },
    )
  }
  const cancel = (): void => {
    if (call.kind === 'sending') void answered(latchkey.api.cancel(call.id))
  }
  return { call, send, cancel }
}

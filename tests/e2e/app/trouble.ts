import type { FaultRequest } from '../../tenant/faults/fault.ts'

/** A fault of the tenant, without the request that it is for. */
export type Trouble<Fault = FaultRequest> = Fault extends unknown
  ? Omit<Fault, 'on' | 'grant' | 'times'>
  : never

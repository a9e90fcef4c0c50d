import type { Endpoint } from '../endpoints.ts'
import type { GrantName } from '../grant-names.ts'
import type { Fault } from './fault.ts'

/** The faults that are still to happen. */
export interface FaultList {
  add(fault: Fault): void
  clear(): void
  /**
   * The faults of the next request: all latency and clock skew, and the oldest of the others, so that
   * faults with `times` happen one after another in the order in which they were asked for.
   */
  take(endpoint: Endpoint, grant: GrantName | undefined): Fault[]
}

export function createFaultList(): FaultList {
  let entries: { fault: Fault; left: number }[] = []

  return {
    add: (fault) => void entries.push({ fault, left: fault.times ?? Infinity }),
    clear: () => {
      entries = []
    },
    take: (endpoint, grant) => {
      const due = entries.filter(
        ({ fault }) => fault.on === endpoint && (fault.grant === undefined || fault.grant === grant),
      )
      const oldest = due.find(({ fault }) => !isAddition(fault))
      const taken = due.filter((entry) => isAddition(entry.fault) || entry === oldest)
      for (const entry of taken) entry.left -= 1
      entries = entries.filter(({ left }) => left > 0)
      return taken.map(({ fault }) => fault)
    },
  }
}

const isAddition = ({ kind }: Fault): boolean => kind === 'latency' || kind === 'clock-skew'

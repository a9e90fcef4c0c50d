import { listen, type Listener, systemCode } from './listener.ts'

/** A place that one process at a time can take. */
export interface Seat {
  /** Takes it, or tells at which address its owner listens. @throws {Error} where the system allows neither */
  take(): Promise<Taken | Occupied>
}

export interface Taken {
  taken: true
  leave(): Promise<void>
}

export interface Occupied {
  taken: false
  owner: string
}

export function takenBy(listener: Listener): Taken {
  return { taken: true, leave: () => listener.close() }
}

/** Where the kernel itself keeps the names and lets one process listen on each: abstract sockets, named pipes. */
export function createNamedSeat(address: string): Seat {
  return {
    async take() {
      try {
        return takenBy(await listen(address))
      } catch (error) {
        if (systemCode(error) !== 'EADDRINUSE') throw error
        return { taken: false, owner: address }
      }
    },
  }
}

/**
 * A sleep shows itself twice, in either order: the system tells of it, and the clocks have parted. It is told once, and
 * apart from a clock that was set; only where the system is late and has not told that the sleep began, both are told.
 */
export interface Waking {
  /** By the system. */
  suspended(): void
  /** By the system, which may not have told of the sleep before. */
  resumed(): void
  /** The wall clock and the monotonic clock have parted. */
  jumped(): void
}

export interface WakingPorts {
  onResume: () => void
  onJump: () => void
  /** Calls `jumped` at once where the clocks have parted. */
  compareClocks: () => void
}

export function createWaking({ onResume, onJump, compareClocks }: WakingPorts): Waking {
  /** `up`: awake, but the system has not said so yet. */
  let machine: 'awake' | 'asleep' | 'up' = 'awake'

  return {
    suspended() {
      machine = 'asleep'
    },
    resumed() {
      if (machine === 'awake') machine = 'asleep'
      // What the clocks have done meanwhile is the sleep's.
      compareClocks()
      if (machine === 'asleep') onResume()
      machine = 'awake'
    },
    jumped() {
      if (machine === 'awake') {
        onJump()
        return
      }
      machine = 'up'
      onResume()
    },
  }
}

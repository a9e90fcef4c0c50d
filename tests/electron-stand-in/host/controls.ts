import { type RecordedCall, recordedCalls } from './recorder.ts'
import { runtime } from './runtime.ts'

/** For tests, in the main process: what was recorded, and what no call of Electron's can bring about. */
export interface StandInControls {
  readonly calls: readonly RecordedCall[]
  setOnline(online: boolean): void
}

declare global {
  var electronStandIn: StandInControls
}

export const controls: StandInControls = {
  calls: recordedCalls,
  setOnline(online) {
    runtime.isOnline = online
  },
}

import { parentPort } from 'node:worker_threads'

/** In a thread of its own, so that whatever keeps the main one busy does not choose the instant. */
export interface KillOrder {
  pid: number
  /** Milliseconds. */
  delay: number
}

export interface KillReport {
  killedAt: number
}

const never = new Int32Array(new SharedArrayBuffer(4))

parentPort?.on('message', ({ pid, delay }: KillOrder) => {
  Atomics.wait(never, 0, 0, delay)
  process.kill(pid, 'SIGKILL')
  const report: KillReport = { killedAt: performance.timeOrigin + performance.now() }
  parentPort?.postMessage(report)
})

/** Tells, whenever it is asked, the time since its start: `1.2 s`. */
export function createStopwatch(): () => string {
  const start = performance.now()
  return () => `${((performance.now() - start) / 1000).toFixed(1)} s`
}

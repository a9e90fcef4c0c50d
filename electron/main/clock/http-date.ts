import type { EpochMs } from '../../../shared/time.ts'

/** Only the preferred form of RFC 9110 section 5.6.7: `Date.parse` takes far too much for a date. */
export function httpDate(value: string): EpochMs | undefined {
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(value)) return undefined
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : at
}

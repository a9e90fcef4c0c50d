import type { EpochMs, Milliseconds } from '../../shared/time.ts'
import type { Counted } from './plural.ts'

/** Dates, numbers and durations as a reader of `locale` writes them. */
export interface Format {
  number(value: number): string
  /** For a sentence that counts. */
  counted(count: number): Counted
  /** Day and time of day. */
  dateTime(at: EpochMs): string
  /** Time of day with seconds. */
  time(at: EpochMs): string
  /**
   * The two largest units, rounded up to whole seconds: a countdown reaches zero when it is over, and not before.
   * "1 min, 25 sec", and "1 minute" where that is all.
   */
  duration(length: Milliseconds): string
  /** The largest unit, rounded: "7 minutes". */
  roughly(length: Milliseconds): string
  /** Milliseconds below one second, seconds with one decimal from there on. */
  elapsed(length: Milliseconds): string
  /** The items, one of which is meant. */
  anyOf(items: string[]): string
}

type Unit = 'day' | 'hour' | 'minute' | 'second'

const SECONDS: readonly [Unit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
]

/** The two largest units of a duration: `[['minute', 1], ['second', 25]]`. */
export const durationParts = (length: Milliseconds): [Unit, number][] => {
  const total = Math.max(0, Math.ceil(length / 1000))
  const largest = SECONDS.findIndex(([, size]) => total >= size)
  if (largest === -1) return [['second', 0]]
  let rest = total
  return SECONDS.slice(largest, largest + 2).map(([unit, size]) => {
    const value = Math.floor(rest / size)
    rest %= size
    return [unit, value]
  })
}

const ROUGH_SECONDS: readonly [Unit | 'year', number][] = [['year', 365 * 86_400], ...SECONDS]

const roughPart = (length: Milliseconds): [Unit | 'year', number] => {
  const seconds = Math.round(length / 1000)
  const [unit, size] = ROUGH_SECONDS.find(([, each]) => seconds >= each) ?? ['second', 1]
  return [unit, Math.round(seconds / size)]
}

export const createFormat = (locale: string, timeZone?: string): Format => {
  const zone = timeZone === undefined ? {} : { timeZone }
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', ...zone })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', ...zone })
  const number = new Intl.NumberFormat(locale)
  const choice = new Intl.ListFormat(locale, { type: 'disjunction' })
  const units = new Intl.ListFormat(locale, { type: 'unit', style: 'short' })
  const measure = (
    unit: string,
    value: number,
    digits = 0,
    unitDisplay: 'short' | 'long' = 'short',
  ): string =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value)

  return {
    number: (value) => number.format(value),
    counted: (count) => ({ count, digits: number.format(count) }),
    dateTime: (at) => dateTime.format(at),
    time: (at) => time.format(at),
    duration(length) {
      const [largest, rest] = durationParts(length)
      if (largest === undefined) return measure('second', 0)
      if (rest?.[1] === 0) return measure(...largest, 0, 'long')
      return units.format([largest, ...(rest ? [rest] : [])].map((part) => measure(...part)))
    },
    roughly(length) {
      const [unit, value] = roughPart(length)
      return measure(unit, value, 0, 'long')
    },
    elapsed: (length) =>
      length < 1000 ? measure('millisecond', length) : measure('second', length / 1000, 1),
    anyOf: (items) => choice.format(items),
  }
}

import type { Clock } from '../clock/clock.ts'
import type { Details, Logger } from './logger.ts'
import { redact } from './redact.ts'
import { createSecrets, type Secrets } from './secrets.ts'

export interface LoggerDependencies {
  /** Takes one line, with its line break. */
  write: (line: string) => void
  clock: Pick<Clock, 'now'>
  secrets?: Secrets
}

const MAX_LINE = 32_768

/** Writes JSON lines without secrets. It never throws: nothing may fail because it could not be logged. */
export function createLogger({ write, clock, secrets = createSecrets() }: LoggerDependencies): Logger {
  const log = (level: string) => (event: string, details?: Details) => {
    try {
      const head = { at: new Date(clock.now()).toISOString(), level, event: redact(event, secrets) }
      const line = JSON.stringify(
        details === undefined ? head : { ...head, details: redact(details, secrets) },
      )
      const bounded = line.length <= MAX_LINE ? line : JSON.stringify({ ...head, details: '[huge]' })
      write(`${bounded}\n`)
    } catch {
      // There is no place left to say so.
    }
  }
  return { info: log('info'), warn: log('warn'), error: log('error') }
}

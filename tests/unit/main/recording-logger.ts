import type { Details, Logger } from '../../../electron/main/log/logger.ts'

/** Keeps what it is told, for a test to read. */
export class RecordingLogger implements Logger {
  readonly lines: { level: string; event: string; details?: Details | undefined }[] = []
  info = this.#record('info')
  warn = this.#record('warn')
  error = this.#record('error')

  #record(level: string): Logger['info'] {
    return (event, details) => void this.lines.push({ level, event, details })
  }
}

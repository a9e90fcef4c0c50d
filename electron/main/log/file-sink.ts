import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface FileSinkOptions {
  directory: string
  name?: string
  maxBytes?: number
  /** The one that is written to and the older ones. */
  maxFiles?: number
}

/**
 * Appends lines to `latchkey.log`; a full file becomes `latchkey.1.log` and the oldest is removed. A disk that is
 * full or read-only loses lines and nothing else.
 */
export function createFileSink({
  directory,
  name = 'latchkey',
  maxBytes = 1_048_576,
  maxFiles = 5,
}: FileSinkOptions): (line: string) => void {
  const path = (age: number): string => join(directory, age === 0 ? `${name}.log` : `${name}.${age}.log`)

  function rotate(): void {
    rmSync(path(maxFiles - 1), { force: true })
    for (let age = maxFiles - 2; age >= 0; age -= 1) attempt(() => renameSync(path(age), path(age + 1)))
  }

  return (line) => {
    attempt(() => {
      mkdirSync(directory, { recursive: true, mode: 0o700 })
      const size = statSync(path(0), { throwIfNoEntry: false })?.size ?? 0
      if (size > 0 && size + Buffer.byteLength(line) > maxBytes) rotate()
      appendFileSync(path(0), line, { mode: 0o600 })
    })
  }
}

function attempt(step: () => void): void {
  try {
    step()
  } catch {
    // Logging goes on as soon as the disk does.
  }
}

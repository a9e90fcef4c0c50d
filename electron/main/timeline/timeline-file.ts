import {
  appendFileSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { TimelineEvent } from '../../../shared/timeline.ts'
import { timelineEvent } from './event-schema.ts'

/** The events of a full file have a small part of that: no more is read, whatever somebody has made of the file. */
const MOST_BYTES = 1_048_576

/** Oldest first. Damaged lines, such as a last one that was torn, are skipped. @throws {Error} of the file system */
export function readEvents(path: string): TimelineEvent[] {
  return readEnd(path)
    .split('\n')
    .map(parseLine)
    .filter((event) => event !== undefined)
}

/** A line of its own even behind a torn one. @throws {Error} of the file system */
export function appendEvent(path: string, event: TimelineEvent): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  appendFileSync(path, `\n${JSON.stringify(event)}`, { mode: 0o600 })
}

/** The old file or the new one, whenever the process is killed. @throws {Error} of the file system */
export function replaceEvents(path: string, events: readonly TimelineEvent[]): void {
  replaceText(path, events.map((event) => `\n${JSON.stringify(event)}`).join(''))
}

/** The old text or the new one, whenever the process is killed. @throws {Error} of the file system */
export function replaceText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const temporary = `${path}.new`
  writeFileSync(temporary, text, { mode: 0o600 })
  renameSync(temporary, path)
}

function parseLine(line: string): TimelineEvent | undefined {
  try {
    return timelineEvent.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

function readEnd(path: string): string {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const bytes = Buffer.alloc(Math.min(size, MOST_BYTES))
    const read = readSync(file, bytes, 0, bytes.length, size - bytes.length)
    return bytes.toString('utf8', 0, read)
  } finally {
    closeSync(file)
  }
}

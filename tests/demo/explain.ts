import { stripVTControlCharacters } from 'node:util'

const LINES = 6

/** What has gone wrong, on one line: of Playwright's errors what was awaited, and what was there instead. */
export function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return stripVTControlCharacters(message)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(expect\(|call log)/i.test(line))
    .slice(0, LINES)
    .join('; ')
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
}

/** The files that hold one of the texts, in UTF-8 or, as Chromium's storage may, in UTF-16. */
export function filesWith(texts: readonly string[], files: readonly string[]): string[] {
  const patterns = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')])
  return files.filter((file) => {
    const content = readFileSync(file)
    return patterns.some((pattern) => content.includes(pattern))
  })
}

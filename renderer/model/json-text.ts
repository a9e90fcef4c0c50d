import type { Json } from '../../shared/json.ts'
import { indentJson } from './indent-json.ts'

export type ParsedJson = { ok: true; value: Json } | { ok: false; position: Position | undefined }

export interface Position {
  line: number
  column: number
}

/** Reads a text as JSON, or says where it stops being JSON if the engine tells. */
export const parseJson = (text: string): ParsedJson => {
  try {
    const value: unknown = JSON.parse(text)
    return isJson(value) ? { ok: true, value } : { ok: false, position: undefined }
  } catch (error) {
    return { ok: false, position: error instanceof Error ? positionIn(error.message) : undefined }
  }
}

/** The body of an answer, indented where it is JSON and untouched where it is not. */
export const prettyBody = (body: string, contentType: string): string => {
  if (!/[/+]json\b/i.test(contentType)) return body
  return parseJson(body).ok ? indentJson(body) : body
}

const positionIn = (message: string): Position | undefined => {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? []
  return line !== undefined && column !== undefined
    ? { line: Number(line), column: Number(column) }
    : undefined
}

const isJson = (value: unknown): value is Json => {
  if (value === null || ['boolean', 'number', 'string'].includes(typeof value)) return true
  return typeof value === 'object' && Object.values(value).every(isJson)
}

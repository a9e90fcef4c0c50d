import type { ApiMethod, ApiRequest } from '../../shared/contract.ts'
import { parseJson, type Position } from './json-text.ts'

/** A request as it is being written. */
export interface ApiDraft {
  method: ApiMethod
  path: string
  body: string
}

export interface DraftProblems {
  path?: 'invalid' | 'too_long'
  body?: { position: Position | undefined }
}

export type ReadDraft = { ok: true; request: Omit<ApiRequest, 'id'> } | { ok: false; problems: DraftProblems }

const MAX_PATH = 2048
const METHODS_WITH_BODY: ReadonlySet<ApiMethod> = new Set(['POST', 'PUT', 'PATCH'])

export const takesBody = (method: ApiMethod): boolean => METHODS_WITH_BODY.has(method)

/** A request that main accepts, or what has to be changed first. An empty body is no body. */
export const readDraft = ({ method, path, body }: ApiDraft): ReadDraft => {
  const problems: DraftProblems = {}
  if (!/^\/(?![/\\])/.test(path)) problems.path = 'invalid'
  else if (path.length > MAX_PATH) problems.path = 'too_long'

  if (!takesBody(method) || body.trim() === '') {
    return problems.path ? { ok: false, problems } : { ok: true, request: { method, path } }
  }
  const parsed = parseJson(body)
  if (!parsed.ok) problems.body = { position: parsed.position }
  return parsed.ok && !problems.path
    ? { ok: true, request: { method, path, body: parsed.value } }
    : { ok: false, problems }
}

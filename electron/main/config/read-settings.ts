import { z } from 'zod'
import type { SettingsError } from '../../../shared/settings.ts'
import { closestKey } from './closest-key.ts'
import { parseBaseUrl, parseIssuer } from './origin.ts'
import type { ClientAuthentication, Settings } from './settings.ts'

const text = z.string().trim().min(1)
const realm = z.strictObject({ name: text, label: text })

const settingsFile = z.strictObject({
  domain: text,
  clientId: text,
  clientAuthentication: z.enum(['none', 'post', 'basic']).default('none'),
  clientSecret: z.string().min(1).optional(),
  audience: text.optional(),
  /** RFC 6749 section 3.3. */
  scopes: z.array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/)).default(['openid', 'profile', 'email']),
  realms: z.array(realm).default([]),
  apiBaseUrl: text,
})

type SettingsFile = z.infer<typeof settingsFile>

/** The settings in a parsed file, or everything that is wrong with them; never a value that may be a secret. */
export function readSettings(value: unknown): Settings | SettingsError[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ code: 'not_an_object' }]
  const parsed = settingsFile.safeParse(value, { reportInput: true })
  return parsed.success ? toSettings(parsed.data) : parsed.error.issues.flatMap(describe)
}

function toSettings(file: SettingsFile): Settings | SettingsError[] {
  const issuer = parseIssuer(file.domain)
  const apiBaseUrl = parseBaseUrl(file.apiBaseUrl)
  const client = readClient(file)
  const errors: SettingsError[] = [
    ...(typeof issuer === 'string' ? [{ code: issuer, key: 'domain' } as const] : []),
    ...(typeof apiBaseUrl === 'string' ? [{ code: apiBaseUrl, key: 'apiBaseUrl' } as const] : []),
    ...('code' in client ? [client] : []),
    ...duplicateRealms(file),
  ]
  if (errors.length > 0 || typeof issuer === 'string' || typeof apiBaseUrl === 'string' || 'code' in client) {
    return errors
  }
  return {
    issuer: issuer.href,
    clientId: file.clientId,
    client,
    ...(file.audience === undefined ? {} : { audience: file.audience }),
    scopes: [...new Set(file.scopes)],
    realms: file.realms,
    apiBaseUrl: apiBaseUrl.href,
  }
}

function readClient({
  clientAuthentication: method,
  clientSecret: secret,
}: SettingsFile): ClientAuthentication | SettingsError {
  const key = 'clientSecret'
  if (method === 'none') return secret === undefined ? { method } : { code: 'secret_not_expected', key }
  return secret === undefined ? { code: 'secret_missing', key } : { method, secret }
}

function duplicateRealms({ realms }: SettingsFile): SettingsError[] {
  return realms.flatMap(({ name }, index) =>
    realms.findIndex((other) => other.name === name) < index
      ? [{ code: 'duplicate' as const, key: `realms[${index}].name`, value: name }]
      : [],
  )
}

function describe(issue: z.core.$ZodIssue): SettingsError[] {
  const key = keyOf(issue.path)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => unknownKey(issue.path, name))
  if (issue.input === undefined) return [{ code: 'missing', key }]
  if (issue.code === 'invalid_type') return [{ code: 'wrong_type', key, expected: issue.expected }]
  if (issue.code === 'invalid_value') return [{ code: 'not_one_of', key, allowed: issue.values.map(String) }]
  if (issue.code === 'too_small') return [{ code: 'empty', key }]
  return [{ code: 'wrong_type', key, expected: 'scope' }]
}

function unknownKey(path: readonly PropertyKey[], name: string): SettingsError {
  const known = path.length === 0 ? settingsFile.keyof().options : realm.keyof().options
  const closest = closestKey(name, known)
  const key = keyOf([...path, name])
  return closest === undefined ? { code: 'unknown_key', key } : { code: 'unknown_key', key, closest }
}

/** As it would be written in JavaScript: `realms[0].name`. */
function keyOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}

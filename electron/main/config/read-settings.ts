import { z } from 'zod'
import type { SettingsError } from '../../../shared/settings.ts'
import { closestKey } from './closest-key.ts'
import type { ClientAuthentication, Settings } from './settings.ts'
import { clientInFile, realmInFile, settingsFile, type Problem, type SettingsFile } from './settings-file.ts'

/** The settings in a parsed file, or everything that is wrong with them; never a value that may be a secret. */
export function readSettings(value: unknown): Settings | SettingsError[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ code: 'not_an_object' }]
  const file = settingsFile.safeParse(value, { reportInput: true })
  const client = readClient(value)
  const errors = [
    ...oncePerKey((file.error?.issues ?? []).flatMap(describe)),
    ...(client !== undefined && 'code' in client ? [client] : []),
    ...duplicateRealms(value),
  ]
  const isRight = file.success && client !== undefined && !('code' in client) && errors.length === 0
  return isRight ? toSettings(file.data, client) : errors
}

function toSettings(file: SettingsFile, client: ClientAuthentication): Settings {
  const { audience, attemptsBeforeBlock } = file
  return {
    issuer: file.domain,
    clientId: file.clientId,
    client,
    ...(audience === undefined ? {} : { audience }),
    scopes: [...new Set(file.scopes)],
    realms: file.realms,
    apiBaseUrl: file.apiBaseUrl,
    links: {
      ...(file.passwordResetUrl !== undefined && { 'reset-password': file.passwordResetUrl }),
      ...(file.browserSignInUrl !== undefined && { 'browser-sign-in': file.browserSignInUrl }),
      ...(file.supportUrl !== undefined && { support: file.supportUrl }),
    },
    ...(attemptsBeforeBlock === undefined ? {} : { attemptsBeforeBlock }),
  }
}

/** Whether secret and method go together; undefined where one of the two is wrong in itself. */
function readClient(value: object): ClientAuthentication | SettingsError | undefined {
  const { data } = clientInFile.safeParse(value)
  if (data === undefined) return undefined
  const { clientAuthentication: method, clientSecret: secret } = data
  const key = 'clientSecret'
  if (method === 'none') return secret === undefined ? { method } : { code: 'secret_not_expected', key }
  return secret === undefined ? { code: 'secret_missing', key } : { method, secret }
}

const realmList = z.object({ realms: z.array(z.unknown()) })
const namedRealm = z.object({ name: realmInFile.shape.name })

/** Of the realms that have a name, whatever else is wrong with them. */
function duplicateRealms(value: object): SettingsError[] {
  const realms = realmList.safeParse(value).data?.realms ?? []
  const names = realms.map((realm) => namedRealm.safeParse(realm).data?.name)
  return names.flatMap((name, index) =>
    name !== undefined && names.indexOf(name) < index
      ? [{ code: 'duplicate' as const, key: `realms[${index}].name`, value: name }]
      : [],
  )
}

function describe(issue: z.core.$ZodIssue): SettingsError[] {
  const key = keyOf(issue.path)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => unknownKey(issue.path, name))
  if (issue.input === undefined) return [{ code: 'missing', key }]
  if (issue.code === 'custom') return [{ ...(issue.params as Problem), key }]
  if (issue.code === 'invalid_type') return [{ code: 'wrong_type', key, expected: issue.expected }]
  if (issue.code === 'invalid_value') return [{ code: 'not_one_of', key, allowed: issue.values.map(String) }]
  if (issue.code === 'too_small') return [{ code: 'empty', key }]
  return [{ code: 'wrong_type', key, expected: 'scope' }]
}

/** A required key that was mistyped is one mistake: it is not missing as well. */
function oncePerKey(errors: SettingsError[]): SettingsError[] {
  const meant = new Set(errors.flatMap((error) => (error.code === 'unknown_key' ? meantBy(error) : [])))
  return errors.filter((error) => error.code !== 'missing' || !meant.has(error.key))
}

/** The whole key that was probably meant: `realms[0].label`. */
function meantBy({ key, closest }: { key: string; closest?: string }): string[] {
  return closest === undefined ? [] : [key.slice(0, key.lastIndexOf('.') + 1) + closest]
}

function unknownKey(path: readonly PropertyKey[], name: string): SettingsError {
  const known = path.length === 0 ? settingsFile.keyof().options : realmInFile.keyof().options
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

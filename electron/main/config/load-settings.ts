import { join } from 'node:path'
import type { SettingsError, SettingsProblem } from '../../../shared/settings.ts'
import { jsonErrorPosition } from './json-error-position.ts'
import { readSettings } from './read-settings.ts'
import type { Settings } from './settings.ts'

export interface SettingsSources {
  argv: readonly string[]
  env: Readonly<Record<string, string | undefined>>
  /** The app's own folder in the person's profile. */
  userData: string
  /** Throws what `fs.readFileSync` throws. */
  readFile: (path: string) => string
}

export type LoadedSettings = { ok: true; settings: Settings } | { ok: false; problem: SettingsProblem }

/** Reads and checks the settings: of `--settings`, else of `LATCHKEY_SETTINGS`, else of the user-data folder. */
export function loadSettings({ argv, env, userData, readFile }: SettingsSources): LoadedSettings {
  const { file, source } = locate(argv, env, userData)
  const result = read(file, readFile)
  return Array.isArray(result)
    ? { ok: false, problem: { file, source, errors: result } }
    : { ok: true, settings: result }
}

type Location = Pick<SettingsProblem, 'file' | 'source'>

function locate(argv: SettingsSources['argv'], env: SettingsSources['env'], userData: string): Location {
  const flag = flagValue(argv, '--settings')
  if (flag !== undefined) return { file: flag, source: 'flag' }
  const variable = env.LATCHKEY_SETTINGS
  if (variable !== undefined && variable !== '') return { file: variable, source: 'environment' }
  return { file: join(userData, 'settings.json'), source: 'user-data' }
}

/** `--name=VALUE` or `--name VALUE`; the empty string where the value has been forgotten. */
function flagValue(argv: readonly string[], name: string): string | undefined {
  const index = argv.findIndex((argument) => argument === name || argument.startsWith(`${name}=`))
  const argument = argv[index]
  if (argument === undefined) return undefined
  return argument === name ? (argv[index + 1] ?? '') : argument.slice(name.length + 1)
}

function read(file: string, readFile: SettingsSources['readFile']): Settings | SettingsError[] {
  let text: string
  try {
    // Editors on Windows put a byte order mark in front.
    text = readFile(file).replace(/^\uFEFF/, '')
  } catch (error) {
    return [{ code: isMissing(error) ? 'file_missing' : 'file_unreadable' }]
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return [{ code: 'not_json', ...jsonErrorPosition(text) }]
  }
  return readSettings(value)
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

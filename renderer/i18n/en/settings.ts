import type { SettingsError, SettingsProblem } from '../../../shared/settings.ts'
import type { Counted } from '../plural.ts'
import { plural } from './plural.ts'

/** What is wrong with a setting, and what to write instead. */
export interface SettingsErrorText {
  problem: string
  remedy: string
}

type Details<Code> = Omit<Extract<SettingsError, { code: Code }>, 'code' | 'key'>

/** Numbers and lists come as the region writes them. */
type Written<Value> = Value extends number | string[] ? string : Value
type Parameters<Code> = { [Key in keyof Details<Code>]: Written<Details<Code>[Key]> }

type Texts = { [Code in SettingsError['code']]: (parameters: Parameters<Code>) => SettingsErrorText }

const errors = {
  file_missing: () => ({
    problem: 'There is no such file.',
    remedy:
      'Create it, or start Latchkey with --settings=FILE, or name the file in the environment variable LATCHKEY_SETTINGS.',
  }),
  file_unreadable: () => ({
    problem: 'The file could not be read.',
    remedy: 'Check that it is a file, and that you may read it.',
  }),
  not_json: ({ line, column }) => ({
    problem:
      line === undefined || column === undefined
        ? 'The file is not valid JSON.'
        : `The file is not valid JSON: see line ${line}, column ${column}.`,
    remedy: 'Check the quotes, commas and braces there. JSON allows no comments and no comma at the end.',
  }),
  not_an_object: () => ({
    problem: 'The file does not hold an object.',
    remedy: 'Put all settings inside one pair of braces: { … }.',
  }),
  missing: () => ({
    problem: 'This setting is missing.',
    remedy: 'Add it: Latchkey cannot start without it.',
  }),
  unknown_key: ({ closest }) => ({
    problem: 'Latchkey does not know this setting.',
    remedy: closest === undefined ? 'Remove it.' : `Did you mean “${closest}”? Otherwise remove it.`,
  }),
  wrong_type: ({ expected }) => ({
    problem: 'The value has the wrong type.',
    remedy: `Write a value of this type: ${expected}.`,
  }),
  empty: () => ({
    problem: 'The value is empty.',
    remedy: 'Write a value, or remove the setting where it is not needed.',
  }),
  not_a_url: () => ({
    problem: 'The value is not a usable address.',
    remedy: 'Write a full address, such as https://api.example.com.',
  }),
  not_https: () => ({
    problem: 'The address is not secure.',
    remedy: 'Begin it with https://. Only this computer itself (127.0.0.1) may be reached by http://.',
  }),
  has_path: () => ({
    problem: 'The address has a path.',
    remedy: 'End it after the name of the host: nothing may follow it.',
  }),
  has_query: () => ({
    problem: 'The address has a query or a fragment.',
    remedy: 'Remove everything from the ? or # on.',
  }),
  has_credentials: () => ({
    problem: 'The address has a username or an @ in it.',
    remedy: 'Remove everything before the name of the host, and the @.',
  }),
  not_a_link: ({ orMail }) => ({
    problem: 'The value is not an address that may be opened in the browser.',
    remedy: orMail
      ? 'Write an address that begins with https://, or mailto: and one e-mail address.'
      : 'Write an address that begins with https://, without a password in it.',
  }),
  out_of_range: ({ min, max }) => ({
    problem: 'The number is not one of those allowed.',
    remedy: `Write a whole number from ${min} to ${max}.`,
  }),
  duplicate: ({ value }) => ({
    problem: `The value “${value}” is there twice.`,
    remedy: 'Remove one of the two.',
  }),
  not_one_of: ({ allowed }) => ({
    problem: 'The value is not one of those allowed.',
    remedy: `Write one of these: ${allowed}.`,
  }),
  secret_not_expected: () => ({
    problem: 'There is a client secret, but the client authentication is “none”.',
    remedy: 'Remove the secret, or choose “post” or “basic” as client authentication.',
  }),
  secret_missing: () => ({
    problem: 'The chosen client authentication needs a client secret.',
    remedy: 'Add the client secret, or choose “none” as client authentication.',
  }),
} satisfies Texts

export const settings = {
  windowTitle: 'Settings – Latchkey',
  title: 'Latchkey cannot start with these settings',
  lead: (mistakes: Counted): string =>
    plural(mistakes, {
      one: 'One thing in the settings file has to be put right.',
      other: `${mistakes.digits} things in the settings file have to be put right.`,
    }),
  then: 'Then start Latchkey again.',
  file: 'Settings file',
  source: {
    flag: 'It was chosen on the command line.',
    environment: 'It was chosen by an environment variable.',
    'user-data': 'It is the usual place, in the data folder of this app.',
  } satisfies Record<SettingsProblem['source'], string>,
  wholeFile: 'The whole file',
  problems: 'What to put right',
  version: ({ version }: { version: string }): string => `Latchkey ${version}`,
  errors,
}

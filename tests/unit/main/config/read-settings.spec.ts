import { expect, test } from '@playwright/test'
import { readSettings } from '../../../../electron/main/config/read-settings.ts'
import type { SettingsError } from '../../../../shared/settings.ts'

const SECRET = 'obviously-fake-client-secret'
const minimal = { domain: 'acme.eu.auth0.com', clientId: 'latchkey', apiBaseUrl: 'https://api.acme.example' }

function settingsOf(changes: object): unknown {
  return readSettings(JSON.parse(JSON.stringify({ ...minimal, ...changes })))
}

test('the least that works', () => {
  expect(settingsOf({})).toEqual({
    issuer: 'https://acme.eu.auth0.com/',
    clientId: 'latchkey',
    client: { method: 'none' },
    scopes: ['openid', 'profile', 'email'],
    realms: [],
    apiBaseUrl: 'https://api.acme.example/',
    links: {},
  })
})

test('everything', () => {
  const realms = [{ name: 'employees', label: 'Employees' }]
  const more = {
    audience: 'https://api.acme.example/',
    scopes: ['openid', 'offline_access', 'openid'],
    realms,
    passwordResetUrl: 'https://acme.example/reset?lang=de#form',
    browserSignInUrl: ' https://intranet.acme.example ',
    supportUrl: 'mailto:service-desk@acme.example',
    attemptsBeforeBlock: 10,
  }
  const client = { clientAuthentication: 'basic', clientSecret: SECRET }
  expect(settingsOf({ ...more, ...client })).toMatchObject({
    audience: 'https://api.acme.example/',
    scopes: ['openid', 'offline_access'],
    realms,
    client: { method: 'basic', secret: SECRET },
    links: {
      'reset-password': 'https://acme.example/reset?lang=de#form',
      'browser-sign-in': 'https://intranet.acme.example/',
      support: 'mailto:service-desk@acme.example',
    },
    attemptsBeforeBlock: 10,
  })
})

const errors: [name: string, changes: object, errors: SettingsError[]][] = [
  [
    'nothing at all',
    { domain: undefined, clientId: undefined, apiBaseUrl: undefined },
    [
      { code: 'missing', key: 'domain' },
      { code: 'missing', key: 'clientId' },
      { code: 'missing', key: 'apiBaseUrl' },
    ],
  ],
  ['a misspelt key', { clientID: 'x' }, [{ code: 'unknown_key', key: 'clientID', closest: 'clientId' }]],
  [
    'a key in another style',
    { api_base_url: 'x' },
    [{ code: 'unknown_key', key: 'api_base_url', closest: 'apiBaseUrl' }],
  ],
  [
    'a required key that is misspelt, once,',
    { clientId: undefined, clientid: 'x', realms: [{ name: 'a', lable: 'A' }] },
    [
      { code: 'unknown_key', key: 'realms[0].lable', closest: 'label' },
      { code: 'unknown_key', key: 'clientid', closest: 'clientId' },
    ],
  ],
  [
    'all that is wrong with an address',
    { domain: 'http://acme.example/tenant', apiBaseUrl: 'https://api.example/v1?a=b' },
    [
      { code: 'not_https', key: 'domain' },
      { code: 'has_path', key: 'domain' },
      { code: 'has_query', key: 'apiBaseUrl' },
    ],
  ],
  ['a key that is like no other', { telemetry: true }, [{ code: 'unknown_key', key: 'telemetry' }]],
  [
    'a misspelt key of a realm',
    { realms: [{ name: 'a', label: 'A', lable: 'A' }] },
    [{ code: 'unknown_key', key: 'realms[0].lable', closest: 'label' }],
  ],
  ['a number for a text', { clientId: 7 }, [{ code: 'wrong_type', key: 'clientId', expected: 'string' }]],
  ['null for a text', { audience: null }, [{ code: 'wrong_type', key: 'audience', expected: 'string' }]],
  [
    'a text for a list',
    { scopes: 'openid profile' },
    [{ code: 'wrong_type', key: 'scopes', expected: 'array' }],
  ],
  [
    'two scopes in one',
    { scopes: ['openid', 'profile email'] },
    [{ code: 'wrong_type', key: 'scopes[1]', expected: 'scope' }],
  ],
  [
    'a realm that is a text',
    { realms: ['employees'] },
    [{ code: 'wrong_type', key: 'realms[0]', expected: 'object' }],
  ],
  ['a realm without a label', { realms: [{ name: 'a' }] }, [{ code: 'missing', key: 'realms[0].label' }]],
  ['an empty text', { clientId: ' ' }, [{ code: 'empty', key: 'clientId' }]],
  [
    'another way to authenticate',
    { clientAuthentication: 'private_key_jwt' },
    [{ code: 'not_one_of', key: 'clientAuthentication', allowed: ['none', 'post', 'basic'] }],
  ],
  [
    'a secret that nobody asks for',
    { clientSecret: SECRET },
    [{ code: 'secret_not_expected', key: 'clientSecret' }],
  ],
  [
    'no secret where one is needed',
    { clientAuthentication: 'post' },
    [{ code: 'secret_missing', key: 'clientSecret' }],
  ],
  [
    'a realm twice',
    {
      realms: [
        { name: 'a', label: 'A' },
        { name: 'a', label: 'B' },
      ],
    },
    [{ code: 'duplicate', key: 'realms[1].name', value: 'a' }],
  ],
  [
    'plain http',
    { domain: 'http://acme.example', apiBaseUrl: 'http://api.example' },
    [
      { code: 'not_https', key: 'domain' },
      { code: 'not_https', key: 'apiBaseUrl' },
    ],
  ],
  [
    'no URL',
    { domain: 'not a domain', apiBaseUrl: 'api' },
    [
      { code: 'not_a_url', key: 'domain' },
      { code: 'not_a_url', key: 'apiBaseUrl' },
    ],
  ],
  [
    'a page that is not to be opened',
    { passwordResetUrl: 'http://acme.example/reset', supportUrl: 'tel:+49301234567' },
    [
      { code: 'not_a_link', key: 'passwordResetUrl', orMail: false },
      { code: 'not_a_link', key: 'supportUrl', orMail: true },
    ],
  ],
  [
    'a page that is a list',
    { browserSignInUrl: ['https://acme.example/'] },
    [{ code: 'wrong_type', key: 'browserSignInUrl', expected: 'string' }],
  ],
  ...[0, -1, 1.5, 101, 1e300].map((attemptsBeforeBlock): (typeof errors)[number] => [
    `a threshold of ${attemptsBeforeBlock}`,
    { attemptsBeforeBlock },
    [{ code: 'out_of_range', key: 'attemptsBeforeBlock', min: 1, max: 100 }],
  ]),
  [
    'a threshold as text',
    { attemptsBeforeBlock: '10' },
    [{ code: 'wrong_type', key: 'attemptsBeforeBlock', expected: 'number' }],
  ],
  [
    'a realm twice, among realms with mistakes of their own,',
    {
      realms: [
        { name: 'a' },
        'a',
        { name: ' a ', label: '' },
        { name: '', label: 'B' },
        { name: '', label: 'C' },
      ],
    },
    [
      { code: 'missing', key: 'realms[0].label' },
      { code: 'wrong_type', key: 'realms[1]', expected: 'object' },
      { code: 'empty', key: 'realms[2].label' },
      { code: 'empty', key: 'realms[3].name' },
      { code: 'empty', key: 'realms[4].name' },
      { code: 'duplicate', key: 'realms[2].name', value: 'a' },
    ],
  ],
  [
    'mistakes of every kind at once',
    {
      domain: 'http://acme.example',
      clientId: undefined,
      clientAuthentication: 'basic',
      audiance: 'x',
      scopes: [7],
      realms: [
        { name: 'a', label: 'A' },
        { name: 'a', label: 'B' },
      ],
      apiBaseUrl: 'api',
      supportUrl: 'javascript:alert(1)',
      attemptsBeforeBlock: 0,
    },
    [
      { code: 'not_https', key: 'domain' },
      { code: 'missing', key: 'clientId' },
      { code: 'wrong_type', key: 'scopes[0]', expected: 'string' },
      { code: 'not_a_url', key: 'apiBaseUrl' },
      { code: 'not_a_link', key: 'supportUrl', orMail: true },
      { code: 'out_of_range', key: 'attemptsBeforeBlock', min: 1, max: 100 },
      { code: 'unknown_key', key: 'audiance', closest: 'audience' },
      { code: 'secret_missing', key: 'clientSecret' },
      { code: 'duplicate', key: 'realms[1].name', value: 'a' },
    ],
  ],
  [
    'a method that is wrong in itself, which asks for no secret,',
    { clientAuthentication: 'mtls', clientSecret: SECRET },
    [{ code: 'not_one_of', key: 'clientAuthentication', allowed: ['none', 'post', 'basic'] }],
  ],
]
for (const [name, changes, expected] of errors) {
  test(`${name} is told by its key`, () => {
    expect(settingsOf(changes)).toEqual(expected)
  })
}

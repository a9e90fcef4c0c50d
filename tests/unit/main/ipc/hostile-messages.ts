import { CHANNELS, type Channel } from '../../../../shared/contract.ts'

export interface HostileMessage {
  what: string
  channel: Channel
  received: unknown[]
}

const signIn = {
  username: 'ada@example.com',
  password: 'correct-horse-battery-staple',
  staySignedIn: true,
}
const request = { id: 'r1', method: 'GET', path: '/reports' }

/** JSON text keeps `__proto__` as a property of its own, as structured clone does. */
const parsed = (text: string): unknown => JSON.parse(text)

const cyclicArray: unknown[] = []
cyclicArray.push(cyclicArray)
const cyclicObject = { self: {} }
cyclicObject.self = cyclicObject
const branchingCycle: unknown[] = []
branchingCycle.push(branchingCycle, branchingCycle)
const deep = (levels: number): unknown => parsed('['.repeat(levels) + ']'.repeat(levels))
const sparse: unknown[] = []
sparse.length = 4_000_000_000
const arrayWithName = Object.assign([1, 2], { name: 'x' })
class Credentials {
  readonly username = signIn.username
  readonly password = signIn.password
  readonly staySignedIn = true
}
const hiddenProperty = Object.defineProperty({ ...signIn }, 'admin', { value: true, enumerable: false })
const getter = {
  ...signIn,
  get password(): string {
    throw new Error('read')
  },
}
const changeable = {
  ...signIn,
  get username() {
    return String(Math.random())
  },
}
const throwingProxy = new Proxy(signIn, {
  ownKeys() {
    throw new Error('trap')
  },
})
const revoked = Proxy.revocable({}, {})
revoked.revoke()

const hostileSignIns: [string, ...unknown[]][] = [
  ['no message'],
  ['undefined', undefined],
  ['null', null],
  ['a string', 'ada@example.com'],
  ['an empty string', ''],
  ['a number', 42],
  ['NaN', NaN],
  ['a boolean', true],
  ['a bigint', 10n],
  ['a symbol', Symbol('sign-in')],
  ['a function', () => signIn],
  ['an empty object', {}],
  ['an array of the fields', [signIn.username, signIn.password, true]],
  ['an array that holds a good message', [signIn]],
  ['a good message and a second argument', signIn, signIn],
  ['a good message and undefined', signIn, undefined],
  ['a hundred arguments', ...Array<unknown>(100).fill(signIn)],
  ['a Date', new Date(0)],
  ['a RegExp', /a/],
  ['an Error', new Error('x')],
  ['a Map of the fields', new Map(Object.entries(signIn))],
  ['a Set', new Set([signIn])],
  ['a Promise', Promise.resolve(signIn)],
  ['an ArrayBuffer', new ArrayBuffer(8)],
  ['a typed array', new Uint8Array(8)],
  ['a typed array of 200 MB', new Uint8Array(200_000_000)],
  ['a boxed string of 20 million characters', new String('a'.repeat(20_000_000))],
  ['an instance of a class', new Credentials()],
  ['an object whose prototype holds the fields', Object.create(signIn)],
  ['a foreign prototype', Object.setPrototypeOf({ ...signIn }, { isAdmin: true })],
  ['an extra key', { ...signIn, admin: true }],
  ['an extra key that is undefined', { ...signIn, admin: undefined }],
  ['an extra symbol key', { ...signIn, [Symbol('admin')]: true }],
  ['a hidden property', hiddenProperty],
  ['__proto__ as a key', parsed(`${JSON.stringify(signIn).slice(0, -1)},"__proto__":{"admin":true}}`)],
  ['constructor as a key', { ...signIn, constructor: { prototype: { admin: true } } }],
  ['a getter that throws', getter],
  ['a getter that changes its mind', changeable],
  ['a Proxy that throws', throwingProxy],
  ['a revoked Proxy', revoked.proxy],
  ['a boxed username', { ...signIn, username: new Object('ada') }],
  ['a username that is an array', { ...signIn, username: ['ada'] }],
  ['a username that is an object', { ...signIn, username: { toString: 'ada' } }],
  ['a username of spaces', { ...signIn, username: '   ' }],
  ['a username of 321 characters', { ...signIn, username: 'a'.repeat(321) }],
  ['no password', { username: 'ada', staySignedIn: true }],
  ['an empty password', { ...signIn, password: '' }],
  ['a password that is null', { ...signIn, password: null }],
  ['a password of 4,097 characters', { ...signIn, password: 'a'.repeat(4097) }],
  ['a password of a million characters', { ...signIn, password: 'a'.repeat(1_000_000) }],
  ['a password of 20 million characters', { ...signIn, password: 'a'.repeat(20_000_000) }],
  ['an empty realm', { ...signIn, realm: '' }],
  ['a realm that is null', { ...signIn, realm: null }],
  ['a realm of 257 characters', { ...signIn, realm: 'a'.repeat(257) }],
  ['staySignedIn as text', { ...signIn, staySignedIn: 'true' }],
  ['staySignedIn as a number', { ...signIn, staySignedIn: 1 }],
]

const hostileRequests: [string, ...unknown[]][] = [
  ['no id', { method: 'GET', path: '/reports' }],
  ['an empty id', { ...request, id: '' }],
  ['an id with a line break', { ...request, id: 'r1\n' }],
  ['an id of 65 characters', { ...request, id: 'r'.repeat(65) }],
  ['a method in lower case', { ...request, method: 'get' }],
  ['the method CONNECT', { ...request, method: 'CONNECT' }],
  ['the method TRACE', { ...request, method: 'TRACE' }],
  ['a method with a header behind it', { ...request, method: 'GET /x HTTP/1.1\r\nHost: evil.example' }],
  ['a method from the prototype', { ...request, method: 'toString' }],
  ['a relative path', { ...request, path: 'reports' }],
  ['an empty path', { ...request, path: '' }],
  ['an absolute URL as path', { ...request, path: 'https://evil.example/' }],
  ['a scheme-relative path', { ...request, path: '//evil.example/reports' }],
  ['a path with a backslash', { ...request, path: '/\\evil.example/reports' }],
  ['a script as path', { ...request, path: 'javascript:alert(1)' }],
  ['a path with a space before it', { ...request, path: ' /reports' }],
  ['a path of 2,049 characters', { ...request, path: '/' + 'a'.repeat(2048) }],
  ['a path that is an array', { ...request, path: ['/reports'] }],
  ['headers of its own', { ...request, headers: { Authorization: 'Bearer x' } }],
  ['a base URL of its own', { ...request, baseUrl: 'https://evil.example/' }],
  ['a body that is a Date', { ...request, body: new Date(0) }],
  ['a body that is a Map', { ...request, body: new Map() }],
  ['a body with a function', { ...request, body: { toJSON: () => 'x' } }],
  ['a body with a bigint', { ...request, body: [1n] }],
  ['a body with NaN', { ...request, body: { amount: NaN } }],
  ['a body with Infinity', { ...request, body: [Infinity] }],
  ['a body with undefined inside', { ...request, body: { a: undefined } }],
  ['a body with __proto__', { ...request, body: parsed('{"__proto__":{"admin":true}}') }],
  ['a cyclic array as body', { ...request, body: cyclicArray }],
  ['a cyclic object as body', { ...request, body: cyclicObject }],
  ['a cycle that branches', { ...request, body: branchingCycle }],
  ['a body 65 levels deep', { ...request, body: deep(65) }],
  ['a body a million levels deep', { ...request, body: deep(1_000_000) }],
  ['a sparse array of 4 billion', { ...request, body: sparse }],
  ['a short sparse array', { ...request, body: Array(3) }],
  ['an array with a named property', { ...request, body: arrayWithName }],
  ['a body of 2 million items', { ...request, body: Array<number>(2_000_000).fill(0) }],
  ['a body of 2 million characters', { ...request, body: 'a'.repeat(2_000_000) }],
  ['a body with one huge key', { ...request, body: { ['a'.repeat(2_000_000)]: 1 } }],
]

const hostileIds: [string, ...unknown[]][] = [
  ['no id'],
  ['an id as an object', { id: 'r1' }],
  ['an id as an array', ['r1']],
  ['an id with a path', '../r1'],
  ['an id of a million characters', 'r'.repeat(1_000_000)],
  ['two ids', 'r1', 'r2'],
]

const hostileFactors: [string, ...unknown[]][] = [
  ['no factor'],
  ['an empty id', ''],
  ['a number', 1],
  ['an id as an object', { id: 'factor-1' }],
  ['an id with a path', '../factor-1'],
  ['an id of 65 characters', 'f'.repeat(65)],
  ['two factors', 'factor-1', 'factor-2'],
]

const hostileCodes: [string, ...unknown[]][] = [
  ['no code'],
  ['null', null],
  ['an empty code', ''],
  ['a number', 123456],
  ['a list of digits', ['1', '2', '3', '4', '5', '6']],
  ['a boxed code', new String('123456')],
  ['a code that is an object', { code: '123456' }],
  ['a code of 513 characters', '1'.repeat(513)],
  ['a code of 20 million characters', '1'.repeat(20_000_000)],
  ['two codes', '123456', '654321'],
]

const hostileEnrolments: [string, ...unknown[]][] = [
  ['nothing'],
  ['an offer alone', 'otp'],
  ['an empty object', {}],
  ['an offer that nobody makes', { offer: 'webauthn' }],
  ['an offer from the prototype', { offer: 'constructor' }],
  ['an empty contact', { offer: 'sms', contact: '' }],
  ['a contact of blanks', { offer: 'sms', contact: '   ' }],
  ['a contact that is a number', { offer: 'sms', contact: 49301234567 }],
  ['a contact of 321 characters', { offer: 'email', contact: 'a'.repeat(321) }],
  ['an mfa_token of its own', { offer: 'otp', mfa_token: 'x' }],
]

const person = { username: 'ada@example.com', realm: 'staff' }
const people = (...list: unknown[]): unknown => ({ people: list })

const hostilePreferences: [string, ...unknown[]][] = [
  ['no change'],
  ['null', null],
  ['a language alone', 'de'],
  ['a language that is not spoken', { language: 'tlh' }],
  ['a language with its region', { language: 'de-AT' }],
  ['a language from the prototype', { language: 'constructor' }],
  ['a language that is null', { language: null }],
  ['a list of languages', { language: ['de'] }],
  ['an extra key', { language: 'de', theme: 'dark' }],
  ['__proto__ as a key', parsed('{"__proto__":{"language":"de"}}')],
  ['people that are an object', { people: { 0: person } }],
  ['eleven people', people(...Array<unknown>(11).fill(person))],
  ['a person who is a text', people('ada')],
  ['a person without a username', people({ realm: 'staff' })],
  ['a person with a username of spaces', people({ username: '  ' })],
  ['a username of 321 characters', people({ username: 'a'.repeat(321) })],
  ['a realm of 257 characters', people({ ...person, realm: 'a'.repeat(257) })],
  ['an empty realm', people({ ...person, realm: '' })],
  ['a name of 301 characters', people({ ...person, name: 'a'.repeat(301) })],
  ['a name that is an object', people({ ...person, name: { toString: 'ada' } })],
  ['a password', people({ ...person, password: signIn.password })],
  ['people of another tenant', { ...(people(person) as object), issuer: 'https://evil.example/' }],
]

/** A page names a link; main alone knows where it leads. */
const hostileLinks: [string, ...unknown[]][] = [
  ['no link'],
  ['an empty link', ''],
  ['a web address', 'https://evil.example/'],
  ['a file', 'file:///etc/passwd'],
  ['a program', 'ms-msdt:/id PCWDiagnostic'],
  ['an e-mail address', 'mailto:eve@evil.example'],
  ['a link with an address behind it', 'support https://evil.example/'],
  ['a link with a line break', 'support\n'],
  ['a link in capitals', 'SUPPORT'],
  ['a link from the prototype', 'constructor'],
  ['__proto__', '__proto__'],
  ['a link in an array', ['support']],
  ['a link in an object', { link: 'support' }],
  ['a boxed link', new Object('support')],
  ['a link and an address', 'support', 'https://evil.example/'],
  ['a link of a million characters', 'support'.repeat(150_000)],
]

const silentChannels = [
  CHANNELS.setup,
  CHANNELS.currentPreferences,
  CHANNELS.currentAccent,
  CHANNELS.currentSession,
  CHANNELS.cancelSignIn,
  CHANNELS.refresh,
  CHANNELS.signOut,
  CHANNELS.timeline,
  CHANNELS.mfaResend,
  CHANNELS.mfaConfirmSaved,
  CHANNELS.mfaCancel,
  CHANNELS.mfaCopySecret,
  CHANNELS.mfaCopyRecoveryCodes,
  CHANNELS.mfaSaveRecoveryCodes,
]

const on = (channel: Channel, table: [string, ...unknown[]][]): HostileMessage[] =>
  table.map(([what, ...received]) => ({ what, channel, received }))

/** Messages of a page that has been taken over, or written by someone who has the preload script's place. */
export const hostileMessages: HostileMessage[] = [
  ...on(CHANNELS.signIn, hostileSignIns),
  ...on(CHANNELS.mfaChoose, hostileFactors),
  ...on(CHANNELS.mfaSubmitCode, hostileCodes),
  ...on(CHANNELS.mfaEnrol, hostileEnrolments),
  ...on(CHANNELS.changePreferences, hostilePreferences),
  ...on(CHANNELS.apiRequest, hostileRequests),
  ...on(CHANNELS.apiCancel, hostileIds),
  ...on(CHANNELS.openLink, hostileLinks),
  ...silentChannels.flatMap((channel) =>
    on(channel, [
      ['a message where none is taken', {}],
      ['null where nothing is taken', null],
      ['two arguments', undefined, undefined],
    ]),
  ),
]

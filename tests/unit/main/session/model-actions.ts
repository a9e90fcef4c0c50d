import fc from 'fast-check'
import type { Failure, KeychainProblem } from '../../../../shared/failure.ts'
import type { Milliseconds } from '../../../../shared/time.ts'
import type { Method } from '../../../fixtures/scripted-server.ts'
import type { ProofFate } from './model-mfa.ts'
import { HOUR, MINUTE } from './world.ts'

export type Action = UserAction | SystemAction | FaultAction

const PLAIN_USER_ACTIONS = [
  'cancel the sign-in',
  'sign out',
  'refresh',
  'call the API',
  'call the API, which answers 401',
  'wake',
  'choose the recovery code',
  'cancel the second factor',
  'confirm the recovery codes',
] as const
const PLAIN_SYSTEM_ACTIONS = ['quit and start', 'kill and start'] as const

export type UserAction =
  | { do: (typeof PLAIN_USER_ACTIONS)[number] }
  | { do: 'sign in'; stay: boolean }
  | { do: 'give a code'; right: boolean; fate: ProofFate }

export type SystemAction =
  | { do: (typeof PLAIN_SYSTEM_ACTIONS)[number] }
  | { do: 'let time pass' | 'sleep' | 'set the clock'; by: Milliseconds }

export type FaultAction =
  | {
      do:
        | 'hold the keychain'
        | 'release what is held'
        | 'hold the answer to the next proof'
        | 'spoil the next refresh'
        | 'revoke all tokens at the tenant'
    }
  | { do: 'lose the next answer of' | 'hold the next' | 'hold the next answer of'; method: Method }
  | { do: 'fail the next'; method: Method; failure: Failure }
  | { do: 'demand a second factor of the next'; method: 'passwordGrant' | 'refreshGrant' }
  | { do: 'network'; outage: Failure | undefined }
  | { do: 'keychain'; problem: KeychainProblem | undefined }
  | {
      do: 'change the tenant'
      overlap: Milliseconds
      rotates: boolean
      lifetime: Milliseconds
      idTokens: boolean
    }

const USER = new Set<string>([...PLAIN_USER_ACTIONS, 'sign in', 'give a code'])
const SYSTEM = new Set<string>([...PLAIN_SYSTEM_ACTIONS, 'let time pass', 'sleep', 'set the clock'])

export const isUserAction = (action: Action): action is UserAction => USER.has(action.do)
export const isSystemAction = (action: Action): action is SystemAction => SYSTEM.has(action.do)

const method = fc.constantFrom<Method[]>(
  'reach',
  'passwordGrant',
  'refreshGrant',
  'refreshGrant',
  'validate',
  'userinfo',
  'revoke',
)
const FAILURES: readonly Failure[] = [
  { code: 'network', problem: 'timeout' },
  { code: 'server_error', status: 502 },
  { code: 'rate_limited' },
  { code: 'mfa_required' },
  { code: 'token_rejected', token: 'access_token', check: 'audience' },
  { code: 'internal' },
]
const PROBLEMS: readonly KeychainProblem[] = ['locked', 'frozen', 'absent']

const YEARS = 5 * 8_760 * HOUR
const JUMPS = [-YEARS, -24 * HOUR, -HOUR, -MINUTE, MINUTE, HOUR, 24 * HOUR, YEARS]

type PlainName =
  | (typeof PLAIN_USER_ACTIONS)[number]
  | (typeof PLAIN_SYSTEM_ACTIONS)[number]
  | 'hold the keychain'
  | 'release what is held'
  | 'hold the answer to the next proof'
  | 'spoil the next refresh'
  | 'revoke all tokens at the tenant'

const plain = (...names: PlainName[]): fc.Arbitrary<Action> =>
  fc.constantFrom(...names.map((name) => ({ do: name })))

export const userActions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('sign in' as const), stay: fc.boolean() }),
  plain('cancel the sign-in', 'sign out'),
)

export const events: fc.Arbitrary<Action> = fc.oneof(
  plain('refresh', 'call the API', 'call the API, which answers 401', 'wake'),
  plain('quit and start', 'kill and start'),
  fc.record({ do: fc.constant('let time pass' as const), by: fc.constantFrom(0, 500, 10_000, MINUTE, HOUR) }),
  fc.record({ do: fc.constant('sleep' as const), by: fc.constantFrom(MINUTE, HOUR, 72 * HOUR) }),
  fc.record({ do: fc.constant('set the clock' as const), by: fc.constantFrom(...JUMPS) }),
  fc.record({ do: fc.constant('fail the next' as const), method, failure: fc.constantFrom(...FAILURES) }),
  fc.record({ do: fc.constant('lose the next answer of' as const), method }),
  fc.record({ do: fc.constant('hold the next' as const), method }),
  fc.record({ do: fc.constant('hold the next answer of' as const), method }),
  plain('spoil the next refresh', 'hold the keychain', 'release what is held', 'release what is held'),
  fc.record({ do: fc.constant('network' as const), outage: fc.constantFrom(undefined, FAILURES[0]) }),
  fc.record({ do: fc.constant('keychain' as const), problem: fc.constantFrom(undefined, ...PROBLEMS) }),
)

/** What a person, or the tenant, does about a second factor at any time. */
export const secondFactors: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    do: fc.constant('demand a second factor of the next' as const),
    method: fc.constantFrom('passwordGrant' as const, 'refreshGrant' as const),
  }),
  plain('hold the answer to the next proof', 'release what is held'),
  plain('choose the recovery code', 'cancel the second factor', 'confirm the recovery codes'),
  fc.record({ do: fc.constant('give a code' as const), right: fc.boolean(), fate: fateOfProof() }),
)

/** A demand and the way to its end, which single actions hardly ever come to; other things happen within it. */
function demands(begin: Action[], method: 'passwordGrant' | 'refreshGrant'): fc.Arbitrary<Action[]> {
  const maybe = (action: fc.Arbitrary<Action>) => fc.option(action, { nil: undefined, freq: 2 })
  const steps = fc.tuple(
    maybe(plain('choose the recovery code')),
    maybe(secondFactors),
    maybe(events),
    fc.record({
      do: fc.constant('give a code' as const),
      right: fc.constantFrom(true, true, false),
      fate: fateOfProof(),
    }),
    maybe(plain('cancel the second factor', 'cancel the sign-in', 'kill and start')),
  )
  const demand: Action = { do: 'demand a second factor of the next', method }
  return steps.map((all) => [demand, ...begin, ...all.filter((action) => action !== undefined)])
}

export const demandOnRefresh = demands([{ do: 'refresh' }], 'refreshGrant')

export const demandOnSignIn = demands([{ do: 'sign out' }, { do: 'sign in', stay: true }], 'passwordGrant')

function fateOfProof(): fc.Arbitrary<ProofFate> {
  return fc.constantFrom<ProofFate[]>('judged', 'judged', 'judged', 'answer lost', 'answer spoiled')
}

export const tenantActions: fc.Arbitrary<Action> = fc.oneof(
  plain('revoke all tokens at the tenant'),
  fc.record({
    do: fc.constant('change the tenant' as const),
    overlap: fc.constantFrom(0, 3 * MINUTE),
    rotates: fc.boolean(),
    lifetime: fc.constantFrom(5 * MINUTE, HOUR, 24 * HOUR),
    idTokens: fc.boolean(),
  }),
)

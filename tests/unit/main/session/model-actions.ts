import fc from 'fast-check'
import type { Failure, KeychainProblem } from '../../../../shared/failure.ts'
import type { Milliseconds } from '../../../../shared/time.ts'
import type { Method } from '../../../fixtures/scripted-server.ts'
import { HOUR, MINUTE } from './world.ts'

/** What a person, the tenant, the network, the keychain, the clock or the operating system may do. */
export type Action =
  | { do: SimpleName }
  | { do: 'sign in'; stay: boolean }
  | { do: 'let time pass'; by: Milliseconds }
  | { do: 'sleep'; by: Milliseconds }
  | { do: 'set the clock'; by: Milliseconds }
  | { do: 'fail the next'; method: Method; failure: Failure }
  | { do: 'lose the next answer of'; method: Method }
  | { do: 'hold the next'; method: Method }
  | { do: 'hold the next answer of'; method: Method }
  | { do: 'network'; outage: Failure | undefined }
  | { do: 'keychain'; problem: KeychainProblem | undefined }
  | {
      do: 'change the tenant'
      overlap: Milliseconds
      rotates: boolean
      lifetime: Milliseconds
      idTokens: boolean
    }

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

type SimpleName =
  | 'cancel the sign-in'
  | 'sign out'
  | 'refresh'
  | 'call the API'
  | 'call the API, which answers 401'
  | 'wake'
  | 'quit and start'
  | 'kill and start'
  | 'hold the keychain'
  | 'release what is held'
  | 'revoke all tokens at the tenant'

const simple = (...names: SimpleName[]): fc.Arbitrary<Action> =>
  fc.constantFrom(...names.map((name) => ({ do: name })))

export const userActions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('sign in' as const), stay: fc.boolean() }),
  simple('cancel the sign-in', 'sign out'),
)

export const events: fc.Arbitrary<Action> = fc.oneof(
  simple('refresh', 'call the API', 'call the API, which answers 401', 'wake'),
  simple('quit and start', 'kill and start'),
  fc.record({ do: fc.constant('let time pass' as const), by: fc.constantFrom(0, 500, 10_000, MINUTE, HOUR) }),
  fc.record({ do: fc.constant('sleep' as const), by: fc.constantFrom(MINUTE, HOUR, 72 * HOUR) }),
  fc.record({ do: fc.constant('set the clock' as const), by: fc.constantFrom(-HOUR, -MINUTE, MINUTE, HOUR) }),
  fc.record({ do: fc.constant('fail the next' as const), method, failure: fc.constantFrom(...FAILURES) }),
  fc.record({ do: fc.constant('lose the next answer of' as const), method }),
  fc.record({ do: fc.constant('hold the next' as const), method }),
  fc.record({ do: fc.constant('hold the next answer of' as const), method }),
  simple('hold the keychain', 'release what is held', 'release what is held'),
  fc.record({ do: fc.constant('network' as const), outage: fc.constantFrom(undefined, FAILURES[0]) }),
  fc.record({ do: fc.constant('keychain' as const), problem: fc.constantFrom(undefined, ...PROBLEMS) }),
)

export const tenantActions: fc.Arbitrary<Action> = fc.oneof(
  simple('revoke all tokens at the tenant'),
  fc.record({
    do: fc.constant('change the tenant' as const),
    overlap: fc.constantFrom(0, 3 * MINUTE),
    rotates: fc.boolean(),
    lifetime: fc.constantFrom(5 * MINUTE, HOUR, 24 * HOUR),
    idTokens: fc.boolean(),
  }),
)

import { expect, test } from '@playwright/test'
import { createAttemptGuard } from '../../../../electron/main/attempts/attempt-guard.ts'
import { REMEMBERED } from '../../../../electron/main/attempts/wrong-passwords.ts'
import type { Failure, Result } from '../../../../shared/failure.ts'
import type { Session } from '../../../../shared/session.ts'
import { createManualClock, START } from '../../../fixtures/manual-clock.ts'

const OK: Result = { ok: true, value: undefined }
const WRONG: Failure = { code: 'wrong_credentials' }
const MINUTE = 60_000

function setup(attemptsBeforeBlock?: number) {
  const clock = createManualClock()
  const guard = createAttemptGuard({ clock, attemptsBeforeBlock })
  let asked = 0
  /** What one attempt is answered, where the tenant would answer `answer`. */
  async function attempt(
    answer: Failure | 'ok',
    username = 'ada@acme.example',
    realm?: string,
  ): Promise<unknown> {
    const request = { username, password: 'obviously-fake', staySignedIn: true, ...(realm && { realm }) }
    const result = await guard.attempt(request, () => {
      asked += 1
      return Promise.resolve(answer === 'ok' ? OK : { ok: false, failure: answer })
    })
    return result.ok ? 'ok' : result.failure
  }
  /** The tries left after so many wrong passwords. */
  async function triesLeft(
    times: number,
    username?: string,
    realm?: string,
  ): Promise<(number | undefined)[]> {
    const left = []
    for (let time = 0; time < times; time += 1)
      left.push(((await attempt(WRONG, username, realm)) as { triesLeft?: number }).triesLeft)
    return left
  }
  return { clock, guard, attempt, triesLeft, asked: () => asked }
}

test.describe('wrong passwords', () => {
  test('are warned of when three tries are left, and until none is', async () => {
    expect(await setup(5).triesLeft(7)).toEqual([undefined, 3, 2, 1, 0, 0, 0])
  })

  test('are not counted where nobody knows when the tenant blocks', async () => {
    const { attempt } = setup()
    for (let time = 0; time < 20; time += 1) expect(await attempt(WRONG)).toEqual(WRONG)
  })

  test('are counted by username and realm, whatever the case', async () => {
    const { triesLeft } = setup(3)
    expect(await triesLeft(1, 'ada@acme.example', 'employees')).toEqual([2])
    expect(await triesLeft(1, 'ada@acme.example', 'partners')).toEqual([2])
    expect(await triesLeft(1, 'grace@acme.example', 'employees')).toEqual([2])
    expect(await triesLeft(1, 'ADA@Acme.example', 'employees')).toEqual([1])
    expect(await triesLeft(1)).toEqual([2])
  })

  for (const answer of [
    'ok',
    { code: 'user_blocked' },
    { code: 'password_breached' },
    { code: 'denied_by_policy' },
    { code: 'too_many_attempts' },
    { code: 'mfa_required' },
  ] as const) {
    test(`begin anew after ${answer === 'ok' ? 'a sign-in' : answer.code}`, async () => {
      const { attempt, triesLeft } = setup(3)
      await triesLeft(2)
      expect(await attempt(answer)).toEqual(answer)
      expect(await triesLeft(1)).toEqual([2])
    })
  }

  for (const answer of [
    { code: 'network', problem: 'offline' },
    { code: 'cancelled' },
    { code: 'rate_limited' },
    { code: 'server_error', status: 503 },
    { code: 'verification_required' },
  ] as const) {
    test(`stay counted after ${answer.code}, which tells nothing of the password`, async () => {
      const { attempt, triesLeft } = setup(3)
      await triesLeft(2)
      expect(await attempt(answer)).toEqual(answer)
      expect(await triesLeft(1)).toEqual([0])
    })
  }

  test('are forgotten a day after the last one, whatever is done to the wall clock', async () => {
    const { clock, triesLeft } = setup(3)
    await triesLeft(1)
    clock.setWallClock(START + 10 * REMEMBERED)
    expect(await triesLeft(1)).toEqual([1])
    await clock.advance(REMEMBERED)
    expect(await triesLeft(1)).toEqual([2])
  })

  test('of a thousand other names push out the oldest', async () => {
    const { triesLeft } = setup(3)
    await triesLeft(1)
    for (let index = 0; index < 1000; index += 1) await triesLeft(1, `name-${index}`)
    expect(await triesLeft(1)).toEqual([2])
    expect(await triesLeft(1, 'name-999')).toEqual([1])
  })
})

test.describe('a tenant that wants to be left alone', () => {
  const tooMany = (wait: number): Failure => ({ code: 'too_many_attempts', retryAt: START + wait })

  test('is asked for that name only when its time has come', async () => {
    const { clock, attempt, asked } = setup()
    expect(await attempt(tooMany(MINUTE))).toEqual(tooMany(MINUTE))
    await clock.advance(MINUTE - 1)
    expect(await attempt('ok')).toEqual(tooMany(MINUTE))
    expect(await attempt('ok', 'ADA@acme.example')).toEqual(tooMany(MINUTE))
    expect(asked()).toBe(1)
    expect(await attempt('ok', 'grace@acme.example')).toBe('ok')
    await clock.advance(1)
    expect(await attempt('ok')).toBe('ok')
  })

  for (const failure of [
    { code: 'rate_limited', retryAt: START + MINUTE },
    { code: 'server_error', status: 503, retryAt: START + MINUTE },
  ] as const) {
    test(`by ${failure.code} is asked for no name`, async () => {
      const { clock, attempt, asked } = setup()
      await attempt(failure)
      expect(await attempt('ok', 'grace@acme.example')).toEqual(failure)
      expect(asked()).toBe(1)
      await clock.advance(MINUTE)
      expect(await attempt('ok', 'grace@acme.example')).toBe('ok')
    })
  }

  test('is asked at once where it names no time', async () => {
    const { attempt, asked } = setup()
    await attempt({ code: 'too_many_attempts' })
    expect(await attempt('ok')).toBe('ok')
    expect(asked()).toBe(2)
  })

  test('is waited for no longer when the wall clock is set back', async () => {
    const { clock, attempt } = setup()
    await attempt(tooMany(MINUTE))
    clock.setWallClock(START - 3 * REMEMBERED)
    expect(await attempt('ok')).toEqual({ code: 'too_many_attempts', retryAt: clock.now() + MINUTE })
    await clock.advance(MINUTE)
    expect(await attempt('ok')).toBe('ok')
  })
})

test.describe('a window that opens while a refusal stands', () => {
  const HELD = { code: 'too_many_attempts', retryAt: START + 5 * MINUTE } as const
  const ADA_LEFT: Session = { kind: 'signed-out', username: 'ada@acme.example', realm: 'employees' }

  test('is told of it, with the rest of its time, until that is over', async () => {
    const { clock, guard, attempt } = setup()
    await attempt(HELD, 'Ada@acme.example', 'employees')
    await clock.advance(4 * MINUTE)
    expect(guard.reminded(ADA_LEFT)).toEqual({ ...ADA_LEFT, failure: HELD })
    await clock.advance(MINUTE)
    expect(guard.reminded(ADA_LEFT)).toEqual(ADA_LEFT)
  })

  test('is told of the time that is left by a clock that was set', async () => {
    const { clock, guard, attempt } = setup()
    await attempt(HELD, 'ada@acme.example', 'employees')
    clock.setWallClock(START - 60 * MINUTE)
    const failure = { ...HELD, retryAt: START - 55 * MINUTE }
    expect(guard.reminded(ADA_LEFT)).toEqual({ ...ADA_LEFT, failure })
  })

  test('is told nothing of another person’s, and what holds everybody even where nobody has tried', async () => {
    const { guard, attempt } = setup()
    await attempt(HELD, 'grace@acme.example')
    expect(guard.reminded(ADA_LEFT)).toEqual(ADA_LEFT)
    const everybody = { code: 'rate_limited', retryAt: START + MINUTE } as const
    await attempt(everybody, 'robin@acme.example')
    expect(guard.reminded({ kind: 'signed-out' })).toEqual({ kind: 'signed-out', failure: everybody })
  })

  test('keeps what the session itself has to say', async () => {
    const { guard, attempt } = setup()
    await attempt(HELD, 'ada@acme.example', 'employees')
    for (const session of [
      { ...ADA_LEFT, failure: { code: 'mfa_expired' } },
      { kind: 'signing-in' },
    ] satisfies Session[])
      expect(guard.reminded(session)).toBe(session)
  })
})

import { expect, test } from '@playwright/test'
import { rememberPeople } from '../../../../electron/main/preferences/remember-people.ts'
import { createObservable } from '../../../../electron/main/session/observable.ts'
import type { Preferences, PreferencesChange, RememberedPerson } from '../../../../shared/preferences.ts'
import type { KeptIn, Session, SignedIn } from '../../../../shared/session.ts'
import { signedIn } from '../../../integration/renderer/samples.ts'

const ADA: RememberedPerson = { username: 'ada', realm: 'employees', name: 'Ada Lovelace' }
const ADA_ELSEWHERE: RememberedPerson = { username: 'ada', realm: 'partners' }
const BOB: RememberedPerson = { username: 'bob' }

function world(people: RememberedPerson[] = []) {
  const state = createObservable<Session>({ kind: 'signed-out' }, (error) => {
    throw error
  })
  const changes: PreferencesChange[] = []
  let preferences: Preferences = { language: 'system', people }
  rememberPeople({
    session: { onChange: (listener) => state.subscribe(listener) },
    preferences: {
      current: () => preferences,
      change(change) {
        changes.push(change)
        preferences = { ...preferences, people: change.people ?? [] }
        return { ok: true, value: undefined }
      },
    },
  })
  return { state, changes }
}

const ada = (changes: Partial<SignedIn> = {}): SignedIn => signedIn(0, changes)

test('whoever has signed in is offered first from then on, with their name', () => {
  const { state, changes } = world([BOB])
  state.set(ada())
  expect(changes).toEqual([{ people: [ADA, BOB] }])
})

test('nobody is offered twice, but in two directories', () => {
  const { state, changes } = world([BOB, { username: 'ada', realm: 'employees' }, ADA_ELSEWHERE])
  state.set(ada())
  expect(changes).toEqual([{ people: [ADA, BOB, ADA_ELSEWHERE] }])
})

test('what happens to the session afterwards writes nothing', () => {
  const { state, changes } = world()
  state.set(ada())
  state.set(ada({ next: { kind: 'refreshing' } }))
  expect(changes).toHaveLength(1)
})

test('a start that opens the session of the one who was there last writes nothing', () => {
  const { state, changes } = world([ADA, BOB])
  state.set(ada())
  expect(changes).toEqual([])
})

test('the list has ten people at most', () => {
  const many = Array.from({ length: 10 }, (_, index) => ({ username: `person-${index}` }))
  const { state, changes } = world(many)
  state.set(ada())
  expect(changes[0]?.people).toEqual([ADA, ...many.slice(0, 9)])
})

const kept: [string, KeptIn, number][] = [
  ['who did not want to be kept signed in', { place: 'memory', because: 'chosen' }, 0],
  ['whom the tenant gave no refresh token', { place: 'memory', because: 'not_granted' }, 1],
  ['whose keychain failed', { place: 'memory', because: { code: 'keychain', problem: 'locked' } }, 1],
]
for (const [who, keptIn, times] of kept) {
  test(`somebody ${who} is ${times === 0 ? 'not ' : ''}remembered`, () => {
    const { state, changes } = world()
    state.set(ada({ keptIn }))
    expect(changes).toHaveLength(times)
  })
}

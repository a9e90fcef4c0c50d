import { expect, test } from '@playwright/test'
import { createObservable } from '../../../../electron/main/session/observable.ts'

const nobody = (): void => undefined

test('has the value that was set last', () => {
  const observable = createObservable('first', nobody)
  expect(observable.get()).toBe('first')
  observable.set('second')
  expect(observable.get()).toBe('second')
})

test('tells every listener of every change, until it has unsubscribed', () => {
  const observable = createObservable(0, nobody)
  const heard: string[] = []
  observable.subscribe((value) => void heard.push(`a ${value}`))
  const unsubscribe = observable.subscribe((value) => void heard.push(`b ${value}`))
  observable.set(1)
  unsubscribe()
  unsubscribe()
  observable.set(2)
  expect(heard).toEqual(['a 1', 'b 1', 'a 2'])
})

test('a listener may unsubscribe while it is being told', () => {
  const observable = createObservable(0, nobody)
  const heard: string[] = []
  const unsubscribe = observable.subscribe((value) => {
    heard.push(`once ${value}`)
    unsubscribe()
  })
  observable.subscribe((value) => void heard.push(`always ${value}`))
  observable.set(1)
  observable.set(2)
  expect(heard).toEqual(['once 1', 'always 1', 'always 2'])
})

test('a listener that throws stops neither the one who sets nor the other listeners', () => {
  const errors: unknown[] = []
  const observable = createObservable(0, (error) => void errors.push(error))
  const heard: number[] = []
  const bug = new Error('the window is gone')
  observable.subscribe(() => {
    throw bug
  })
  observable.subscribe((value) => void heard.push(value))
  observable.set(1)
  expect(heard).toEqual([1])
  expect(errors).toEqual([bug])
})

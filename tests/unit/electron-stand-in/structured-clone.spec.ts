import { expect, test } from '@playwright/test'
import { decode, encode } from '../../electron-stand-in/host/structured-clone.ts'

const roundTrip = (value: unknown): unknown => decode(encode(value))

test.describe('comes back as it was', () => {
  const values: Record<string, unknown> = {
    'a text': 'ä\u2028\0"',
    'a number': 1.5,
    'minus zero': -0,
    'not a number': Number.NaN,
    infinity: Number.NEGATIVE_INFINITY,
    'a big integer': 2n ** 70n,
    undefined: undefined,
    null: null,
    true: true,
    'a date': new Date(Date.UTC(2031, 1, 1)),
    'a regular expression': /a"b/giu,
    'a list': [1, [2, undefined], 'three'],
    'an object': { a: { b: null }, c: undefined },
    'a key named __proto__': JSON.parse('{"__proto__": 1}') as unknown,
    'a map': new Map<unknown, unknown>([
      ['a', 1],
      [{ b: 2 }, [3]],
    ]),
    'a set': new Set([1, 'two']),
    bytes: new Uint8Array([0, 1, 255]),
    floats: new Float64Array([0.5, -1]),
    'a buffer': new Uint8Array([1, 2, 3]).buffer,
    'a list that looks like a tag': ['undefined'],
  }
  for (const [name, value] of Object.entries(values)) {
    test(name, () => expect(roundTrip(value)).toStrictEqual(value))
  }

  test('an invalid date', () => expect(String(roundTrip(new Date(Number.NaN)))).toBe('Invalid Date'))

  test('an error, with its type and message', () => {
    const error = roundTrip(new RangeError('too far'))
    expect(error).toBeInstanceOf(RangeError)
    expect(error).toHaveProperty('message', 'too far')
  })

  test('what is the same object twice, and what holds itself', () => {
    const part = { name: 'part' }
    const whole: Record<string, unknown> = { first: part, second: part }
    whole.self = whole
    const back = roundTrip(whole)
    expect(back).toHaveProperty('self', back)
    const { first, second } = back as Record<string, unknown>
    expect(first).toBe(second)
  })
})

test.describe('cannot be cloned', () => {
  const values: Record<string, unknown> = {
    'a function': () => 1,
    'a symbol': Symbol('s'),
    'an object with a function': { f: () => 1 },
    'a promise': Promise.resolve(1),
    'a weak map': new WeakMap(),
  }
  for (const [name, value] of Object.entries(values)) {
    test(name, () => expect(() => encode(value)).toThrow('An object could not be cloned.'))
  }
})

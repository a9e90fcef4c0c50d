import { expect, test } from '@playwright/test'
import {
  absent,
  electronEvent,
  onlyWhatIsThere,
  StandInObject,
} from '../../../electron-stand-in/host/api/stand-in-object.ts'

test('a member that is not there throws with its name', () => {
  const module = onlyWhatIsThere<Record<string, unknown>>('app', { there: 1 })
  expect(module.there).toBe(1)
  expect(() => module.dock).toThrow('app.dock is not in the stand-in')
})

test('an object can be awaited and written as JSON all the same', async () => {
  const object = onlyWhatIsThere('app', { there: 1 })
  expect((await Promise.resolve(object)) === object).toBe(true)
  expect(JSON.stringify(object)).toBe('{"there":1}')
})

test('an event that is never emitted cannot be listened to', () => {
  const app = new StandInObject('app', ['ready'])
  app.on('ready', () => undefined)
  expect(() => app.once('open-url', () => undefined)).toThrow("app.on('open-url') is not in the stand-in")
})

test('an absent module can be imported, and throws when it is used', () => {
  const tray = absent('Tray')
  expect(() => Reflect.construct(tray as new () => object, [])).toThrow('Tray is not in the stand-in')
  expect(() => Reflect.get(tray, 'x') as unknown).toThrow('Tray is not in the stand-in')
})

test('a listener can prevent what an event announces', () => {
  const event = electronEvent({ url: 'app://bundle/' })
  expect([event.url, event.defaultPrevented]).toEqual(['app://bundle/', false])
  event.preventDefault()
  expect(event.defaultPrevented).toBe(true)
})

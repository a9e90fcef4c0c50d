import { expect, test } from '@playwright/test'
import { createAccentColor, type SystemColors } from '../../../../electron/main/windows/accent-color.ts'
import { RecordingLogger } from '../recording-logger.ts'

class FakeSystem implements SystemColors {
  color = '007AFFff'
  readonly listened = new Map<string, () => void>()
  getAccentColor(): string {
    if (this.color === 'throw') throw new Error('not on this desktop')
    return this.color
  }
  on(event: string, listener: () => void): void {
    this.listened.set(event, listener)
  }
  subscribeLocalNotification(event: string, listener: () => void): void {
    this.listened.set(event, listener)
  }
}

const EVENTS = [
  ['win32', 'accent-color-changed'],
  ['linux', 'accent-color-changed'],
  ['darwin', 'NSSystemColorsDidChangeNotification'],
] as const

for (const [platform, event] of EVENTS) {
  test(`${platform}: the color of the system, and each change of it once`, () => {
    const system = new FakeSystem()
    const accent = createAccentColor({ system, platform, log: new RecordingLogger() })
    expect(accent.current()).toBe('#007aff')
    expect([...system.listened.keys()]).toEqual([event])

    const heard: (string | null)[] = []
    const unsubscribe = accent.onChange((color) => void heard.push(color))
    const change = (color: string): void => {
      system.color = color
      system.listened.get(event)?.()
    }
    change('ffc600ff')
    change('ffc600ff')
    change('')
    unsubscribe()
    change('ff0000ff')
    expect(heard).toEqual(['#ffc600', null])
    expect(accent.current()).toBe('#ff0000')
  })
}

for (const color of ['', 'throw', '#007aff', '007aff', 'red', '007aff80; color: red', 'zzzzzzzz']) {
  test(`“${color}” is no color of the system`, () => {
    const system = new FakeSystem()
    system.color = color
    const accent = createAccentColor({ system, platform: 'linux', log: new RecordingLogger() })
    expect(accent.current()).toBeNull()
  })
}

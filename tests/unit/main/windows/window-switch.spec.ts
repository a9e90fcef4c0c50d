import { expect, test } from '@playwright/test'
import type { Timers } from '../../../../electron/main/clock/clock.ts'
import type { View } from '../../../../electron/main/windows/view.ts'
import { createWindowSwitch, type SwitchedWindow } from '../../../../electron/main/windows/window-switch.ts'

/** A window whose page is ready when the test says so. */
class FakeWindow implements SwitchedWindow {
  readonly view: View
  readonly #story: string[]
  readonly #onReady: (() => void)[] = []
  readonly #onClosed: (() => void)[] = []

  constructor(view: View, story: string[]) {
    this.view = view
    this.#story = story
    this.#tell('opened')
  }
  onReady(listener: () => void): void {
    this.#onReady.push(listener)
  }
  onClosed(listener: () => void): void {
    this.#onClosed.push(listener)
  }
  reveal(): void {
    this.#tell('shown')
  }
  focus(): void {
    this.#tell('focused')
  }
  close(): void {
    this.#tell('closed')
    for (const listener of this.#onClosed) listener()
  }
  becomeReady(): void {
    for (const listener of this.#onReady) listener()
  }
  #tell(event: string): void {
    this.#story.push(`${this.view} ${event}`)
  }
}

function setup() {
  const story: string[] = []
  const windows: FakeWindow[] = []
  const waiting = new Set<{ delay: number; run: () => void }>()
  const timers: Timers = {
    after(delay, run) {
      const timer = { delay, run }
      waiting.add(timer)
      return () => waiting.delete(timer)
    },
  }
  const open = (view: View): FakeWindow => {
    const window = new FakeWindow(view, story)
    windows.push(window)
    return window
  }
  const latest = (): FakeWindow => {
    const window = windows.at(-1)
    if (window === undefined) throw new Error('no window was opened')
    return window
  }
  return { switcher: createWindowSwitch({ open, timers }), story, latest, waiting }
}

test('a window is shown once its page is ready', () => {
  const { switcher, story, latest } = setup()
  switcher.show('login')
  expect(story).toEqual(['login opened'])
  latest().becomeReady()
  expect(story).toEqual(['login opened', 'login shown'])
})

test('the next window is shown before the previous one is closed', () => {
  const { switcher, story, latest } = setup()
  switcher.show('login')
  latest().becomeReady()
  switcher.show('home')
  latest().becomeReady()
  expect(story.slice(2)).toEqual(['home opened', 'home shown', 'login closed'])
})

test('the same view again changes nothing, ready or not', () => {
  const { switcher, story, latest } = setup()
  switcher.show('login')
  switcher.show('login')
  latest().becomeReady()
  switcher.show('login')
  expect(story).toEqual(['login opened', 'login shown'])
})

test('a view that is left before it was ready is never seen', () => {
  const { switcher, story, latest } = setup()
  switcher.show('login')
  latest().becomeReady()
  switcher.show('home')
  const home = latest()
  switcher.show('login')
  home.becomeReady()
  expect(story.slice(2)).toEqual(['home opened', 'home closed'])
})

test('there is always a window, so that nobody takes the app for left', () => {
  const { switcher, story } = setup()
  switcher.show('login')
  switcher.show('home')
  expect(story).toEqual(['login opened', 'home opened', 'login closed'])
})

test('a delayed view does not come where another one does first', () => {
  const { switcher, story, waiting } = setup()
  switcher.show('login', 300)
  expect([...waiting].map(({ delay }) => delay)).toEqual([300])
  switcher.show('home')
  expect(waiting.size).toBe(0)
  expect(story).toEqual(['home opened'])
})

test('a delayed view comes after its time', () => {
  const { switcher, story, waiting } = setup()
  switcher.show('login', 300)
  for (const { run } of waiting) run()
  expect(story).toEqual(['login opened'])
})

test('a window that the person closed stays closed, whatever the session does', () => {
  const { switcher, story, latest } = setup()
  switcher.show('home')
  latest().becomeReady()
  latest().close()
  switcher.show('home')
  switcher.show('login')
  expect(story).toEqual(['home opened', 'home shown', 'home closed'])
})

test('what was on its way is given up with the window that the person closed', () => {
  const { switcher, story, latest } = setup()
  switcher.show('login')
  const login = latest()
  login.becomeReady()
  switcher.show('home')
  login.close()
  expect(story.slice(2)).toEqual(['home opened', 'login closed', 'home closed'])
})

test('presenting focuses the window, or opens the one that is wanted now', () => {
  const { switcher, story, latest } = setup()
  switcher.present()
  expect(story).toEqual([])
  switcher.show('home')
  latest().becomeReady()
  switcher.present()
  latest().close()
  switcher.show('login')
  switcher.present()
  latest().becomeReady()
  expect(story.slice(2)).toEqual(['home focused', 'home closed', 'login opened', 'login shown'])
})

test('presenting shows a window whose page does not become ready: it is better than none', () => {
  const { switcher, story, latest } = setup()
  switcher.show('home')
  switcher.present()
  latest().becomeReady()
  switcher.present()
  expect(story).toEqual(['home opened', 'home shown', 'home focused'])
})

import type { Page } from '@playwright/test'
import { aim } from './aim.ts'
import type { Chance } from './chance.ts'

/** What people type, and what nobody should. */
const TEXTS = [
  'ada',
  'correct-horse-battery-staple',
  '123456',
  '12-34 56',
  '٠١٢٣٤٥',
  '１２３４５６',
  'مرحبا',
  '日本語',
  '👩‍💻\u200d',
  '\u202Eevil',
  '<img src=x onerror=alert(1)>',
  ' ',
  '{"a":1}',
  '+1 555 0100',
  'ada@example.com',
  'x'.repeat(400),
]
const KEYS = [
  'Tab',
  'Shift+Tab',
  'Enter',
  'Escape',
  'Space',
  'ArrowDown',
  'ArrowUp',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'Backspace',
  'Delete',
  'ControlOrMeta+a',
]
const SIZES = [
  { width: 420, height: 680 },
  { width: 210, height: 340 },
  { width: 960, height: 680 },
  { width: 480, height: 320 },
]
const LOOKS = [
  { colorScheme: 'dark' },
  { colorScheme: 'light' },
  { forcedColors: 'active' },
  { forcedColors: 'none' },
  { reducedMotion: 'reduce' },
  { reducedMotion: 'no-preference' },
] as const
/** More than the controls of any window. */
const MANY = 10_000

/** One thing that a person does; its name says what it was. */
export async function actAsAPerson(page: Page, chance: Chance): Promise<string> {
  switch (chance.below(12)) {
    case 0:
    case 1:
    case 2:
      return type(page, chance.pick(TEXTS))
    case 3:
    case 4:
    case 5:
      return press(page, chance.pick(KEYS))
    case 6:
    case 7:
    case 8:
    case 9:
      return click(page, chance)
    case 10: {
      const size = chance.pick(SIZES)
      await page.setViewportSize(size)
      return `resize to ${size.width}`
    }
    default: {
      const look = chance.pick(LOOKS)
      await page.emulateMedia(look)
      return JSON.stringify(look)
    }
  }
}

async function type(page: Page, text: string): Promise<string> {
  await page.keyboard.insertText(text)
  return `type ${JSON.stringify(text.slice(0, 30))}`
}

async function press(page: Page, key: string): Promise<string> {
  await page.keyboard.press(key)
  return `press ${key}`
}

/** A real click of the mouse on what stands there: on a control that another one covers, as a person would miss it. */
async function click(page: Page, chance: Chance): Promise<string> {
  const target = await aim(page, chance.below(MANY))
  if (target === undefined) return 'nothing to click'
  await page.mouse.click(target.x, target.y)
  return `click ${target.name}`
}

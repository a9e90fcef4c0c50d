import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { backgroundColor } from '../../../../electron/main/windows/theme.ts'

test('a window has the color of the page before the page is there', () => {
  const tokens = readFileSync(new URL('../../../../renderer/ui/tokens.css', import.meta.url), 'utf8')
  expect(tokens).toContain(`--canvas: light-dark(${backgroundColor(false)}, ${backgroundColor(true)})`)
})

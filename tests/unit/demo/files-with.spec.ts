import { expect, test } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow, filesWith } from '../../demo/files-with.ts'

const SECRET = 'correct-horse-battery-staple'

test('a text is found in every folder below, in UTF-8 and in UTF-16, and nowhere else', ({}, info) => {
  const folder = info.outputPath('user-data')
  mkdirSync(join(folder, 'Local Storage'), { recursive: true })
  const paths = ['plain', 'Local Storage/wide', 'innocent'].map((name) => join(folder, name))
  const contents = [
    Buffer.from(`a ${SECRET}.`),
    Buffer.from(`ab${SECRET}`, 'utf16le'),
    Buffer.from('nothing'),
  ]
  for (const [index, path] of paths.entries()) writeFileSync(path, contents[index] ?? '')

  const files = filesBelow(folder)
  expect(files.toSorted()).toEqual(paths.toSorted())
  expect(filesWith(['absent', SECRET], files).toSorted()).toEqual(paths.slice(0, 2).toSorted())
})

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { createWindowState } from '../../../../electron/main/windows/window-state.ts'
import { RecordingLogger } from '../recording-logger.ts'

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'latchkey-window-state-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
})

const home = { x: 10, y: 20, width: 960, height: 680, maximized: true }
const login = { x: 1, y: 2, width: 420, height: 640, maximized: false }

test('a placement is remembered from one start to the next, each window by itself', ({ folder }) => {
  const file = join(folder, 'window-state.json')
  const log = new RecordingLogger()
  createWindowState(file, log).write('home', home)
  createWindowState(file, log).write('login', login)
  const state = createWindowState(file, log)
  expect(state.read('home')).toEqual(home)
  expect(state.read('login')).toEqual(login)
  expect(state.read('settings')).toBeUndefined()
})

test('the file is replaced as a whole: no half-written one is left', async ({ folder }) => {
  createWindowState(join(folder, 'window-state.json'), new RecordingLogger()).write('home', home)
  expect(await readdir(folder)).toEqual(['window-state.json'])
})

const damaged = [
  '',
  '{',
  'null',
  '[]',
  '"home"',
  '{"home":null}',
  '{"home":{"x":1}}',
  '{"home":{"x":"1","y":2,"width":3,"height":4,"maximized":false}}',
  '{"home":{"x":1.5,"y":2,"width":3,"height":4,"maximized":false}}',
  '{"home":{"x":1e400,"y":2,"width":3,"height":4,"maximized":false}}',
  '{"home":{"x":1,"y":2,"width":0,"height":-4,"maximized":false}}',
  '\0\0\0\0',
]
for (const content of damaged) {
  test(`a damaged file is as good as none, and mended by the next write: ${JSON.stringify(content)}`, async ({
    folder,
  }) => {
    const file = join(folder, 'window-state.json')
    await writeFile(file, content)
    const state = createWindowState(file, new RecordingLogger())
    expect(state.read('home')).toBeUndefined()
    state.write('home', home)
    expect(state.read('home')).toEqual(home)
  })
}

test('one damaged placement does not take the others with it', async ({ folder }) => {
  const file = join(folder, 'window-state.json')
  await writeFile(file, JSON.stringify({ home, login: 'left' }))
  const state = createWindowState(file, new RecordingLogger())
  expect(state.read('home')).toEqual(home)
  expect(state.read('login')).toBeUndefined()
})

test('a folder that cannot be written costs a position, told to the log alone', ({ folder }) => {
  const log = new RecordingLogger()
  const state = createWindowState(join(folder, 'missing', 'window-state.json'), log)
  state.write('home', home)
  expect(state.read('home')).toBeUndefined()
  expect(log.lines.map(({ event }) => event)).toEqual(['window-state.not-written'])
})

test('nothing but placements is in the file', async ({ folder }) => {
  const file = join(folder, 'window-state.json')
  await writeFile(file, JSON.stringify({ home: { ...home, note: 'x' }, stray: 1 }))
  createWindowState(file, new RecordingLogger()).write('login', login)
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ home, login })
})

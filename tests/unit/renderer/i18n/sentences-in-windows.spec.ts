import { expect, test } from '@playwright/test'
import { joinedSentences } from './joined-sentences.ts'
import { createRendererProgram, type RendererProgram } from './renderer-program.ts'
import { unusedSentences } from './used-sentences.ts'

const JOINING = 'renderer/joining.tsx'
const joined = [
  '`${name}: ${t.home.signedOut}`',
  't.home.signedOut + name',
  '(name += title)',
  '[hint, title].join(" ")',
  'name.concat(api.hint({ baseUrl: name }))',
  '<p>{title}: {name}</p>',
  '<p>{name === "" ? title : hint}<b>{name}</b>.</p>',
]
const apart = [
  '`${name}-label`',
  'name + name',
  '[name, name].join(" ")',
  'name.concat("!")',
  '<p>{title}<b>{hint}</b></p>',
]
const source = `import type { Catalogue } from './i18n/catalogue.ts'
export function joining(t: Catalogue, name: string): unknown[] {
  const { api } = t.home
  const { title } = api
  const hint = t.home.windowTitle
  return [
${[...joined, ...apart].join(',\n')}
  ]
}
`

let program: RendererProgram | undefined
const windows = (): RendererProgram => (program ??= createRendererProgram({ [JOINING]: source }))

test('every sentence is used by a window, and one that nothing uses any more is found', () => {
  expect(unusedSentences(windows(), [JOINING])).toEqual([])
  expect(unusedSentences(windows(), [JOINING, 'renderer/home/scopes-card.tsx'])).toEqual([
    'home.scopes.title',
    'home.scopes.issued',
    'home.scopes.added',
    'home.scopes.addedHint',
    'home.scopes.withheld',
    'home.scopes.none',
    'home.scopes.withheldHint',
  ])
})

test('no window puts text together of sentences, and one that does is found in whatever way it does it', () => {
  const firstLine = source.split('\n').indexOf('  return [') + 2
  expect(joinedSentences(windows())).toEqual(joined.map((_way, index) => `${JOINING}:${firstLine + index}`))
})

import { expect, test } from '@playwright/test'
import { loadI18n } from '../../../../renderer/i18n/locale.ts'
import { LANGUAGES, type Language } from '../../../../shared/preferences.ts'
import { sentencesOf, type Sentence } from './sentences.ts'

/** Names, and words that a language has taken over from English. */
const THE_SAME: Record<Exclude<Language, 'en'>, readonly string[]> = {
  de: ['API', 'Claim', 'Claims', 'Latchkey', 'Scopes', 'Status ‹status›'],
  fr: ['API', 'Claim', 'Claims', 'Latchkey', 'Scopes', 'Session'],
  es: ['API', 'Claim', 'Claims', 'Latchkey', 'Scopes'],
  ja: ['API', 'Latchkey'],
  ar: ['Latchkey'],
}
/** They have no words of their own. */
const WORDLESS = ['settings.version', 'common.paragraph']

/** How a sentence that ends so in English ends elsewhere. */
const ENDS: readonly [english: RegExp, other: RegExp][] = [
  [/\.$/, /[.。؟?]$/],
  [/\?$/, /[?？؟]$/],
  [/…$/, /…$/],
  [/:$/, /[:：]$/],
  [/[^.?…:]$/, /[^.。?？؟…:：]$/],
]

/** Letters of which at least one is in every sentence of the language. */
const SCRIPTS: Partial<Record<Language, RegExp>> = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ar: /\p{Script=Arabic}/u,
}

const catalogueOf = async (language: Language) => (await loadI18n({ language, locale: language })).t
const english = async () => sentencesOf(await catalogueOf('en'))

for (const language of LANGUAGES) {
  test(`${language}: every sentence is there, with the parameters of the English one`, async () => {
    const told = ({ path, asksFor }: { path: string; asksFor: readonly string[] }): unknown => ({
      path,
      asksFor,
    })
    const sentences = sentencesOf(await catalogueOf(language))
    expect(sentences.map(told).sort(byPath)).toEqual((await english()).map(told).sort(byPath))
  })

  test(`${language}: what a sentence is given, it says`, async () => {
    const markers = (text: string): string[] => [...new Set(text.match(/‹\w+›/g) ?? [])].sort()
    const said = (sentences: Sentence[]): Map<string, string[]> =>
      new Map(sentences.map(({ path, text }) => [path, markers(text)]))
    expect(said(sentencesOf(await catalogueOf(language)))).toEqual(said(await english()))
  })

  test(`${language}: no sentence is empty, ends in blanks or was left half done`, async () => {
    const sentences = sentencesOf(await catalogueOf(language))
    expect(sentences.filter(({ text }) => !/^\S(.*\S)?$/su.test(text))).toEqual([])
    const unfinished = /undefined|null|\[object|TODO| {2}|\.\.\./
    expect(sentences.filter(({ text }) => unfinished.test(text))).toEqual([])
  })
}

for (const language of LANGUAGES.filter((each) => each !== 'en')) {
  test(`${language}: no sentence is left in English`, async () => {
    const texts = new Map((await english()).map(({ path, text }) => [path, text]))
    const same = sentencesOf(await catalogueOf(language))
      .filter(({ path, text }) => !WORDLESS.includes(path) && text === texts.get(path))
      .map(({ text }) => text)
    expect([...new Set(same)].sort()).toEqual(THE_SAME[language])
  })

  test(`${language}: sentences end as sentences, and titles as titles`, async () => {
    const texts = new Map((await english()).map(({ path, text }) => [path, text]))
    const endsOtherwise = ({ path, text }: Sentence): boolean => {
      const [, end] = ENDS.find(([inEnglish]) => inEnglish.test(texts.get(path) ?? '')) ?? []
      return end?.test(text) !== true
    }
    expect(sentencesOf(await catalogueOf(language)).filter(endsOtherwise)).toEqual([])
  })

  const script = SCRIPTS[language]
  if (script === undefined) continue
  test(`${language}: every sentence is in the letters of the language`, async () => {
    const names = [...THE_SAME[language], 'SMS']
    const foreign = sentencesOf(await catalogueOf(language)).filter(
      ({ path, text }) => !WORDLESS.includes(path) && !names.includes(text) && !script.test(text),
    )
    expect(foreign).toEqual([])
  })
}

test.describe('counting', () => {
  /** Whole numbers that a language may tell apart. */
  const NUMBERS = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111]

  for (const language of LANGUAGES) {
    test(`${language}: has a form of its own for each number that its grammar tells apart`, async () => {
      const { t, format } = await loadI18n({ language, locale: language })
      const rules = new Intl.PluralRules(language)
      const form = (say: (count: number) => string): Map<string, Set<string>> => {
        const forms = new Map<string, Set<string>>()
        for (const count of NUMBERS) {
          const said = say(count).replaceAll(format.number(count), '#')
          const category = rules.select(count)
          forms.set(category, (forms.get(category) ?? new Set()).add(said))
        }
        return forms
      }
      for (const forms of [
        form((count) => t.settings.lead(format.counted(count))),
        form((count) => t.login.triesLeft.title(format.counted(count))),
      ])
        for (const [category, said] of forms) expect([...said], category).toHaveLength(1)
    })
  }

  test('Arabic counts in six ways', async () => {
    const { t, format } = await loadI18n({ language: 'ar', locale: 'ar-EG' })
    const said = [0, 1, 2, 3, 11, 100].map((count) => t.settings.lead(format.counted(count)))
    expect(new Set(said).size).toBe(6)
    expect(said[3]).toContain('٣ أخطاء')
    expect(said[4]).toContain('١١ خطأً')
    expect(said[5]).toContain('١٠٠ خطأ ')
  })

  test('Japanese counts in one, French counts none as one', async () => {
    const japanese = await loadI18n({ language: 'ja', locale: 'ja' })
    expect(japanese.t.login.triesLeft.title(japanese.format.counted(1))).toBe('あと 1 回試せます')
    const french = await loadI18n({ language: 'fr', locale: 'fr' })
    const left = (count: number): string => french.t.login.triesLeft.title(french.format.counted(count))
    expect([left(0), left(2)]).toEqual(['Il reste 0 tentative', 'Il reste 2 tentatives'])
  })
})

test('sentences follow one another as the language has them', async () => {
  const sentences = ['A.', 'B.']
  const english = await catalogueOf('en')
  const japanese = await catalogueOf('ja')
  expect(english.common.paragraph({ sentences })).toBe('A. B.')
  expect(japanese.common.paragraph({ sentences })).toBe('A.B.')
})

function byPath(a: unknown, b: unknown): number {
  return JSON.stringify(a).localeCompare(JSON.stringify(b))
}

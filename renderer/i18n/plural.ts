/** A number that a sentence counts with, and its digits as the person's region writes them. */
export interface Counted {
  count: number
  digits: string
}

type Forms<Category extends Intl.LDMLPluralRule> = Record<Category | 'other', string>
type AnyForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** The forms that each language tells apart, for whole numbers below a million. */
interface PluralForms {
  en: Forms<'one'>
  de: Forms<'one'>
  fr: Forms<'one'>
  es: Forms<'one'>
  ja: Forms<never>
  ar: Forms<'zero' | 'one' | 'two' | 'few' | 'many'>
}

/** The form of a sentence for a number: https://cldr.unicode.org/index/cldr-spec/plural-rules */
export const pluralOf = <Language extends keyof PluralForms>(
  language: Language,
): ((counted: Counted, forms: PluralForms[Language]) => string) => {
  const rules = new Intl.PluralRules(language)
  return ({ count }, forms: AnyForms) => forms[rules.select(count)] ?? forms.other
}

import type { ReactElement } from 'react'
import { LANGUAGES, type Language, type LanguageChoice } from '../../shared/preferences.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { GlobeIcon } from '../ui/icons.tsx'
import './language-menu.css'
import { useLanguageChoice } from './use-language-choice.ts'

/** Each in its own words, whatever the window speaks: whoever looks for theirs can read it. */
const OWN_NAMES: Record<Language, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ja: '日本語',
  ar: 'العربية',
}

const choiceOf = (value: string): LanguageChoice => LANGUAGES.find((each) => each === value) ?? 'system'

export const LanguageMenu = (): ReactElement => {
  const { t } = useI18n()
  const { chosen, failure, choose } = useLanguageChoice()
  return (
    <div className="language">
      <div className="language-menu">
        <GlobeIcon />
        <select
          className="language-select"
          aria-label={t.language.label}
          value={chosen}
          onChange={({ target }) => void choose(choiceOf(target.value))}
        >
          <option value="system">{t.language.system}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {OWN_NAMES[language]}
            </option>
          ))}
        </select>
      </div>
      {failure && (
        <div role="alert">
          <FailureNotice failure={failure} tone="warning" />
        </div>
      )}
    </div>
  )
}

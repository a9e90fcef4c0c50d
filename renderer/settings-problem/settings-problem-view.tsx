import type { ReactElement } from 'react'
import type { SettingsError, Setup } from '../../shared/settings.ts'
import { settingsErrorText } from '../i18n/settings-error-text.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { LanguageMenu } from '../language/language-menu.tsx'
import { Mark } from '../ui/mark.tsx'
import './settings-problem.css'

type Misconfigured = Extract<Setup, { kind: 'misconfigured' }>

export const SettingsProblemView = ({ version, problem }: Misconfigured): ReactElement => {
  const { t, format } = useI18n()
  const { settings } = t
  return (
    <main className="settings">
      <title>{settings.windowTitle}</title>
      <header className="settings-header">
        <Mark />
        <div>
          <h1 className="settings-title">{settings.title}</h1>
          <p className="settings-lead">
            {t.common.paragraph({
              sentences: [settings.lead(format.counted(problem.errors.length)), settings.then],
            })}
          </p>
        </div>
      </header>

      <section className="settings-file" aria-labelledby="settings-file">
        <h2 id="settings-file" className="settings-heading">
          {settings.file}
        </h2>
        <code className="settings-path" dir="ltr">
          {problem.file}
        </code>
        <p className="settings-source">{settings.source[problem.source]}</p>
      </section>

      <section aria-labelledby="settings-problems">
        <h2 id="settings-problems" className="settings-heading">
          {settings.problems}
        </h2>
        <ul className="settings-problems">
          {problem.errors.map((error) => (
            <Mistake key={JSON.stringify(error)} error={error} />
          ))}
        </ul>
      </section>

      <footer className="settings-footer">
        <p>{settings.version({ version })}</p>
        <LanguageMenu />
      </footer>
    </main>
  )
}

const Mistake = ({ error }: { error: SettingsError }): ReactElement => {
  const { t, format } = useI18n()
  const { problem, remedy } = settingsErrorText(t, format, error)
  return (
    <li className="settings-problem">
      <h3>{'key' in error ? <code>{error.key}</code> : t.settings.wholeFile}</h3>
      <p>{problem}</p>
      <p className="settings-remedy">{remedy}</p>
    </li>
  )
}

import '@fontsource-variable/figtree/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { createI18n } from './i18n/locale.ts'
import { I18nContext } from './i18n/use-i18n.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { keepFocus } from './ui/keep-focus.ts'
import './ui/tokens.css'
import './ui/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root element.')

const i18n = createI18n(navigator.languages)
document.documentElement.lang = i18n.locale
document.documentElement.dir = i18n.direction

keepFocus(root)
createRoot(root).render(
  <StrictMode>
    <I18nContext value={i18n}>
      <ErrorBoundary>
        <App hash={location.hash} />
      </ErrorBoundary>
    </I18nContext>
  </StrictMode>,
)

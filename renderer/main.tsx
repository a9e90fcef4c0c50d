import '@fontsource-variable/figtree/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { firstLanguage, I18nProvider } from './i18n/i18n-provider.tsx'
import { latchkey } from './latchkey.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { keepFocus } from './ui/keep-focus.ts'
import './ui/tokens.css'
import './ui/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root element.')

keepFocus(root)
const setup = latchkey.app.setup()
createRoot(root).render(
  <StrictMode>
    <I18nProvider first={await firstLanguage(setup)}>
      <ErrorBoundary>
        <App hash={location.hash} asked={setup} />
      </ErrorBoundary>
    </I18nProvider>
  </StrictMode>,
)

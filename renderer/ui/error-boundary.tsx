import { Component, type ContextType, type ReactNode } from 'react'
import { I18nContext } from '../i18n/use-i18n.ts'
import { Button } from './button.tsx'
import { Calm } from './calm.tsx'

/** A defect in a view leaves words and a way on in the window, and not an empty page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  static override contextType = I18nContext
  declare context: ContextType<typeof I18nContext>

  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    const { broken, again } = this.context.t.app
    return (
      <Calm title={broken} busy={false}>
        <Button onClick={() => this.setState({ broken: false })}>{again}</Button>
      </Calm>
    )
  }
}

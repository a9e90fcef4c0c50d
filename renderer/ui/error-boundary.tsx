import { Component, type ReactElement, type ReactNode } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { Button } from './button.tsx'
import { Calm } from './calm.tsx'

/** A defect in a view leaves words and a way on in the window, and not an empty page. */
export const ErrorBoundary = ({ children }: { children: ReactNode }): ReactElement => {
  const { broken, again } = useI18n().t.app
  return (
    <Boundary
      fallback={(retry) => (
        <Calm title={broken} busy={false}>
          <Button onClick={retry}>{again}</Button>
        </Calm>
      )}
    >
      {children}
    </Boundary>
  )
}

interface BoundaryProps {
  fallback: (retry: () => void) => ReactNode
  children: ReactNode
}

class Boundary extends Component<BoundaryProps, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    const { children, fallback } = this.props
    return this.state.broken ? fallback(() => this.setState({ broken: false })) : children
  }
}

import type { ReactElement, ReactNode } from 'react'

export const Fact = ({ label, children }: { label: string; children: ReactNode }): ReactElement => (
  <div className="fact">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

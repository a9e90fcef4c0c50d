import { useId, type ReactElement, type ReactNode } from 'react'
import './card.css'

interface CardProps {
  title: string
  hint?: string
  children: ReactNode
}

export const Card = ({ title, hint, children }: CardProps): ReactElement => {
  const id = useId()
  return (
    <section className="card" aria-labelledby={id}>
      <header>
        <h2 id={id} className="card-title">
          {title}
        </h2>
        {hint && <p className="card-hint">{hint}</p>}
      </header>
      {children}
    </section>
  )
}

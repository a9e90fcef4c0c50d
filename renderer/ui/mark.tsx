import type { ReactElement } from 'react'
import './mark.css'

/** The product's mark: the same drawing as the icon of the app. */
export const Mark = (): ReactElement => (
  <svg className="mark" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
    <rect className="mark-ground" width="48" height="48" rx="11" />
    <path
      className="mark-key"
      transform="rotate(-45 24 24)"
      fillRule="evenodd"
      strokeLinejoin="round"
      strokeWidth="0.9"
      d="M13.5 14.7a8.5 8.5 0 1 0 8.1 11.100H31v5h3.800v-5h2.800v7H42V20.600H21.600a8.5 8.5 0 0 0-8.1-5.900Zm0 5.200a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.600Z"
    />
  </svg>
)

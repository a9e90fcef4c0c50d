import type { ReactElement, ReactNode } from 'react'
import './icons.css'

/** A drawing on a square of 20, in the colour of the text beside it. */
export const Icon = ({
  children,
  className = '',
}: {
  children: ReactNode
  className?: string
}): ReactElement => (
  <svg
    className={`icon ${className}`}
    viewBox="0 0 20 20"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
)

export const EyeIcon = (): ReactElement => (
  <Icon>
    <path d="M1.8 10S4.6 4.6 10 4.6 18.2 10 18.2 10 15.4 15.4 10 15.4 1.8 10 1.8 10Z" />
    <circle cx="10" cy="10" r="2.5" />
  </Icon>
)

export const EyeOffIcon = (): ReactElement => (
  <Icon>
    <path d="M7.9 4.900A8 8 0 0 1 10 4.600c5.4 0 8.2 5.4 8.2 5.400a13 13 0 0 1-2.2 2.900M12.3 14.900a7.7 7.7 0 0 1-2.3.5C4.6 15.4 1.8 10 1.8 10a13.5 13.5 0 0 1 3.4-4M8.2 8.200a2.5 2.5 0 0 0 3.6 3.600M2.5 2.500l15 15" />
  </Icon>
)

export const AlertIcon = (): ReactElement => (
  <Icon>
    <circle cx="10" cy="10" r="7.7" />
    <path d="M10 6v4.600M10 13.700v.1" />
  </Icon>
)

export const InfoIcon = (): ReactElement => (
  <Icon>
    <circle cx="10" cy="10" r="7.7" />
    <path d="M10 14V9.400M10 6.300v-.1" />
  </Icon>
)

export const OfflineIcon = (): ReactElement => (
  <Icon>
    <path d="M2.2 7.600a11.600 11.600 0 0 1 4-2.500M10 4.300a11.600 11.600 0 0 1 7.800 3.300M5.300 10.900a7.300 7.300 0 0 1 2.400-1.500M12 9.200a7.300 7.300 0 0 1 2.700 1.700M10 15.300v.1M3.500 2.500l13.500 15" />
  </Icon>
)

export const CloseIcon = (): ReactElement => (
  <Icon>
    <path d="m5 5 10 10M15 5 5 15" />
  </Icon>
)

export const ExternalIcon = (): ReactElement => (
  <Icon className="icon-directional">
    <path d="M8 4.500H5A1.5 1.5 0 0 0 3.5 6v9A1.5 1.5 0 0 0 5 16.500h9a1.5 1.5 0 0 0 1.5-1.500v-3M11.5 3.500h5v5M16.300 3.700 9 11" />
  </Icon>
)

export const LockIcon = (): ReactElement => (
  <Icon>
    <rect x="4" y="9" width="12" height="8" rx="1.8" />
    <path d="M6.7 9V6.300a3.3 3.3 0 0 1 6.6 0V9" />
  </Icon>
)

export const CapsLockIcon = (): ReactElement => (
  <Icon>
    <path d="M10 2.8 3.6 9.200h3.100v4h6.600v-4h3.100ZM6.7 16.800h6.6" />
  </Icon>
)

export const ChevronIcon = (): ReactElement => (
  <Icon>
    <path d="m5.5 8 4.5 4.5L14.5 8" />
  </Icon>
)

export const RefreshIcon = (): ReactElement => (
  <Icon>
    <path d="M16.5 10a6.5 6.5 0 1 1-2-4.700M16.5 3v3.300h-3.3" />
  </Icon>
)

export const SignOutIcon = (): ReactElement => (
  <Icon className="icon-directional">
    <path d="M8 3H4.500A1.5 1.5 0 0 0 3 4.500v11A1.5 1.5 0 0 0 4.5 17H8M13 13.500l3.5-3.500L13 6.500M16.5 10H8" />
  </Icon>
)

export const CheckIcon = (): ReactElement => (
  <Icon>
    <path d="m4.500 10.500 3.500 3.500 7.500-8" />
  </Icon>
)

export const CopyIcon = (): ReactElement => (
  <Icon>
    <rect x="7" y="7" width="9.500" height="9.500" rx="1.800" />
    <path d="M13 7V5.300a1.800 1.800 0 0 0-1.800-1.800H5.300a1.800 1.800 0 0 0-1.800 1.800v5.900A1.800 1.800 0 0 0 5.300 13H7" />
  </Icon>
)

export const SaveIcon = (): ReactElement => (
  <Icon>
    <path d="M10 3v9M6.500 8.700 10 12.200l3.500-3.500M3.500 13.500v1.700a1.800 1.800 0 0 0 1.800 1.800h9.400a1.800 1.800 0 0 0 1.800-1.800v-1.700" />
  </Icon>
)

export const BackIcon = (): ReactElement => (
  <Icon className="icon-directional">
    <path d="M16 10H4.500M9 5.500 4.500 10 9 14.500" />
  </Icon>
)

export const ForwardIcon = (): ReactElement => (
  <Icon className="icon-directional">
    <path d="m8 5.500 4.500 4.500L8 14.500" />
  </Icon>
)

export const GlobeIcon = (): ReactElement => (
  <Icon>
    <circle cx="10" cy="10" r="7.500" />
    <path d="M2.5 10h15M10 2.500c2.200 2 3.200 4.700 3.200 7.500s-1 5.500-3.200 7.500c-2.200-2-3.200-4.700-3.200-7.500s1-5.500 3.200-7.500Z" />
  </Icon>
)

export const Spinner = (): ReactElement => (
  <Icon className="icon-spinner">
    <circle cx="10" cy="10" r="7" opacity="0.25" />
    <path d="M10 3a7 7 0 0 1 7 7" />
  </Icon>
)

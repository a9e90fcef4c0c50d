import type { ReactElement } from 'react'
import type { FactorType } from '../../shared/mfa.ts'
import { Icon } from '../ui/icons.tsx'

const DRAWINGS = {
  otp: (
    <>
      <rect x="5" y="2.500" width="10" height="15" rx="2" />
      <path d="M7.800 8h.1M10 8h.1M12.200 8h.1M7.800 11h.1M10 11h.1M12.200 11h.1" />
    </>
  ),
  sms: (
    <>
      <path d="M3 5.300a1.800 1.800 0 0 1 1.800-1.800h10.400A1.800 1.800 0 0 1 17 5.300v6.400a1.800 1.800 0 0 1-1.800 1.800H9L5.500 16.500v-3h-.7A1.800 1.800 0 0 1 3 11.700Z" />
      <path d="M7 8.500h.1M10 8.500h.1M13 8.500h.1" />
    </>
  ),
  voice: (
    <path d="M6.900 3.500H4.800a1.500 1.500 0 0 0-1.500 1.700C4 11.200 8.800 16 14.800 16.700a1.500 1.500 0 0 0 1.700-1.500v-2.100l-3.600-1.500-1.500 1.800a9 9 0 0 1-4.800-4.800l1.800-1.500Z" />
  ),
  email: (
    <>
      <rect x="2.800" y="4.500" width="14.400" height="11" rx="1.800" />
      <path d="m3.300 6 6.700 5 6.700-5" />
    </>
  ),
  push: (
    <>
      <rect x="5" y="2.500" width="10" height="15" rx="2" />
      <path d="m7.700 10 1.700 1.700 3-3.400" />
    </>
  ),
  'recovery-code': (
    <>
      <circle cx="6.500" cy="10" r="3.300" />
      <path d="M9.800 10h7.400v3M14 10v2" />
    </>
  ),
} satisfies Record<FactorType, ReactElement>

export const MethodIcon = ({ type }: { type: FactorType }): ReactElement => <Icon>{DRAWINGS[type]}</Icon>

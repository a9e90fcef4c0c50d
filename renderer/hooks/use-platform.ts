import { createContext, use } from 'react'
import type { Platform } from '../../shared/platform.ts'

export const PlatformContext = createContext<Platform>('linux')

export const usePlatform = (): Platform => use(PlatformContext)

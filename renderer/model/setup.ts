import type { Setup } from '../../shared/settings.ts'

export type ReadySetup = Extract<Setup, { kind: 'ready' }>

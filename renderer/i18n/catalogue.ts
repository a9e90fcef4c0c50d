import type { en } from './en/index.ts'

/** Every sentence of the app in one language. English is the one that the others are measured by. */
export type Catalogue = typeof en

/** The types of the Chrome DevTools Protocol, as Playwright publishes them. */
export type { Protocol } from '../../../../node_modules/playwright-core/types/protocol.d.ts'

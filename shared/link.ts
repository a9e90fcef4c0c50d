/** The pages of the tenant and the company that the app can open in the browser. Main alone knows their addresses. */
export const LINKS = ['reset-password', 'browser-sign-in', 'support'] as const

export type Link = (typeof LINKS)[number]

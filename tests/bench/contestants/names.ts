/** Everybody's file in this folder; Latchkey first, to whom the ratios are. */
export const CONTESTANTS = [
  { file: 'latchkey', name: 'Latchkey' },
  { file: 'openid-client', name: 'openid-client' },
  { file: 'openid-client-signatures', name: 'openid-client, signatures' },
  { file: 'auth0', name: 'auth0' },
  { file: 'fetch-and-jose', name: 'fetch and jose' },
] as const

export type ContestantFile = (typeof CONTESTANTS)[number]['file']

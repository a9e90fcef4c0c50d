/** Events, never prose; details are plain values whose secrets the implementation strikes out. */
export interface Logger {
  info(event: string, details?: Details): void
  warn(event: string, details?: Details): void
  error(event: string, details?: Details): void
}

export type Details = Readonly<Record<string, unknown>>

/** What the app asked of the desktop (dialogs, menus, the browser, ...): nothing of it is carried out. */
export interface RecordedCall {
  readonly api: string
  readonly args: readonly unknown[]
}

export const recordedCalls: RecordedCall[] = []

export function record(api: string, ...args: unknown[]): void {
  recordedCalls.push({ api, args })
}

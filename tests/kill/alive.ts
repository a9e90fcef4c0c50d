import type { Session } from '../../shared/session.ts'
import type { SessionProcess } from '../session-process/session-process.ts'

/** Signed in, refreshed and saved. */
export function isAlive(state: Session): boolean {
  return state.kind === 'signed-in' && state.next.kind === 'refresh' && state.keptIn.place === 'keychain'
}

export function expectAlive(state: Session, app: SessionProcess): void {
  if (!isAlive(state)) throw new Error(`${JSON.stringify(state)}\n${app.output()}`)
}

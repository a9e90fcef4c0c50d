import type * as Electron from 'electron'
import { type ElectronEvent, StandInObject } from './stand-in-object.ts'

const EVENTS = ['accent-color-changed'] as const
type Event = ElectronEvent<Electron.SystemPreferences, (typeof EVENTS)[number]>

class SystemPreferences extends StandInObject implements Pick<Electron.SystemPreferences, 'getAccentColor'> {
  constructor() {
    const events: readonly Event[] = EVENTS
    super('systemPreferences', events)
  }

  /** A desktop without an accent color; a test may replace the function, and emit the event. */
  getAccentColor(): string {
    return ''
  }
}

export const systemPreferences = new SystemPreferences()

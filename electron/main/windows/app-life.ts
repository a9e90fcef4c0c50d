import type { Windows } from './create-windows.ts'
import type { On } from './events.ts'

export interface AppLife {
  app: AppPort
  windows: Pick<Windows, 'present'>
  platform: NodeJS.Platform
}

/** What the system and a second start ask of the app; on macOS an app outlives its windows. */
export function setupAppLife({ app, windows, platform }: AppLife): void {
  app.on('second-instance', () => windows.present())
  app.on('activate', () => windows.present())
  app.on('window-all-closed', () => {
    if (platform !== 'darwin') app.quit()
  })
}

export interface AppPort {
  on: On<'second-instance', () => void> & On<'activate', () => void> & On<'window-all-closed', () => void>
  quit(): void
}

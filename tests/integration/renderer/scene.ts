import type { View } from '../../../electron/main/windows/view.ts'
import type { Preferences } from '../../../shared/preferences.ts'
import type { Session } from '../../../shared/session.ts'
import type { Setup } from '../../../shared/settings.ts'
import type { RendererPage } from './open-renderer.ts'

/** One state of one window. */
export interface Scene {
  name: string
  view: View
  setup: Setup
  session: Session
  online?: boolean
  chosen?: Partial<Preferences>
  /** What the person does, or what happens, to come to this state. */
  act?: (renderer: RendererPage) => Promise<void>
}

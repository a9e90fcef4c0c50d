import type { Workspace } from './workspace.ts'

/** What the tour and the demo by hand are given. */
export interface Demo {
  /** The project's folder. */
  readonly root: string
  readonly workspace: Workspace
  /** Aborted by Ctrl+C. */
  readonly interrupted: AbortSignal
}

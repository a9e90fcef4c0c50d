import type { Stage } from '../stage.ts'

/** One step of the tour. Steps build on each other: each finds the app as the one before has left it. */
export interface Step<Scene = Stage> {
  /** What is to be done, such as `sign in by password`. */
  readonly title: string
  /** @returns what has been seen, such as `signed in by password as Alex Example` */
  run(stage: Scene): Promise<string>
}

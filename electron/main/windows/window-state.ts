import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Logger } from '../log/logger.ts'
import type { View } from './view.ts'

const placement = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
})

/** Where a window stood: its bounds when not maximised, in device-independent pixels. */
export type Placement = z.infer<typeof placement>

const placements = z.object({
  login: placement.optional().catch(undefined),
  home: placement.optional().catch(undefined),
  settings: placement.optional().catch(undefined),
})

/** Remembers where the windows stood. A damaged file is as good as none; a failed write loses a position only. */
export interface WindowState {
  read(view: View): Placement | undefined
  write(view: View, placement: Placement): void
}

/** Synchronous: it is read before the first window opens, and written while the app may be quitting. */
export function createWindowState(file: string, log: Logger): WindowState {
  const readAll = (): z.infer<typeof placements> => {
    try {
      return placements.parse(JSON.parse(readFileSync(file, 'utf8')))
    } catch {
      return {}
    }
  }
  return {
    read: (view) => readAll()[view],
    write(view, placement) {
      try {
        const written = `${file}.new`
        writeFileSync(written, JSON.stringify({ ...readAll(), [view]: placement }), { mode: 0o600 })
        renameSync(written, file)
      } catch (error) {
        log.warn('window-state.not-written', { error })
      }
    },
  }
}

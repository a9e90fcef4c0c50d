import type * as Electron from 'electron'
import { switches } from '../runtime.ts'
import { StandInObject } from './stand-in-object.ts'

type Source = Electron.NativeTheme['themeSource']
const SOURCES: readonly string[] = ['system', 'light', 'dark'] satisfies Source[]

class NativeTheme
  extends StandInObject
  implements Pick<Electron.NativeTheme, 'shouldUseDarkColors' | 'themeSource'>
{
  private source: Source = 'system'

  constructor() {
    super('nativeTheme', ['updated'])
  }

  get themeSource(): Source {
    return this.source
  }

  set themeSource(source: Source) {
    if (!SOURCES.includes(source)) {
      throw new TypeError(`Error processing argument at index 0, conversion failure from ${source}`)
    }
    if (source === this.source) return
    this.source = source
    this.emit('updated')
  }

  /** `--force-dark-mode`, Chromium's own switch, makes the system a dark one. */
  get shouldUseDarkColors(): boolean {
    return this.source === 'system' ? switches.has('force-dark-mode') : this.source === 'dark'
  }
}

export const nativeTheme = new NativeTheme()

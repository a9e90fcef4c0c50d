import type * as Electron from 'electron'
import { record } from '../recorder.ts'
import { onlyWhatIsThere, StandInObject } from './stand-in-object.ts'

export const shell = onlyWhatIsThere('shell', {
  openExternal(url, options) {
    record('shell.openExternal', url, options)
    return Promise.resolve()
  },
} satisfies Pick<typeof Electron.shell, 'openExternal'>)

export const clipboard = onlyWhatIsThere('clipboard', {
  writeText(text) {
    record('clipboard.writeText', text)
    return Promise.resolve()
  },
} satisfies Pick<typeof Electron.clipboard, 'writeText'>)

export const dialog = onlyWhatIsThere('dialog', {
  showErrorBox(title: string, content: string): void {
    record('dialog.showErrorBox', title, content)
    process.stderr.write(`${title}\n${content}\n`)
  },

  /** Answers with the button that Escape would press, or else the default one; a test may replace the function. */
  showMessageBox(
    ...args: [Electron.MessageBoxOptions] | [object, Electron.MessageBoxOptions]
  ): Promise<Electron.MessageBoxReturnValue> {
    const options = args.length === 1 ? args[0] : args[1]
    record('dialog.showMessageBox', options)
    process.stderr.write(`${[options.message, options.detail].filter(Boolean).join('\n')}\n`)
    return Promise.resolve({ response: options.cancelId ?? options.defaultId ?? 0, checkboxChecked: false })
  },

  /** Nothing is chosen: a test that chooses a file replaces the function. */
  showSaveDialog(
    ...args: [Electron.SaveDialogOptions] | [object, Electron.SaveDialogOptions]
  ): Promise<Electron.SaveDialogReturnValue> {
    record('dialog.showSaveDialog', args.length === 1 ? args[0] : args[1])
    return Promise.resolve({ canceled: true, filePath: '' })
  },
} satisfies Pick<typeof Electron.dialog, 'showErrorBox' | 'showMessageBox' | 'showSaveDialog'>)

/** Its events are emitted by tests. */
export const powerMonitor = new StandInObject('powerMonitor', [
  'suspend',
  'resume',
  'on-ac',
  'on-battery',
  'shutdown',
  'lock-screen',
  'unlock-screen',
])

import { BrowserWindow, dialog } from 'electron'

/** Asks where to save a text file. Undefined where the person closed the dialog. */
export async function chooseTextFile(suggestedName: string): Promise<string | undefined> {
  const options = { defaultPath: suggestedName, filters: [{ name: 'TXT', extensions: ['txt'] }] }
  const owner = BrowserWindow.getFocusedWindow()
  const { canceled, filePath } =
    owner === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(owner, options)
  return canceled || filePath === '' ? undefined : filePath
}

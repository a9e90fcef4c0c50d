import { contextBridge, ipcRenderer } from 'electron'
import { createLatchkey } from './latchkey.ts'

contextBridge.exposeInMainWorld('latchkey', createLatchkey(ipcRenderer))

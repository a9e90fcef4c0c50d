import { ipcMain } from 'electron'
import { createGate, type Gate, type GateDeps } from './create-gate.ts'

/** The gate on Electron's own IPC: the only user of ipcMain. */
export function setupGate(deps: Omit<GateDeps, 'ipc'>): Gate {
  return createGate({ ...deps, ipc: ipcMain })
}

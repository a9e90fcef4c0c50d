import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const ROOT = join(import.meta.dirname, '../../../renderer')

/** Builds the renderer as electron.vite.config.ts does, into `folder`. */
export async function buildRenderer(folder: string): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0 },
  })
}

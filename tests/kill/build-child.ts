import { join } from 'node:path'
import { build } from 'vite'

const ROOT = join(import.meta.dirname, '../..')

/** One file, as the app's own main bundle is: a process that is started a thousand times starts fast. */
export async function buildChild(): Promise<string> {
  const outDir = join(ROOT, 'out/kill')
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['keytar'] },
    build: {
      ssr: join(import.meta.dirname, 'session-child.ts'),
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'session-child.js' } },
    },
  })
  return join(outDir, 'session-child.js')
}

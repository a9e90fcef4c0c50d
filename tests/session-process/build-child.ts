import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

const ROOT = join(import.meta.dirname, '../..')

export interface BuiltChild extends AsyncDisposable {
  file: string
}

/** One file, as the app's own main bundle is: a process that is started a thousand times starts fast. */
export async function buildChild(): Promise<BuiltChild> {
  // Beside the app's bundle, where keytar is found.
  const out = join(ROOT, 'out')
  await mkdir(out, { recursive: true })
  const folder = await mkdtemp(join(out, 'session-'))
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['keytar'] },
    build: {
      ssr: join(import.meta.dirname, 'session-child.ts'),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'session-child.js' } },
    },
  })
  return {
    file: join(folder, 'session-child.js'),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}

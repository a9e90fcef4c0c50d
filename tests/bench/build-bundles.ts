import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { CONTESTANTS, type ContestantFile } from './contestants/names.ts'

export interface Bundle {
  name: string
  /** Absolute. */
  file: string
  bytes: number
}

export interface Bundles extends AsyncDisposable {
  contestants: Bundle[]
  /** What measures in a fresh process. */
  probe: Bundle
}

/** Everybody by himself and in the same way as the app: bundled for Node, so that no count of files is measured. */
export async function buildBundles(): Promise<Bundles> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-bench-'))
  const contestants: Bundle[] = []
  for (const { file, name } of CONTESTANTS)
    contestants.push(await bundle(`contestants/${file}`, name, folder))
  return {
    contestants,
    probe: await bundle('probe', 'probe', folder),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}

async function bundle(
  entry: `contestants/${ContestantFile}` | 'probe',
  name: string,
  folder: string,
): Promise<Bundle> {
  const outDir = join(folder, entry)
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, `${entry}.ts`),
      target: 'node24',
      outDir,
      rolldownOptions: { output: { entryFileNames: 'index.mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
  return { name, file: join(outDir, 'index.mjs'), bytes: await sizeOf(outDir) }
}

async function sizeOf(folder: string): Promise<number> {
  const files = (await readdir(folder)).map((name) => stat(join(folder, name)))
  return (await Promise.all(files)).reduce((sum, { size }) => sum + size, 0)
}

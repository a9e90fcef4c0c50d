import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import type { PreloadScript } from '../renderer/sources.ts'

/** The preload script, unless it cannot be read or is no JavaScript. */
export function loadPreload(path: string | undefined): { script?: PreloadScript; error?: unknown } {
  if (path === undefined) return {}
  try {
    const source = readFileSync(path, 'utf8')
    new Script(`(function(){${source}\n})`, { filename: path })
    return { script: { path, source } }
  } catch (error) {
    console.error(
      `Unable to load preload script: ${path}\n${error instanceof Error ? error.stack : String(error)}`,
    )
    return { error }
  }
}

/** The `process` object of a sandboxed preload script. */
export function preloadProcess(additionalArguments: readonly string[]): Record<string, unknown> {
  const { env, platform, arch, pid, version, versions, execPath } = process
  return {
    ...{ env, platform, arch, pid, version, versions, execPath },
    argv: [execPath, ...additionalArguments],
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    isMainFrame: true,
  }
}

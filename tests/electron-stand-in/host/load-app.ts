import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { appInfo } from './runtime.ts'

interface AppPackage {
  name?: string
  productName?: string
  version?: string
  main?: string
}

/** Reads who the app is, and gives the file to run. */
export function findApp(app: string): string {
  const path = resolve(app)
  if (!statSync(path).isDirectory()) {
    appInfo.path = dirname(path)
    return path
  }
  const text = readFileSync(join(path, 'package.json'), 'utf8')
  const { name, productName, version, main } = JSON.parse(text) as AppPackage
  appInfo.path = path
  appInfo.name = productName ?? name ?? appInfo.name
  appInfo.version = version ?? appInfo.version
  return createRequire(join(path, 'package.json')).resolve(`./${main ?? 'index.js'}`)
}

export function loadPreloads(modules: readonly string[]): void {
  const require = createRequire(join(process.cwd(), 'app.js'))
  for (const module of modules) require(module)
}

/** Runs CommonJS and ES modules alike. */
export async function runApp(file: string): Promise<void> {
  await import(pathToFileURL(file).href)
}

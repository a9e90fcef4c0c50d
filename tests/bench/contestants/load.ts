import { pathToFileURL } from 'node:url'
import type { Contestant, CreateContestant, Target } from './contestant.ts'

/** @param file one that {@link buildBundles} has made */
export async function loadContestant(file: string): Promise<CreateContestant> {
  const module: unknown = await import(/* @vite-ignore */ pathToFileURL(file).href)
  if (!exportsCreate(module)) throw new TypeError(`${file} creates no contestant.`)
  return module.create
}

function exportsCreate(module: unknown): module is { create: (target: Target) => Contestant } {
  return typeof module === 'object' && module !== null && 'create' in module
}

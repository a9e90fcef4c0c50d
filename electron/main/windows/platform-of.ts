import type { Platform } from '../../../shared/platform.ts'

/** Every other Unix keeps the customs of a Linux desktop. */
export function platformOf(platform: NodeJS.Platform): Platform {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux'
}

import type { Result } from '../../../shared/failure.ts'
import { LINKS, type Link } from '../../../shared/link.ts'
import type { Milliseconds } from '../../../shared/time.ts'
import type { Timers } from '../clock/clock.ts'
import type { Logger } from '../log/logger.ts'

/** What the links need of Electron's shell. */
export interface Browser {
  openExternal(url: string): Promise<void>
}

export interface Links {
  /** Those that are configured. */
  available: Link[]
  /** Opens the configured address, and no other. */
  open(link: Link): Promise<Result>
}

export interface LinksDeps {
  addresses: Partial<Record<Link, string>>
  browser: Browser
  timers: Timers
  log: Logger
}

/** A system that has not taken the address by then may still do so: the person is told not to wait for it. */
export const OPENING_LIMIT: Milliseconds = 10_000

/** A page names what it wants opened, never where it is: one that has been taken over gains no way out. */
export function createLinks({ addresses, browser, timers, log }: LinksDeps): Links {
  let isOpening = false

  /** The system may fail before there is a promise. */
  const opening = async (address: string): Promise<void> => browser.openExternal(address)

  function take(address: string): Promise<boolean> {
    return new Promise((resolve) => {
      const cancel = timers.after(OPENING_LIMIT, () => resolve(false))
      const end = (taken: boolean) => {
        cancel()
        resolve(taken)
      }
      opening(address).then(
        () => end(true),
        () => end(false),
      )
    })
  }

  return {
    available: LINKS.filter((link) => addresses[link] !== undefined),
    async open(link) {
      const address = addresses[link]
      if (address === undefined) return failed('invalid_message')
      // Nor does it open a hundred tabs at once.
      if (isOpening) return failed('busy')
      isOpening = true
      const taken = await take(address)
      isOpening = false
      if (taken) log.info('link.opened', { link })
      else log.warn('link.not-opened', { link })
      return taken ? { ok: true, value: undefined } : failed('link_not_opened')
    },
  }
}

function failed(code: 'invalid_message' | 'busy' | 'link_not_opened'): Result {
  return { ok: false, failure: { code } }
}

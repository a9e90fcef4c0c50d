import type { Chromium } from '../chromium/launch.ts'

export interface PopupWish {
  readonly url: string
  readonly frameName: string
  readonly features: string
  readonly disposition: 'foreground-tab' | 'background-tab' | 'new-window'
}

interface Wisher {
  emit: (event: 'popup', wish: PopupWish) => unknown
}

/** A wish whose target never appears, or a target without a wish, is forgotten after this. */
const MATCH_LIMIT_MS = 2_000

/**
 * Ctrl+click, target=_blank: Chromium says that a page wishes a window, and opens a target, paused, that has not asked
 * any network yet. The target is closed, and the app is asked about the wish.
 */
class PopupWishes {
  readonly #wishes: (() => void)[] = []
  readonly #targets: number[] = []

  watch({ windows }: Chromium): void {
    windows.on('uninvited', ({ targetId }) => {
      windows.close(targetId)
      const wish = this.#wishes.shift()
      if (wish) wish()
      else this.#targets.push(Date.now())
    })
  }

  add(wisher: Wisher, wish: PopupWish): void {
    const grant = (): void => {
      wisher.emit('popup', wish)
    }
    const oldest = Date.now() - MATCH_LIMIT_MS
    while (this.#targets[0] !== undefined && this.#targets[0] < oldest) this.#targets.shift()
    if (this.#targets.shift() !== undefined) {
      grant()
      return
    }
    this.#wishes.push(grant)
    const forget = (): void => {
      const at = this.#wishes.indexOf(grant)
      if (at >= 0) this.#wishes.splice(at, 1)
    }
    setTimeout(forget, MATCH_LIMIT_MS).unref()
  }
}

export const popupWishes = new PopupWishes()

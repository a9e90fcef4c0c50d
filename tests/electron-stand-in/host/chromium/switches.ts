export type Switches = ReadonlyMap<string, string>

/** Switches that the host sets itself, or that mean something to the host alone. */
const OURS = new Set([
  'app',
  'headless',
  'inspect',
  'inspect-brk',
  'no-startup-window',
  'remote-debugging-pipe',
  'remote-debugging-port',
  'require',
  'user-data-dir',
])

const DEFAULTS: Record<string, string> = {
  'disable-background-networking': '',
  'disable-background-timer-throttling': '',
  'disable-back-forward-cache': '',
  'disable-backgrounding-occluded-windows': '',
  'disable-component-update': '',
  'disable-default-apps': '',
  'disable-dev-shm-usage': '',
  'disable-extensions': '',
  'disable-gpu': '',
  'disable-popup-blocking': '',
  'disable-quic': '',
  'disable-renderer-backgrounding': '',
  'disable-sync': '',
  'hide-crash-restore-bubble': '',
  'no-default-browser-check': '',
  'no-first-run': '',
  'password-store': 'basic',
  'test-type': '',
}

/** Two renderer processes a window, for the suggestions of an address bar. */
export const ADDRESS_BAR_FEATURES = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

const DISABLED_FEATURES = [
  'Translate',
  'GlobalMediaControls',
  'OptimizationHints',
  'InfiniteSessionRestore',
  'SpareRendererForSitePerProcess',
  ...ADDRESS_BAR_FEATURES,
]

export interface ChromiumOptions {
  /** What the app and its command line asked for. */
  readonly switches: Switches
  /** The folder of Chromium's profile. */
  readonly profile: string
  readonly userAgent: string
  /** Chromium's own sandbox does not start for root. */
  readonly isRoot: boolean
}

/** Chromium's command line. Of a switch given twice Chromium takes the last, so `--disable-features` is merged. */
export function chromiumArguments({ switches, profile, userAgent, isRoot }: ChromiumOptions): string[] {
  const disabledFeatures = [switches.get('disable-features'), ...DISABLED_FEATURES].filter(Boolean).join(',')
  const merged: Record<string, string> = {
    ...DEFAULTS,
    ...Object.fromEntries([...switches].filter(([name]) => !OURS.has(name))),
    ...(isRoot && { 'no-sandbox': '' }),
    'disable-features': disabledFeatures,
    'user-agent': userAgent,
    'user-data-dir': profile,
  }
  return Object.entries(merged).map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
}

import type { View } from './view.ts'

export const APP_SCHEME = 'app'
export const APP_HOST = 'latchkey'

/** Where the pages of our windows come from. */
export interface RendererSource {
  /** Scheme and host of every page that may call us. */
  origin: string
  urlOf(view: View): string
  /** Whether a page may load `url` by itself: a bundle never does. */
  mayNavigate: (url: string) => boolean
}

const bundle: RendererSource = {
  origin: `${APP_SCHEME}://${APP_HOST}`,
  urlOf: (view) => `${APP_SCHEME}://${APP_HOST}/index.html#${view}`,
  mayNavigate: () => false,
}

/** The development server's pages reload themselves on a change. */
function developmentServer(address: string): RendererSource {
  const { origin } = new URL(address)
  return {
    origin,
    urlOf: (view) => `${origin}/index.html#${view}`,
    mayNavigate: (url) => URL.parse(url)?.origin === origin,
  }
}

/** `devServer` is the address that electron-vite gives in `ELECTRON_RENDERER_URL`; a package never heeds it. */
export function rendererSource({ isPackaged, devServer }: RendererSourceDeps): RendererSource {
  return isPackaged || devServer === undefined ? bundle : developmentServer(devServer)
}

export interface RendererSourceDeps {
  isPackaged: boolean
  devServer: string | undefined
}

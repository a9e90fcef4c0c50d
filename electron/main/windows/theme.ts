/** The renderer's canvas (renderer/ui/tokens.css), seen before its first frame and while a window grows. */
const CANVAS = { light: '#f5f4f0', dark: '#121614' }

export function backgroundColor(isDark: boolean): string {
  return isDark ? CANVAS.dark : CANVAS.light
}

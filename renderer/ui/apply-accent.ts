import { accentShades, type AccentShades } from '../model/accent.ts'

const PROPERTIES = {
  accent: '--accent',
  hover: '--accent-hover',
  tint: '--accent-tint',
  onAccent: '--on-accent',
} as const satisfies Record<keyof AccentShades, string>

/** Over the colors of tokens.css; those hold where there is no accent color, or none that can be read. */
export const applyAccent = (style: CSSStyleDeclaration, color: string | null): void => {
  const light = color === null ? undefined : accentShades(color, 'light')
  const dark = color === null ? undefined : accentShades(color, 'dark')
  for (const shade of ['accent', 'hover', 'tint', 'onAccent'] as const) {
    if (light && dark) style.setProperty(PROPERTIES[shade], `light-dark(${light[shade]}, ${dark[shade]})`)
    else style.removeProperty(PROPERTIES[shade])
  }
}

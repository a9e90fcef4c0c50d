import { encode } from 'uqr'

export interface QrDrawing {
  /** Modules along one side, with the quiet zone. */
  size: number
  /** The dark modules, as the data of one SVG path. */
  path: string
}

/** ISO/IEC 18004: four light modules on every side. */
const QUIET_ZONE = 4

/**
 * As few and as large modules as the text allows: nothing on a screen is torn or stained.
 * @throws where `text` is longer than a QR code can hold: 2,953 bytes
 */
export const drawQr = (text: string): QrDrawing => {
  const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: QUIET_ZONE })
  return { size, path: data.flatMap(rowPath).join('') }
}

/** One rectangle for each run of dark modules: no seams between them at any scale. */
const rowPath = (row: boolean[], y: number): string[] =>
  runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)

const runsOf = (row: boolean[]): [start: number, length: number][] => {
  const runs: [number, number][] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (!dark) return
    if (last && last[0] + last[1] === x) last[1] += 1
    else runs.push([x, 1])
  })
  return runs
}

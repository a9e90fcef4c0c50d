import { useMemo, type ReactElement } from 'react'
import { drawQr } from '../model/qr-drawing.ts'

/** Dark on light in every theme: not every reader takes an inverted code. */
export const QrCode = ({ text, label }: { text: string; label: string }): ReactElement => {
  const { size, path } = useMemo(() => drawQr(text), [text])
  return (
    <svg className="mfa-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect className="mfa-qr-light" width={size} height={size} />
      <path className="mfa-qr-dark" shapeRendering="crispEdges" d={path} />
    </svg>
  )
}

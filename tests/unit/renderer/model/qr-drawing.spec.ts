import { expect, test } from '@playwright/test'
import decodeQr from 'qr/decode.js'
import { drawQr, type QrDrawing } from '../../../../renderer/model/qr-drawing.ts'

const SCALE = 4

/** Fills the rectangles of the path, as a browser does. */
const painted = ({ size, path }: QrDrawing) => {
  const width = size * SCALE
  const data = new Uint8Array(width * width * 4).fill(255)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    const [left, top, across] = [x, y, length].map((each) => Number(each) * SCALE) as [number, number, number]
    for (let row = top; row < top + SCALE; row += 1) {
      for (let column = left; column < left + across; column += 1) {
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
      }
    }
  }
  return { width, height: width, data }
}

for (const uri of [
  'otpauth://totp/a?secret=GEZDGNBV',
  'otpauth://totp/Acme%20Ltd:ada%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Acme%20Ltd&algorithm=SHA1&digits=6&period=30',
  `otpauth://totp/${'x'.repeat(1000)}`,
]) {
  test(`a reader finds the ${uri.length} characters again`, () => {
    expect(decodeQr(painted(drawQr(uri)), { timeLimit: 5000 })).toBe(uri)
  })
}

test('four light modules are left on every side', () => {
  const { size, path } = drawQr('otpauth://totp/a?secret=GEZDGNBV')
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, ...each]) => each.map(Number))
  const columns = runs.flatMap(([x = 0, , length = 0]) => [x, x + length])
  const rows = runs.flatMap(([, y = 0]) => [y, y + 1])
  expect([Math.min(...columns), Math.max(...columns)]).toEqual([4, size - 4])
  expect([Math.min(...rows), Math.max(...rows)]).toEqual([4, size - 4])
})

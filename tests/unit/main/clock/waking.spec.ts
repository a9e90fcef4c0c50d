import { expect, test } from '@playwright/test'
import { createWaking, type Waking } from '../../../../electron/main/clock/waking.ts'

interface Machine {
  waking: Waking
  told: string[]
  /** Whether the clocks have parted, and nobody has looked yet. */
  parted: boolean
}

function machine(): Machine {
  const told: string[] = []
  const waking = createWaking({
    onResume: () => told.push('resumed'),
    onJump: () => told.push('jumped'),
    compareClocks() {
      if (it.parted) waking.jumped()
      it.parted = false
    },
  })
  const it: Machine = { waking, told, parted: false }
  return it
}

const SLEEPS: [what: string, happens: (machine: Machine) => void][] = [
  [
    'is told before the clocks are compared',
    (it) => {
      it.waking.suspended()
      it.parted = true
      it.waking.resumed()
    },
  ],
  [
    'is told after the clocks have been compared',
    ({ waking }) => {
      waking.suspended()
      waking.jumped()
      waking.resumed()
    },
  ],
  [
    'is not told while it begins',
    (it) => {
      it.parted = true
      it.waking.resumed()
    },
  ],
  [
    'leaves the clocks together',
    ({ waking }) => {
      waking.suspended()
      waking.resumed()
    },
  ],
]

for (const [what, happens] of SLEEPS) {
  test(`a sleep that ${what} is told once, and the next one again`, () => {
    const it = machine()
    happens(it)
    expect(it.told).toEqual(['resumed'])
    happens(it)
    expect(it.told).toEqual(['resumed', 'resumed'])
  })
}

test('a clock that is set is no sleep, after one neither', () => {
  const { waking, told } = machine()
  waking.jumped()
  waking.suspended()
  waking.resumed()
  waking.jumped()
  expect(told).toEqual(['jumped', 'resumed', 'jumped'])
})

import { expect, test } from '@playwright/test'
import { remedyFor } from '../../environment/check.ts'
import type { Requirement } from '../../environment/requirements.ts'

const missing = (what: string, from: string): Requirement => ({ what, package: from, isThere: () => false })
const bus = [missing('dbus-daemon', 'dbus'), missing('dbus-send', 'dbus'), missing('Xvfb', 'xvfb')]

test('with everything there is nothing to do', () => {
  expect(remedyFor([], { isRoot: false, hasApt: true })).toEqual({ kind: 'nothing' })
})

test('root on Debian installs what is missing, each package once', () => {
  expect(remedyFor(bus, { isRoot: true, hasApt: true })).toEqual({
    kind: 'install',
    packages: ['dbus', 'xvfb'],
  })
})

test.describe('anyone else is told the one command', () => {
  for (const system of [
    { isRoot: false, hasApt: true },
    { isRoot: true, hasApt: false },
  ]) {
    test(JSON.stringify(system), () => {
      expect(remedyFor(bus, system)).toEqual({
        kind: 'tell',
        missing: ['dbus-daemon', 'dbus-send', 'Xvfb'],
        command: "sudo sh -c 'apt-get update && apt-get install --yes --no-install-recommends dbus xvfb'",
      })
    })
  }
})

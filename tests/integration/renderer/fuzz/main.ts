import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const USAGE = 'Usage: npm run test:fuzz -- [--actions N] [--seed N]'

const { values } = parseArgs({
  options: { actions: { type: 'string', default: '10000' }, seed: { type: 'string', default: '2' } },
})
if (
  ![values.actions, values.seed].every((value) => Number.isSafeInteger(Number(value)) && Number(value) > 0)
) {
  console.error(USAGE)
  process.exit(1)
}

const playwright = [
  'playwright',
  'test',
  '--config',
  'tests/playwright.config.ts',
  '--project',
  'integration',
]
const { status } = spawnSync('npx', [...playwright, 'renderer/fuzz.spec.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, FUZZ_ACTIONS: values.actions, FUZZ_SEED: values.seed },
})
process.exit(status ?? 1)

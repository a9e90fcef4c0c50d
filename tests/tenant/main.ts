import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { startTenant } from './start-tenant.ts'

const USAGE = `Usage: npm run tenant -- [--port N] [--token-lifetime SECONDS] [--overlap SECONDS] [--settings-file PATH]`

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'token-lifetime': { type: 'string', default: '86400' },
    overlap: { type: 'string', default: '0' },
    'settings-file': { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) {
  console.log(USAGE)
} else {
  const tenant = await startTenant({
    port: wholeNumber('port', values.port),
    tokenLifetime: wholeNumber('token-lifetime', values['token-lifetime']),
    overlap: wholeNumber('overlap', values.overlap),
  })
  const settings = JSON.stringify(tenant.settings, undefined, 2)
  if (values['settings-file'] !== undefined) await writeFile(values['settings-file'], `${settings}\n`)

  console.log(`A local tenant answers at ${tenant.issuer}\n\nSettings for Latchkey:\n${settings}\n\nUsers:`)
  console.table(
    tenant.users.map(({ username, password, realm, purpose }) => ({ username, password, realm, purpose })),
  )
  console.log('Ctrl+C stops it.')

  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void tenant.stop())
}

function wholeNumber(option: string, value: string): number {
  if (/^\d+$/.test(value)) return Number(value)
  console.error(`--${option} wants a whole number, not "${value}".\n${USAGE}`)
  process.exit(1)
}

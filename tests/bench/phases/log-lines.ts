import pino from 'pino'
import { systemClock as clock } from '../../../electron/main/clock/system-clock.ts'
import { createLogger } from '../../../electron/main/log/create-logger.ts'
import { createSecrets } from '../../../electron/main/log/secrets.ts'
import type { Work } from './local.ts'

const PASSWORD = 'correct-horse-battery-staple'

const DETAILS = {
  method: 'POST',
  url: 'https://tenant.example.com/oauth/token',
  status: 200,
  took: 184,
  headers: { Authorization: 'Bearer obviously-fake-access-token', Accept: 'application/json' },
  body: { grant_type: 'password', username: 'alex@example.com', password: PASSWORD },
  answer: { refresh_token: 'obviously-fake-refresh-token', token_type: 'Bearer', expires_in: 86_400 },
}

/** pino strikes out the paths that it is told; Latchkey everything that looks like a secret, wherever it stands. */
export function logLines(): Work[] {
  const secrets = createSecrets()
  secrets.register(PASSWORD)
  const ours = createLogger({ write: ignore, clock, secrets })
  const redact = ['headers.Authorization', 'body.password', 'answer.refresh_token']
  const theirs = pino({ redact }, { write: ignore })
  const plain = pino({}, { write: ignore })
  return [
    { name: 'Latchkey', once: () => ours.info('exchange', DETAILS) },
    { name: 'pino, redact', once: () => theirs.info(DETAILS, 'exchange') },
    { name: 'pino, nothing redacted', once: () => plain.info(DETAILS, 'exchange') },
  ]
}

function ignore(_line: string): void {
  // What a line costs without its disk.
}

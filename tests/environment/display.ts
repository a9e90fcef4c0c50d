import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'

export interface Display {
  /** For DISPLAY, such as `:99`. */
  readonly name: string
  stop(): Promise<void>
}

/** A private Xvfb, on a display number that it finds free itself. */
export async function startDisplay(size = '1280x800x24'): Promise<Display> {
  const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const exited = once(server, 'exit')
  exited.catch(() => undefined)
  const number = server.stdio[3]
  if (!(number instanceof Readable)) throw new Error('Xvfb has no pipe to say its display')
  const failed = exited.then(() => Promise.reject(new Error('Xvfb did not start')))
  const [data] = (await Promise.race([once(number, 'data'), failed])) as unknown[]
  failed.catch(() => undefined)
  return {
    name: `:${String(data).trim()}`,
    async stop() {
      server.kill()
      await exited
    },
  }
}

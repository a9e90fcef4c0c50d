import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Session } from '../../shared/session.ts'
import type { LatchkeySettings } from '../tenant/settings.ts'

export interface Credentials {
  username: string
  password: string
  realm?: string
}

export type Order = { do: 'look' | 'restore' | 'refresh' } | { do: 'signIn'; credentials: Credentials }

export type Message = { told: 'saved'; saved: SavedSession | undefined } | { told: 'state'; state: Session }

/** What lies in the keychain. */
export interface SavedSession {
  refreshToken: string
  marked: boolean
}

/** The app's session in a process of its own. */
export interface SessionProcess extends AsyncDisposable {
  pid: number
  look(): Promise<SavedSession | undefined>
  restore(): Promise<Session>
  signIn(credentials: Credentials): Promise<Session>
  /** False where the process died first. */
  refresh(): Promise<boolean>
  exited: Promise<unknown>
  /** All that it has logged. */
  output(): string
}

export interface SessionProcessOptions {
  /** The built `session-child.ts`. */
  file: string
  env: NodeJS.ProcessEnv
  settings: LatchkeySettings
  /** Under which the keychain keeps its items. */
  service: string
}

export function startSessionProcess({ file, env, settings, service }: SessionProcessOptions): SessionProcess {
  const args = [JSON.stringify(settings), service]
  const child = fork(file, args, {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
  })
  if (child.pid === undefined) throw new Error('The process did not start.')
  const exited = once(child, 'exit')
  let printed = ''
  child.stderr?.on('data', (data: Buffer) => (printed += data.toString()))

  async function ask(order: Order): Promise<Message | undefined> {
    const answer = once(child, 'message') as Promise<[Message]>
    child.send(order)
    const first = await Promise.race([answer, exited.then(() => undefined)])
    return first?.[0]
  }

  async function stateAfter(order: Order): Promise<Session> {
    const message = await ask(order)
    if (message?.told === 'state') return message.state
    throw new Error(`The process ended:\n${printed}`)
  }

  return {
    pid: child.pid,
    async look() {
      const message = await ask({ do: 'look' })
      if (message?.told === 'saved') return message.saved
      throw new Error(`The process ended:\n${printed}`)
    },
    restore: () => stateAfter({ do: 'restore' }),
    signIn: (credentials) => stateAfter({ do: 'signIn', credentials }),
    refresh: async () => (await ask({ do: 'refresh' })) !== undefined,
    exited,
    output: () => printed,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
      await exited
    },
  }
}

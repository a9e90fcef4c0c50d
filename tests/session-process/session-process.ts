import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { LatchkeySettings } from '../tenant/settings.ts'
import type { Answer, Order, SessionOrders } from './orders.ts'

/** The app's session in a process of its own. What is asked of it fails when it dies. */
export interface SessionProcess extends SessionOrders, AsyncDisposable {
  pid: number
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
  /** The folder with its timeline. */
  userData: string
  execArgv?: string[]
}

export function startSessionProcess(options: SessionProcessOptions): SessionProcess {
  const { file, env, settings, service, userData, execArgv = [] } = options
  const child = fork(file, [JSON.stringify(settings), service, userData], {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv,
  })
  if (child.pid === undefined) throw new Error('The process did not start.')
  const exited = once(child, 'exit')
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let count = 0
  let printed = ''
  child.stderr?.on('data', (data: Buffer) => (printed += data.toString()))

  child.on('message', ({ id, value, error }: Answer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(value)
    else asked?.reject(new Error(`${error}\n${printed}`))
  })
  void exited.then(() => {
    for (const asked of waiting.values()) asked.reject(new Error(`The process ended:\n${printed}`))
  })

  function ask<Name extends keyof SessionOrders>(name: Name): SessionOrders[Name] {
    const order = (...parameters: unknown[]): Promise<unknown> => {
      const id = ++count
      const asked = Promise.withResolvers<unknown>()
      waiting.set(id, asked)
      child.send({ id, name, parameters } satisfies Order)
      return asked.promise
    }
    return order as SessionOrders[Name]
  }

  return {
    pid: child.pid,
    look: ask('look'),
    restore: ask('restore'),
    signIn: ask('signIn'),
    confirmSaved: ask('confirmSaved'),
    refresh: ask('refresh'),
    signOut: ask('signOut'),
    state: ask('state'),
    accessToken: ask('accessToken'),
    timeline: ask('timeline'),
    memory: ask('memory'),
    exited,
    output: () => printed,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
      await exited
    },
  }
}

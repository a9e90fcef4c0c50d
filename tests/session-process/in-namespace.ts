import { execFileSync } from 'node:child_process'
import type { Session } from '../../shared/session.ts'
import { expectAlive } from '../kill/alive.ts'
import type { SessionProcess } from './session-process.ts'
import { startSessionBench } from './session-bench.ts'

/** What became of a session while the network failed in one way. */
export interface Outcome {
  /** Of a start without the network. */
  restarted: Session
  /** Of a refresh in mid-session, where the connection is refused: what is dropped is missed after 30 s only. */
  running?: Session
  /** What a call of the API was told at once, and how long that took. */
  call: { code: string; duration: number }
  /** After the network came back, with nobody's help. */
  recovered: Session
}

export type Cut = keyof typeof CUTS

/** Run by `unshare --net`: the loopback interface and the packet filter are this process's own. */
const CUTS = {
  'no network': {
    cut: () => run('ip', 'address', 'delete', '127.0.0.1/8', 'dev', 'lo'),
    mend: () => run('ip', 'address', 'add', '127.0.0.1/8', 'dev', 'lo'),
  },
  'packets refused': {
    cut: () => filter('reject with tcp reset'),
    mend: () => run('nft', 'flush', 'ruleset'),
  },
  'packets dropped': { cut: () => filter('drop'), mend: () => run('nft', 'flush', 'ruleset') },
}

function run(program: string, ...args: string[]): void {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] })
}

let port = ''

function filter(verdict: string): void {
  run('nft', 'add', 'table', 'inet', 'cut')
  run('nft', 'add', 'chain', 'inet', 'cut', 'out', '{ type filter hook output priority 0; }')
  run('nft', 'add', 'rule', 'inet', 'cut', 'out', 'tcp', 'dport', port, ...verdict.split(' '))
}

async function untilState(app: SessionProcess, fits: (state: Session) => boolean): Promise<Session> {
  const until = performance.now() + 60_000
  let state = await app.state()
  while (!fits(state) && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    state = await app.state()
  }
  return state
}

const waits = (state: Session): boolean => state.kind === 'signed-in' && state.next.kind === 'waiting'
const isWell = (state: Session): boolean => state.kind === 'signed-in' && state.next.kind === 'refresh'

async function play(name: Cut): Promise<Outcome> {
  const { cut, mend } = CUTS[name]
  const first = bench.start()
  await first.restore()
  expectAlive(await first.signIn(bench.credentials), first)
  cut()
  const running = name === 'packets refused' ? await first.refresh() : undefined
  await first[Symbol.asyncDispose]()
  await using app = bench.start()
  void app.restore().catch(() => undefined)
  const restarted = await untilState(app, waits)
  const begun = performance.now()
  const token = await app.accessToken()
  const call = {
    code: 'failure' in token ? JSON.stringify(token.failure) : 'a token',
    duration: performance.now() - begun,
  }
  mend()
  const recovered = await untilState(app, isWell)
  await app.signOut()
  return { restarted, call, recovered, ...(running && { running }) }
}

run('ip', 'link', 'set', 'lo', 'up')
await using bench = await startSessionBench({ overlap: 180 })
port = new URL(bench.tenant.issuer).port
const outcomes: Partial<Record<Cut, Outcome>> = {}
for (const name of Object.keys(CUTS) as Cut[]) outcomes[name] = await play(name)
console.log(JSON.stringify({ outcomes, live: await bench.tenant.control.liveRefreshTokens() }))

import { parseArgs } from 'node:util'
import { failuresOf } from './judge.ts'
import { SECTIONS, type Section, type SectionName } from './sections.ts'
import { print, type Tally } from './tally.ts'

const NAMES = Object.keys(SECTIONS) as SectionName[]
const USAGE = `Usage: npm run test:kill -- [--rounds N] [--only ${NAMES.join(',')}] [--lanes N]`
/** What is killed mostly waits for its keychain: more sections at once than this are of no use to two cores. */
const LANES = '3'
const PROGRESS = 50

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '1000' },
    only: { type: 'string', default: NAMES.join(',') },
    lanes: { type: 'string', default: LANES },
  },
})
const rounds = Number(values.rounds)
const lanes = Number(values.lanes)
const names = values.only.split(',')
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 1
if (!isCount(rounds) || !isCount(lanes) || !names.every((name) => name in SECTIONS)) {
  console.error(USAGE)
  process.exit(1)
}

interface Run {
  name: string
  section: Section
  rounds: number
  begunAt: number
  tally?: Tally<string>
  isOver: boolean
}

const runs: Run[] = NAMES.filter((name) => names.includes(name)).map((name) => {
  const section: Section = SECTIONS[name]
  return { name, section, rounds: section.share(rounds), begunAt: 0, isOver: false }
})
const stopped = new AbortController()

function report({ name, section, tally, rounds: wanted, begunAt }: Run): void {
  const seconds = Math.round((performance.now() - begunAt) / 1_000)
  console.log(`\n${section.title} (${name}, ${seconds} s):`)
  if (tally === undefined) {
    console.log('  no round has come to its end')
    return
  }
  if (tally.rounds < wanted) console.log(`  stopped before the ${wanted} rounds that were asked for`)
  console.log(print(tally, section.what))
  for (const failure of failuresOf(tally, section)) fail(failure)
}

function fail(failure: string): void {
  console.error(failure)
  process.exitCode = 1
}

async function play(run: Run): Promise<void> {
  run.begunAt = performance.now()
  try {
    run.tally = await run.section.run({
      rounds: run.rounds,
      signal: stopped.signal,
      onRound(tally) {
        run.tally = tally
        if (tally.rounds % PROGRESS === 0) console.log(`  … ${run.name}: ${tally.rounds} of ${run.rounds}`)
      },
    })
  } catch (error) {
    // What runs in the terminal's group has got its signal too.
    if (!stopped.signal.aborted) fail(`${run.name}: ${String(error)}`)
  }
  run.isOver = true
  if (!stopped.signal.aborted) report(run)
}

async function playNext(waiting: Run[]): Promise<void> {
  for (let run = waiting.shift(); run && !stopped.signal.aborted; run = waiting.shift()) await play(run)
}

/** What is known by then is printed; the round that is under way ends in peace, so that nothing is left behind. */
function stop(): void {
  if (stopped.signal.aborted) process.exit(1)
  stopped.abort()
  for (const run of runs) if (run.begunAt > 0 && !run.isOver) report(run)
  fail('Stopped.')
}

process.on('SIGINT', stop)
process.on('SIGTERM', stop)
const waiting = [...runs]
await Promise.all(Array.from({ length: lanes }, () => playNext(waiting)))

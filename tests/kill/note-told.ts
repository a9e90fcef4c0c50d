import type { EndOfSession } from '../../shared/session.ts'
import type { Step } from './steps.ts'
import type { Tally } from './tally.ts'

const INTERRUPTED = 'refresh_token_rejected, interrupted'

/** What is lost in a refresh is lost because the answer to an exchange never came, and that is what has to be told. */
export function noteTold(tally: Tally<Step>, step: Step, reason: EndOfSession | undefined): void {
  const text = textOf(reason)
  if (text !== INTERRUPTED) tally.problems.push(`${step}: lost, and told ${text}`)
  tally.reasons.set(text, (tally.reasons.get(text) ?? 0) + 1)
}

function textOf(reason: EndOfSession | undefined): string {
  if (reason === undefined) return 'nothing'
  return reason.code === 'refresh_token_rejected' && reason.interrupted ? INTERRUPTED : reason.code
}

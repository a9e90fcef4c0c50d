import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'

/** Yes is the default. No where nobody is there to answer, and after Ctrl+C. */
export async function askYesOrNo(question: string, interrupted: AbortSignal): Promise<boolean> {
  if (!process.stdin.isTTY || interrupted.aborted) return false
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  interrupted.addEventListener('abort', () => terminal.close())
  const closed = once(terminal, 'close').then(() => 'no')
  const answer = await Promise.race([terminal.question(`${question} [Y/n] `), closed])
  terminal.close()
  return !/^n/i.test(answer.trim())
}

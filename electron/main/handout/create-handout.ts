import type { Result } from '../../../shared/failure.ts'
import type { MfaStep } from '../../../shared/mfa.ts'
import type { Session } from '../../../shared/session.ts'
import type { Logger } from '../log/logger.ts'

/** What a person may take out of the app, while it is shown and no longer. A window names it, and never sends it. */
export interface Handout {
  copySecret(): Promise<Result>
  copyRecoveryCodes(): Promise<Result>
  /**
   * `cancelled` where the dialog was closed, `file_not_written` where the file could not be written, `busy` while the
   * dialog of another call is open.
   */
  saveRecoveryCodes(): Promise<Result>
}

export interface HandoutPorts {
  session: () => Session
  copy: (text: string) => Promise<void>
  /** Undefined where the person closed the dialog. */
  chooseFile: (suggestedName: string) => Promise<string | undefined>
  /** For this user alone. The old file stays where the new one cannot be written whole. */
  writeFile: (path: string, text: string) => Promise<void>
  log: Logger
}

const FILE_NAME = 'latchkey-recovery-codes.txt'

const DONE: Result = { ok: true, value: undefined }
const BUSY: Result = { ok: false, failure: { code: 'busy' } }
const NOTHING_SHOWN: Result = { ok: false, failure: { code: 'invalid_message' } }

export function createHandout({ session, copy, chooseFile, writeFile, log }: HandoutPorts): Handout {
  async function copied(text: string | undefined): Promise<Result> {
    if (text === undefined) return NOTHING_SHOWN
    await copy(text)
    return DONE
  }

  async function saved(codes: string): Promise<Result> {
    const path = await chooseFile(FILE_NAME)
    if (path === undefined) return { ok: false, failure: { code: 'cancelled' } }
    try {
      await writeFile(path, codes)
      return DONE
    } catch (error) {
      log.warn('handout.not-written', { error })
      return { ok: false, failure: { code: 'file_not_written' } }
    }
  }

  let isSaving = false
  return {
    copySecret: () => copied(shownSecret(session())),
    copyRecoveryCodes: () => copied(shownCodes(session())),

    async saveRecoveryCodes() {
      const codes = shownCodes(session())
      if (codes === undefined) return NOTHING_SHOWN
      if (isSaving) return BUSY
      isSaving = true
      try {
        return await saved(codes)
      } finally {
        isSaving = false
      }
    },
  }
}

function shownSecret(session: Session): string | undefined {
  const step = shownStep(session)
  return step?.kind === 'enrol-otp' ? step.secret : undefined
}

/** One a line. */
function shownCodes(session: Session): string | undefined {
  const step = shownStep(session)
  return step?.kind === 'save-recovery-codes' ? step.codes.map((code) => `${code}\n`).join('') : undefined
}

function shownStep(session: Session): MfaStep | undefined {
  if (session.kind === 'mfa') return session.challenge.step
  if (session.kind === 'signed-in' && session.next.kind === 'mfa') return session.next.challenge.step
  return undefined
}

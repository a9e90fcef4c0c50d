import { isExact, type CodeLength } from '../model/one-time-code.ts'
import type { Catalogue } from './catalogue.ts'
import type { Format } from './format.ts'

interface CodeText {
  hint: string
  incomplete: string
  notACode: string
}

/** What is said of a code of that length. */
export const codeText = ({ mfa: { code } }: Catalogue, format: Format, length: CodeLength): CodeText => {
  const digits = format.number(length.min)
  if (!isExact(length))
    return {
      hint: code.sent.hint,
      incomplete: code.sent.incomplete({ digits }),
      notACode: code.sent.notACode,
    }
  return {
    hint: code.hint({ digits }),
    incomplete: code.incomplete({ digits }),
    notACode: code.notACode({ digits }),
  }
}

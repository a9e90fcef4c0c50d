import type { Failure } from '../../shared/failure.ts'
import type { Catalogue } from '../i18n/catalogue.ts'

export interface Missing {
  username?: boolean
  password?: boolean
}

export interface FieldErrors {
  username: string | undefined
  password: string | undefined
}

/** What is said beside the fields: what is missing from them, or that they do not match. */
export const fieldErrors = (
  { login }: Catalogue,
  missing: Missing,
  failure: Failure | undefined,
): FieldErrors => {
  const wrong = failure?.code === 'wrong_credentials' ? login.wrongCredentials : undefined
  return {
    username: missing.username ? login.usernameMissing : undefined,
    password: missing.password ? login.passwordMissing : wrong,
  }
}

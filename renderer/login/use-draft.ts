import { useState } from 'react'
import type { Preferences } from '../../shared/preferences.ts'
import type { SignedOut } from '../../shared/session.ts'
import { firstPerson } from '../model/first-person.ts'
import { firstRealm } from '../model/realm.ts'
import type { ReadySetup } from '../model/setup.ts'

/** What the person has filled in, but for the password. */
export interface Draft {
  username: string
  realm: string | undefined
  staySignedIn: boolean
}

/** It outlives the form: the second step takes its place, and may lead back to it. */
export interface KeptDraft {
  /** Undefined until the person has changed something. */
  draft: Draft | undefined
  onDraft: (draft: Draft) => void
}

interface DraftState extends Draft {
  change: (changes: Partial<Draft>) => void
}

/** The draft of the form, which begins with whoever is expected. */
export const useDraft = (
  { draft, onDraft }: KeptDraft,
  last: SignedOut | undefined,
  preferences: Preferences,
  { realms }: ReadySetup,
): DraftState => {
  const [first] = useState((): Draft => {
    const { username, realm } = firstPerson(last, preferences)
    return { username, realm: firstRealm(realms, realm, preferences.realm), staySignedIn: true }
  })
  const current = draft ?? first
  return { ...current, change: (changes) => onDraft({ ...current, ...changes }) }
}

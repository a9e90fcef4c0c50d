import type { Unsubscribe } from '../../../shared/contract.ts'
import type { Result } from '../../../shared/failure.ts'
import type { Preferences, PreferencesChange, RememberedPerson } from '../../../shared/preferences.ts'
import type { Logger } from '../log/logger.ts'
import { createObservable } from '../session/observable.ts'
import { joined } from './people.ts'
import {
  DamagedFile,
  MOST_TENANTS,
  readPreferences,
  setAside,
  writePreferences,
  type SavedPreferences,
} from './preferences-file.ts'

/** What the person has chosen, from one start to the next. */
export interface PreferencesStore {
  current(): Preferences
  /** Holds at once, for this run even where it cannot be saved. */
  change(change: PreferencesChange): Result
  /** Returns its own undo. */
  onChange(listener: (preferences: Preferences) => void): Unsubscribe
}

export interface PreferencesDeps {
  /** Absolute path; its folder exists. */
  file: string
  /** The tenant in the settings; without one nobody can be remembered. */
  issuer: string | undefined
  log: Logger
}

const NOTHING_CHOSEN: SavedPreferences = { version: 1, language: 'system', people: [] }

/** Synchronous: read before the first window opens, and written seldom. Only one process of the app runs. */
export function createPreferences({ file, issuer, log }: PreferencesDeps): PreferencesStore {
  let saved = NOTHING_CHOSEN
  /** What was chosen while the file could not be read: it goes on top of what is in it. */
  let unread: PreferencesChange[] | undefined

  /** A file that is good, and cannot be read for now, is not written over. @throws {Error} of the file system */
  function takeUp(): void {
    const inFile = readOrSetAside(file, log)
    saved = (unread ?? []).reduce((before, change) => changed(before, change, issuer), inFile)
    // Whoever chose them had not seen those of the file.
    const people = unread?.findLast((change) => change.people !== undefined)?.people
    if (people) saved = changed(saved, { people: joined(people, peopleOf(inFile, issuer)) }, issuer)
    unread = undefined
  }

  try {
    takeUp()
  } catch (error) {
    log.warn('preferences.not-readable', { error })
    unread = []
  }

  const snapshot = (): Preferences => {
    const realm = tenantOf(saved, issuer)?.realm
    return {
      language: saved.language,
      people: peopleOf(saved, issuer),
      ...(realm !== undefined && { realm }),
    }
  }
  const observable = createObservable(snapshot(), (error) => {
    log.error('preferences.listener-failed', { error })
  })

  return {
    current: observable.get,
    onChange: observable.subscribe,
    change(change) {
      saved = changed(saved, change, issuer)
      unread?.push(change)
      try {
        if (unread !== undefined) takeUp()
        writePreferences(file, saved)
        return { ok: true, value: undefined }
      } catch (error) {
        log.warn('preferences.not-written', { error })
        return { ok: false, failure: { code: 'preferences_not_saved' } }
      } finally {
        observable.set(snapshot())
      }
    },
  }
}

function tenantOf({ people }: SavedPreferences, issuer: string | undefined) {
  return people.find((tenant) => tenant.issuer === issuer)
}

function peopleOf(saved: SavedPreferences, issuer: string | undefined): RememberedPerson[] {
  return tenantOf(saved, issuer)?.people ?? []
}

function changed(
  saved: SavedPreferences,
  { language = saved.language, ...change }: PreferencesChange,
  issuer: string | undefined,
): SavedPreferences {
  const isOfTenant = change.people !== undefined || change.realm !== undefined
  if (!isOfTenant || issuer === undefined) return { ...saved, language }
  const before = tenantOf(saved, issuer)
  const others = saved.people.filter((tenant) => tenant.issuer !== issuer)
  const { people = before?.people ?? [], realm = before?.realm } = change
  const tenant = { issuer, people, ...(realm !== undefined && { realm }) }
  return { ...saved, language, people: [tenant, ...others].slice(0, MOST_TENANTS) }
}

/** @throws {Error} of the file system */
function readOrSetAside(file: string, log: Logger): SavedPreferences {
  try {
    return readPreferences(file) ?? NOTHING_CHOSEN
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error
    log.warn('preferences.not-readable', { error })
    tryToSetAside(file, log)
    return NOTHING_CHOSEN
  }
}

function tryToSetAside(file: string, log: Logger): void {
  try {
    setAside(file)
  } catch (error) {
    log.warn('preferences.not-set-aside', { error })
  }
}

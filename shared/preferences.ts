/** The languages that the app speaks, as BCP 47 writes them. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ja', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

/** `system`: the first of the system's languages that the app speaks. */
export type LanguageChoice = Language | 'system'

/** What a person has chosen for this app on this computer: no secret is among it. */
export interface Preferences {
  language: LanguageChoice
  /** Who may be offered in the sign-in form of the tenant in the settings, in the order of the form. */
  people: RememberedPerson[]
  /** The realm that was chosen last for that tenant. */
  realm?: string | undefined
}

/** Somebody who has signed in here before. A username is told from another by its realm too. */
export interface RememberedPerson {
  username: string
  realm?: string | undefined
  /** The person's full name, as the tenant gave it. */
  name?: string | undefined
}

export const MOST_PEOPLE = 10

/** What is absent stays as it is; `people` replaces the whole list. */
export type PreferencesChange = { [Key in keyof Preferences]?: Preferences[Key] | undefined }

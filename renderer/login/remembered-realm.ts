const KEY = 'latchkey.realm'

export const rememberedRealm = (): string | null => localStorage.getItem(KEY)

export const rememberRealm = (name: string): void => localStorage.setItem(KEY, name)

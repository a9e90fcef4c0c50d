/** The systems whose customs the windows follow. */
export type Platform = 'darwin' | 'win32' | 'linux'

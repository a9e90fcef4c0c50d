import type { Credentials } from '../../fixtures/login-window.ts'

/** Two people of the tenant with the same username, each in a directory of their own. */
export const EMPLOYEE = {
  username: 'alex@example.com',
  password: 'correct-horse-battery-staple',
  realm: 'Employees',
} as const satisfies Credentials

export const PARTNER = {
  username: 'alex@example.com',
  password: 'another-obviously-fake-password',
  realm: 'Partners',
} as const satisfies Credentials

/** A rule of the tenant takes `write:reports` away from this person, and adds a claim. */
export const READER = { ...EMPLOYEE, username: 'robin@example.com' } as const satisfies Credentials

import { expect, test } from '@playwright/test'
import { passwordGrantBody } from '../../../../electron/main/auth/password-grant.ts'
import { refreshGrantBody } from '../../../../electron/main/auth/refresh-grant.ts'
import { revocationBody } from '../../../../electron/main/auth/revocation.ts'

const settings = { audience: 'https://api.example/', scopes: ['openid', 'profile'] }
const credentials = { username: 'alex@example.com', password: 'correct horse & staple', staySignedIn: false }

test('password: without a realm the default directory is asked', () => {
  expect(Object.fromEntries(passwordGrantBody(settings, credentials))).toEqual({
    grant_type: 'password',
    username: 'alex@example.com',
    password: 'correct horse & staple',
    audience: 'https://api.example/',
    scope: 'openid profile',
  })
})

test('password-realm: with a realm its connection is asked', () => {
  const body = passwordGrantBody(settings, { ...credentials, realm: 'employees' })
  expect(body.get('grant_type')).toBe('http://auth0.com/oauth/grant-type/password-realm')
  expect(body.get('realm')).toBe('employees')
})

test('offline_access is asked for where the person wants to stay signed in, whatever the settings say', () => {
  const scopes = ['openid', 'offline_access', 'openid']
  const scope = (staySignedIn: boolean): string | null =>
    passwordGrantBody({ scopes }, { ...credentials, staySignedIn }).get('scope')
  expect(scope(false)).toBe('openid')
  expect(scope(true)).toBe('openid offline_access')
})

test('neither an empty audience nor an empty scope is sent', () => {
  const body = passwordGrantBody({ scopes: [] }, credentials)
  expect([...body.keys()]).toEqual(['grant_type', 'username', 'password'])
})

test('what a person types cannot add a parameter', () => {
  const username = 'alex&realm=admins&scope=everything'
  const body = passwordGrantBody(settings, { ...credentials, username }).toString()
  expect(new URLSearchParams(body).get('username')).toBe(username)
  expect(new URLSearchParams(body).has('realm')).toBe(false)
})

test('refresh_token: the original scopes are asked for by naming none', () => {
  expect(refreshGrantBody('an+opaque/token=').toString()).toBe(
    'grant_type=refresh_token&refresh_token=an%2Bopaque%2Ftoken%3D',
  )
})

test('revocation names the kind of token', () => {
  expect(Object.fromEntries(revocationBody('a-token'))).toEqual({
    token: 'a-token',
    token_type_hint: 'refresh_token',
  })
})

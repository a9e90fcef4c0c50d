import { expect, test } from '@playwright/test'
import { readTokenResponse, type TokenRequest } from '../../../../electron/main/auth/token-response.ts'

const asked = ['openid', 'read:reports', 'offline_access']
const signIn: TokenRequest = { requested: asked, unlessNamed: asked, grant: 'password' }
const body = { access_token: 'access', token_type: 'Bearer', expires_in: 3600 }

test('the least that a tenant may answer', () => {
  expect(readTokenResponse(body, signIn)).toEqual({
    accessToken: 'access',
    scopes: asked,
    withheldScopes: [],
    addedScopes: [],
    lifetime: 3_600_000,
  })
})

test('the most', () => {
  const full = { ...body, refresh_token: 'refresh', id_token: 'id', scope: asked.join(' '), more: [1] }
  expect(readTokenResponse(full, signIn)).toMatchObject({
    refreshToken: 'refresh',
    idToken: 'id',
    scopes: asked,
  })
})

test('the issued scopes are taken from the answer: what is missing was withheld, what is new was added', () => {
  const answer = { ...body, id_token: 'id', scope: 'openid email  openid ' }
  expect(readTokenResponse(answer, signIn)).toMatchObject({
    scopes: ['openid', 'email'],
    withheldScopes: ['read:reports', 'offline_access'],
    addedScopes: ['email'],
  })
})

test('a refresh token is offline access, whether the answer names it or not', () => {
  const answer = { ...body, id_token: 'id', scope: 'openid read:reports', refresh_token: 'refresh' }
  expect(readTokenResponse(answer, signIn).withheldScopes).toEqual([])
})

test('where none was asked for, all that is issued was added', () => {
  const none: TokenRequest = { requested: [], unlessNamed: [], grant: 'password' }
  expect(readTokenResponse({ ...body, scope: 'read:reports' }, none)).toMatchObject({
    withheldScopes: [],
    addedScopes: ['read:reports'],
  })
})

test('an empty scope withholds everything', () => {
  expect(readTokenResponse({ ...body, scope: '' }, signIn)).toMatchObject({
    scopes: [],
    withheldScopes: asked,
  })
})

test('a refresh without a scope leaves the scopes as they were', () => {
  const refresh: TokenRequest = { ...signIn, grant: 'refresh', unlessNamed: ['openid'] }
  expect(readTokenResponse(body, refresh)).toMatchObject({
    scopes: ['openid'],
    withheldScopes: ['read:reports'],
  })
})

test('openid granted by name needs an ID token at a sign-in, not at a refresh', () => {
  const answer = { ...body, scope: 'openid' }
  expect(() => readTokenResponse(answer, signIn)).toThrow('token_rejected')
  expect(readTokenResponse(answer, { ...signIn, grant: 'refresh' }).scopes).toEqual(['openid'])
})

test('inherited fields are no fields of the answer', () => {
  expect(() => readTokenResponse(Object.create(body), signIn)).toThrow('unreadable_response')
})

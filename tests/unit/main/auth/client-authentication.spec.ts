import { expect, test } from '@playwright/test'
import { authenticateForm } from '../../../../electron/main/auth/client-authentication.ts'

const parameters = new URLSearchParams({ grant_type: 'password' })
const clientId = 'latchkey'

test('none: the client says who it is', () => {
  const { headers, body } = authenticateForm(parameters, { clientId, client: { method: 'none' } })
  expect(headers).toEqual({ 'Content-Type': 'application/x-www-form-urlencoded' })
  expect(body).toBe('grant_type=password&client_id=latchkey')
})

test('post: the secret stands in the body', () => {
  const { headers, body } = authenticateForm(parameters, {
    clientId,
    client: { method: 'post', secret: 'a&b' },
  })
  expect(headers).not.toHaveProperty('Authorization')
  expect(body).toBe('grant_type=password&client_id=latchkey&client_secret=a%26b')
})

test('basic: the secret stands in the header, and the body names no client', () => {
  const { headers, body } = authenticateForm(parameters, {
    clientId,
    client: { method: 'basic', secret: 'fake' },
  })
  expect(headers).toMatchObject({ Authorization: `Basic ${btoa('latchkey:fake')}` })
  expect(body).toBe('grant_type=password')
})

test('basic: both parts are form-encoded first, so that a colon cannot move the border', () => {
  const client = { method: 'basic', secret: 'a:b c+d/ü%' } as const
  const { headers } = authenticateForm(parameters, { clientId: 'x:y', client })
  const [, encoded] = (headers.Authorization ?? '').split(' ')
  expect(atob(encoded ?? '')).toBe('x%3Ay:a%3Ab+c%2Bd%2F%C3%BC%25')
})

test('the given parameters are left alone', () => {
  authenticateForm(parameters, { clientId, client: { method: 'post', secret: 'fake' } })
  expect(parameters.toString()).toBe('grant_type=password')
})

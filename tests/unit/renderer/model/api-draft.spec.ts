import { expect, test } from '@playwright/test'
import { readDraft } from '../../../../renderer/model/api-draft.ts'

test.describe('a path', () => {
  for (const path of ['/api/reports', '/', '/a?b=c#d', `/${'x'.repeat(2047)}`]) {
    test(`${path.slice(0, 20)} is accepted`, () => {
      expect(readDraft({ method: 'GET', path, body: '' })).toEqual({
        ok: true,
        request: { method: 'GET', path },
      })
    })
  }
  for (const path of ['', 'api', '//evil.example', '/\\evil.example', 'https://evil.example', ' /api']) {
    test(`"${path}" is refused`, () => {
      expect(readDraft({ method: 'GET', path, body: '' })).toEqual({
        ok: false,
        problems: { path: 'invalid' },
      })
    })
  }
  test('of more than 2,048 characters is too long', () => {
    expect(readDraft({ method: 'GET', path: `/${'x'.repeat(2048)}`, body: '' })).toEqual({
      ok: false,
      problems: { path: 'too_long' },
    })
  })
})

test.describe('a body', () => {
  test('is sent by the methods that take one', () => {
    for (const method of ['POST', 'PUT', 'PATCH'] as const) {
      expect(readDraft({ method, path: '/a', body: '[1]' })).toEqual({
        ok: true,
        request: { method, path: '/a', body: [1] },
      })
    }
  })
  test('is left out by the others, and where it is empty', () => {
    for (const [method, body] of [
      ['GET', '{}'],
      ['DELETE', 'not JSON'],
      ['POST', '  '],
    ] as const) {
      expect(readDraft({ method, path: '/a', body })).toEqual({ ok: true, request: { method, path: '/a' } })
    }
  })
  test('that is no JSON is refused together with the path', () => {
    expect(readDraft({ method: 'POST', path: 'a', body: '{' })).toMatchObject({
      ok: false,
      problems: { path: 'invalid', body: {} },
    })
  })
})

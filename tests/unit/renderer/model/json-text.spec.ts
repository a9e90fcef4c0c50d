import { expect, test } from '@playwright/test'
import { parseJson, prettyBody } from '../../../../renderer/model/json-text.ts'

test.describe('a JSON text', () => {
  for (const [text, value] of [
    ['null', null],
    ['{"a":[1,true,"x",{}]}', { a: [1, true, 'x', {}] }],
    ['  3  ', 3],
  ] as const) {
    test(`${text} is read`, () => expect(parseJson(text)).toEqual({ ok: true, value }))
  }

  for (const text of ['', '{', "{'a':1}", '[1,]', 'NaN', '// x', '['.repeat(200_000)]) {
    test(`${text.slice(0, 20)} is refused`, () => expect(parseJson(text).ok).toBe(false))
  }

  test('that goes wrong is told by line and column where the engine knows them', () => {
    expect(parseJson('{\n  "a" 1 }')).toEqual({ ok: false, position: { line: 2, column: 7 } })
    expect(parseJson('{ "a": }')).toEqual({ ok: false, position: undefined })
  })
})

test.describe('the body of an answer', () => {
  test('is indented where it is JSON', () => {
    expect(prettyBody('{"a":[1,{"b":"x, {y}"}],"c":{},"d":[]}', 'application/json; charset=utf-8')).toBe(
      '{\n  "a": [\n    1,\n    {\n      "b": "x, {y}"\n    }\n  ],\n  "c": {},\n  "d": []\n}',
    )
  })

  test('keeps every number and every key as it was sent', () => {
    const body = '{"id":12345678901234567890,"id":1.0}'
    expect(prettyBody(body, 'application/problem+json')).toBe(
      '{\n  "id": 12345678901234567890,\n  "id": 1.0\n}',
    )
  })

  test('keeps escapes inside strings', () => {
    expect(prettyBody(String.raw`{"a":"\"{\\"}`, 'application/json')).toBe(
      ['{', String.raw`  "a": "\"{\\"`, '}'].join('\n'),
    )
  })

  for (const [body, contentType] of [
    ['{"a":1}', 'text/plain'],
    ['<html>', 'application/json'],
    ['', 'application/json'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'application/json'],
  ] as const) {
    test(`${body.slice(0, 20)} as ${contentType} is left alone`, () => {
      expect(prettyBody(body, contentType)).toBe(body)
    })
  }
})

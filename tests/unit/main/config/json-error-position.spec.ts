import { expect, test } from '@playwright/test'
import { jsonErrorPosition } from '../../../../electron/main/config/json-error-position.ts'

const rows: [text: string, line: number, column: number][] = [
  ['', 1, 1],
  ['  \n ', 2, 2],
  ['hello', 1, 1],
  ['{', 1, 2],
  ['{"a": 1', 1, 8],
  ['{"a": 1,}', 1, 9],
  ['{"a" 1}', 1, 6],
  ['{"a": }', 1, 7],
  ["{'a': 1}", 1, 2],
  ['{a: 1}', 1, 2],
  ['{"a": 1} more', 1, 10],
  ['{"a": "never closed}', 1, 7],
  ['{"a": "bad \\x escape"}', 1, 7],
  ['{"a": "line\nbreak"}', 1, 7],
  ['{"a": 01}', 1, 8],
  ['[1, 2 3]', 1, 7],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
  ['{\r\n  "a": 1,\r\n  // no\r\n}', 3, 3],
  ['{"a": [true, fals]}', 1, 14],
  ['{"a": NaN}', 1, 7],
]
for (const [text, line, column] of rows) {
  test(`${JSON.stringify(text)} is wrong at ${line}:${column}`, () => {
    expect(() => void JSON.parse(text)).toThrow(SyntaxError)
    expect(jsonErrorPosition(text)).toEqual({ line, column })
  })
}

test('what is right is read to its end', () => {
  const text = '{"a":[1,-2.5e+3,"\\u00e9\\"",{},[],null,true,false],"b":{"c":""}}'
  JSON.parse(text)
  expect(jsonErrorPosition(text)).toEqual({ line: 1, column: text.length + 1 })
})

test('any nesting is survived', () => {
  expect(jsonErrorPosition('['.repeat(1_000_000))).toMatchObject({ line: 1 })
})

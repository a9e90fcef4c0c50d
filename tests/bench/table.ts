import { ratios, summarize, type Summary } from './statistics.ts'

/** Lines of a Markdown table: the first row is the head, the first column is text and the others are numbers. */
export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string => `| ${row.map(aligned).join(' | ')} |`
  const aligned = (cell: string, column: number): string => {
    const width = widths[column] ?? 0
    return column === 0 ? cell.padEnd(width) : cell.padStart(width)
  }
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(head), line(rule), ...body.map(line)].join('\n')
}

export interface Series {
  name: string
  /** One for each round. */
  values: number[]
}

/** Of every series the median, and its ratio to the first one, each with the quartiles behind it. */
export function columns(series: readonly Series[], unit: string): string[][] {
  const [reference] = series
  return [
    [unit, 'ratio'],
    ...series.map(({ values }) => [
      spread(summarize(values), number),
      reference === undefined || values === reference.values
        ? ratio(1)
        : spread(ratios(values, reference.values), ratio),
    ]),
  ]
}

/** Puts tables of the same rows beside each other. */
export function beside(...parts: readonly string[][][]): string[][] {
  const [first = []] = parts
  return first.map((_, row) => parts.flatMap((part) => part[row] ?? []))
}

export const names = (head: string, series: readonly { name: string }[]): string[][] => [
  [head],
  ...series.map(({ name }) => [name]),
]

export const ratio = (value: number): string => `${value.toFixed(value < 0.1 ? 3 : 2)}×`

export const number = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)

function spread({ median, low, high }: Summary, text: (value: number) => string): string {
  return `${text(median)} (${text(low)}–${text(high)})`
}

/** One sentence of a catalogue, said with made-up parameters. */
export interface Sentence {
  /** Such as `login.ended.signedOut.detail`. */
  path: string
  text: string
  /** The parameters that it asks for. */
  asksFor: readonly string[]
}

/** Values that choose among sentences; every other parameter stands for itself, between `‹` and `›`. */
const CHOICES = new Map<string, unknown>([
  ['count', 3],
  ['digits', '‹digits›'],
  ['sentences', ['‹first›', '‹second›']],
  ['token', 'access_token'],
  ['orMail', true],
])

/** Every sentence of a catalogue, in the order of its keys. */
export function sentencesOf(node: unknown, path: readonly string[] = []): Sentence[] {
  if (typeof node === 'string') return [{ path: path.join('.'), text: node, asksFor: [] }]
  if (typeof node === 'function') return said(node as (parameters: object) => unknown, path)
  if (typeof node !== 'object' || node === null) throw new TypeError(`${path.join('.')} is no sentence`)
  return Object.entries(node).flatMap(([key, child]) => sentencesOf(child, [...path, key]))
}

function said(sentence: (parameters: object) => unknown, path: readonly string[]): Sentence[] {
  const asked = new Set<string>()
  const parameters = new Proxy(
    {},
    {
      get(_target, name) {
        if (typeof name !== 'string') return undefined
        asked.add(name)
        return CHOICES.has(name) ? CHOICES.get(name) : `‹${name}›`
      },
    },
  )
  return sentencesOf(sentence(parameters), path).map((each) => ({ ...each, asksFor: [...asked].sort() }))
}

/** The key that was probably meant: at most a third of its letters away, or two swapped. */
export function closestKey(unknown: string, known: readonly string[]): string | undefined {
  const typed = unknown.toLowerCase().replace(/[^a-z]/g, '')
  const [best] = known
    .map((key) => ({ key, distance: editDistance(typed, key.toLowerCase()) }))
    .filter(({ key, distance }) => distance <= Math.max(2, key.length / 3))
    .toSorted((a, b) => a.distance - b.distance)
  return best?.key
}

/** How many letters must be put in, left out or changed. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [i, letter] of Array.from(from).entries()) {
    const next = [i + 1]
    for (const [j, other] of Array.from(to).entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

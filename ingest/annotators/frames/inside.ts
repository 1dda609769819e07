import type { Statement } from '../../document.ts'

/** Tells the innermost statement in whose content a character stands. */
export function insideStatements(statements: readonly Statement[]): (offset: number) => number | null {
  if (statements.length === 0) return () => null
  const ends = new Set<number>()
  for (const { content } of statements) ends.add(content.start).add(content.end)
  const bounds = [...ends].sort((a, b) => a - b)
  const opening = [...statements].sort((a, b) => a.content.start - b.content.start)
  const length = ({ content: { start, end } }: Statement) => end - start
  let open: Statement[] = []
  let next = 0
  // Between two bounds the same statement is the innermost one.
  const innermost = bounds.map((bound) => {
    open = open.filter(({ content }) => content.end > bound)
    for (; next < opening.length && opening[next]!.content.start <= bound; next++)
      if (opening[next]!.content.end > bound) open.push(opening[next]!)
    const [first, ...others] = open
    if (!first) return null
    return others.reduce((best, one) => {
      const shorter = length(one) - length(best)
      return shorter < 0 || (shorter === 0 && one.index < best.index) ? one : best
    }, first).index
  })
  return (offset) => {
    let [from, to] = [0, bounds.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (bounds[middle]! <= offset) from = middle + 1
      else to = middle
    }
    return innermost[from - 1] ?? null
  }
}

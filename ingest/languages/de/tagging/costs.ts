import { MalformedData, oneOf, readTable } from '../../table.ts'
import { TAGS, type Tag } from './tags.ts'

/** The tag's number in the tables of costs. */
export const number: { readonly [tag in Tag]: number } = Object.fromEntries(TAGS.map((tag, at) => [tag, at])) as never

const UNLISTED = 3

/** How odd it is that a tag follows another: `costs[from * TAGS.length + to]`. */
export function loadTransitions(folder: URL): Float32Array {
  const costs = new Float32Array(TAGS.length * TAGS.length).fill(UNLISTED)
  for (const row of readTable(new URL('transitions.tsv', folder), ['from', 'cost', 'to'])) {
    const from = number[oneOf(row, 'from', row.from, TAGS)]
    const to = row.to === '*' ? TAGS : row.to.split(' ').map((tag) => oneOf(row, 'to', tag, TAGS))
    const already = (at: number) => row.to === '*' && costs[at] !== UNLISTED
    for (const tag of to) {
      const at = from * TAGS.length + number[tag]
      if (!already(at)) costs[at] = costOf(row, row.cost)
    }
  }
  return costs
}

/** How odd a tag is for a word that has several: key “word TAG”. */
export function loadWordCosts(folder: URL): Map<string, number> {
  const costs = new Map<string, number>()
  for (const row of readTable(new URL('words.tsv', folder), ['form', 'tag', 'cost']))
    costs.set(`${row.form} ${oneOf(row, 'tag', row.tag, TAGS)}`, costOf(row, row.cost))
  return costs
}

function costOf(record: { file: URL; line: number }, cell: string): number {
  if (!/^\d+(?:\.5)?$/.test(cell))
    throw new MalformedData(record.file, record.line, `cost “${cell}” is no number of halves`)
  return Number(cell)
}

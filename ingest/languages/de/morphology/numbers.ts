import type { Reading } from '../../../document.ts'
import { oneOf, readTable } from '../../table.ts'

export type NumberWords = (form: string) => Reading[]

const CASES = ['nom', 'acc', 'dat', 'gen'] as const

/** Number words that are put together of the parts in lexicon/numbers.tsv: “zweihundertfünfzig”, “zweieinhalb”, “achtzehnten”. */
export function loadNumbers(folder: URL): NumberWords {
  const rows = readTable(new URL('numbers.tsv', folder), ['word', 'kind'])
  const words = (kind: 'part' | 'ordinal' | 'fraction') =>
    rows
      .filter((row) => oneOf(row, 'kind', row.kind, ['part', 'ordinal', 'fraction']) === kind)
      .map(({ word }) => word)
      .sort((left, right) => right.length - left.length)
      .join('|')
  const cardinal = new RegExp(`^(?:${words('part')})+(?:${words('fraction')})?$`)
  const ordinal = new RegExp(`^(?:${words('part')})*(?:${words('ordinal')})(e[mnrs]?)$`)
  return (form) => {
    if (cardinal.test(form)) return [{ pos: 'NUM', lemma: form, cases: CASES, numbers: ['plur'], source: 'cardinal' }]
    const ending = ordinal.exec(form)?.[1]
    return ending ? [{ pos: 'ADJ', lemma: form.slice(0, -ending.length), cases: CASES, source: 'ordinal' }] : []
  }
}

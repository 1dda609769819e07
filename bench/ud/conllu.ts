import { readFileSync } from 'node:fs'

export interface Word {
  /** As in the file; `3-4` for a surface token that stands for several words. */
  readonly id: string
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly feats: ReadonlyMap<string, string>
  readonly head: number
  readonly deprel: string
  readonly spaced: boolean
}

export interface Tree {
  readonly text: string
  /** Syntactic words: `words[id - 1]`. */
  readonly words: readonly Word[]
  /** Surface tokens: a contraction (“zum”) is one, tagged as its first word. */
  readonly tokens: readonly Word[]
}

/** Reads sentences in CoNLL-U. */
export function readConllu(file: URL | string): Tree[] {
  return readFileSync(file, 'utf8')
    .split('\n\n')
    .filter((block) => block.trim())
    .map(readTree)
}

function readTree(block: string): Tree {
  const lines = block.split('\n')
  const text = lines.find((line) => line.startsWith('# text = '))?.slice('# text = '.length) ?? ''
  const rows = lines.filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'))
  const words: Word[] = []
  const tokens: Word[] = []
  let spaced = false
  let inside = 0
  let range: string[] | null = null
  for (const row of rows) {
    const [id = '', form = '', lemma = '', upos = '', , feats = '', head = '', deprel = '', , misc = ''] = row
    if (id.includes('.')) continue
    if (id.includes('-')) {
      range = row
      inside = Number(id.split('-')[1]) - Number(id.split('-')[0]) + 1
      continue
    }
    const word: Word = { id, form, lemma, upos, feats: features(feats), head: Number(head), deprel, spaced }
    words.push(word)
    if (range) tokens.push({ ...word, id: range[0]!, form: range[1]! })
    // “It's” is two tokens, each with letters of its own; “zum” is one.
    else if (inside === 1 && joined(tokens.at(-1), words) && tokens.at(-1)!.id.includes('-')) {
      const parts = tokens.pop()!
      const count = Number(parts.id.split('-')[1]) - Number(parts.id.split('-')[0]) + 1
      tokens.push(...words.slice(-count).map((part, at) => ({ ...part, spaced: at === 0 && parts.spaced })))
    } else if (inside === 0) tokens.push(word)
    if (inside > 0) inside--
    const last = range ?? row
    if (inside === 0 || range) spaced = !(last[9] ?? misc).includes('SpaceAfter=No')
    range = null
  }
  return { text, words, tokens }
}

/** The words of the range that ends here make up its surface form. */
function joined(range: Word | undefined, words: readonly Word[]): boolean {
  if (!range?.id.includes('-')) return false
  const [first = 0, last = 0] = range.id.split('-').map(Number)
  return (
    words
      .slice(first - 1, last)
      .map(({ form }) => form)
      .join('') === range.form
  )
}

function features(cell: string): ReadonlyMap<string, string> {
  return new Map(cell === '_' ? [] : cell.split('|').map((pair) => pair.split('=') as [string, string]))
}

import type { Analyse, RawToken } from '../../ingest/annotators/tokens.ts'
import { Word as Form } from '../../ingest/word.ts'
import type { Tree, Word } from './conllu.ts'

export interface Rate {
  right: number
  all: number
}

export interface PosReport {
  readonly pos: Rate
  readonly lemmas: { readonly [pos in 'VERB' | 'NOUN']: Rate }
  /** “gold→found” by number, then words. */
  readonly confusions: ReadonlyMap<string, readonly string[]>
  readonly lemmaMisses: readonly string[]
}

/** Measures parts of speech, and lemmas of verbs and nouns, on the treebank's own tokens. */
export function measurePos(trees: readonly Tree[], analyse: Analyse): PosReport {
  const pos: Rate = { right: 0, all: 0 }
  const lemmas = { VERB: { right: 0, all: 0 }, NOUN: { right: 0, all: 0 } }
  const confusions = new Map<string, string[]>()
  const lemmaMisses: string[] = []
  for (const { tokens } of trees) {
    const analyses = analyse(rawTokens(tokens))
    tokens.forEach((word, at) => {
      const found = analyses[at]!
      pos.all++
      if (found.pos === expected(word)) pos.right++
      else {
        const key = `${expected(word)}→${found.pos}`
        const shown = `${tokens
          .slice(Math.max(0, at - 3), at)
          .map(({ form }) => form)
          .join(' ')} [${word.form}] ${tokens
          .slice(at + 1, at + 4)
          .map(({ form }) => form)
          .join(' ')}`
        confusions.set(key, [...(confusions.get(key) ?? []), shown])
      }
      const kind = word.upos === 'AUX' ? 'VERB' : word.upos
      if (kind !== 'VERB' && kind !== 'NOUN') return
      lemmas[kind].all++
      if (found.lemma === word.lemma) lemmas[kind].right++
      else lemmaMisses.push(`${kind} ${word.form}: ${word.lemma} ≠ ${found.lemma}`)
    })
  }
  return { pos, lemmas, confusions, lemmaMisses }
}

/** The treebank tags a pronoun that could be a determiner as one (“das ist …”); here it counts by its use. */
function expected({ upos, deprel }: Word): string {
  return upos === 'DET' && !/^(?:det|advmod|flat|amod)/.test(deprel) ? 'PRON' : upos
}

/** The treebank's tokens as the tokeniser would give them. */
export function rawTokens(tokens: readonly Word[]): RawToken[] {
  let end = 0
  return tokens.map(({ form, spaced }) => {
    const start = end + (spaced ? 1 : 0)
    end = start + form.length
    const lower = form.toLowerCase().replaceAll('’', "'")
    return { word: new Form(form, lower), start, end, text: form, lower, spaced }
  })
}

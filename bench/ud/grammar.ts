import type { Document } from '../../ingest/document.ts'
import type { Tree, Word } from './conllu.ts'

export interface Score {
  right: number
  gold: number
  found: number
}

export interface GrammarReport {
  readonly verbs: Score
  readonly subjects: Score
  readonly objects: Score
  /** Misses: “kind sentence: …”. */
  readonly errors: readonly string[]
}

interface Pair {
  verb: number
  /** Where the words of the verb group begin. */
  group: readonly number[]
  verbEnd: number
  first: number
  last: number
}

/**
 * Measures clauses on a treebank by characters: which verbs are heads of clauses, and which phrases are their subjects
 * and objects. A copula stands for its predicate; a phrase is right where it holds the treebank's head, and a verb where the
 * treebank's is in its group (“ließ … finden”).
 */
export function measureGrammar(trees: readonly Tree[], read: (text: string) => Document): GrammarReport {
  const report = { verbs: blank(), subjects: blank(), objects: blank(), errors: [] as string[] }
  for (const tree of trees) {
    const document = read(tree.text)
    const offsets = offsetsOf(tree)
    const gold = goldPairs(tree, offsets)
    const found = foundPairs(document)
    // “es gibt …”: the treebank calls it no subject, and it is no mistake to call it one.
    const placeholder = (pair: Pair) =>
      gold.expletives.some((each) => each.first === pair.first && each.last === pair.last)
    const subjects = found.subjects.filter((pair) => !placeholder(pair))
    const objects = found.objects.filter((pair) => !placeholder(pair))
    compare(report.subjects, 'subject', gold.subjects, subjects, tree.text, report.errors)
    compare(report.objects, 'object', gold.objects, objects, tree.text, report.errors)
    const heads = new Set(found.verbs)
    report.verbs.gold += gold.verbs.length
    report.verbs.found += found.verbs.length
    report.verbs.right += gold.verbs.filter((at) => heads.has(at)).length
    const wanted = new Set(gold.verbs)
    for (const at of gold.verbs) if (!heads.has(at)) report.errors.push(`verb missed: ${mark(tree.text, at)}`)
    for (const at of found.verbs) if (!wanted.has(at)) report.errors.push(`verb wrong: ${mark(tree.text, at)}`)
  }
  return report
}

const blank = (): Score => ({ right: 0, gold: 0, found: 0 })
const mark = (text: string, at: number) => `${text.slice(0, at)}⟦${text.slice(at)}`

function offsetsOf({ text, tokens, words }: Tree): Map<number, [number, number]> {
  const offsets = new Map<number, [number, number]>()
  let at = 0
  for (const { id, form } of tokens) {
    const start = text.indexOf(form, at)
    if (start < 0) continue
    at = start + form.length
    const [first, last = first] = id.split('-').map(Number)
    // “It's” is two words, each with letters of its own; “zum” is not.
    const parts = words.slice(first! - 1, last!)
    const apart = parts.map((word) => word.form).join('') === form
    let from = start
    for (const { id: word, form: part } of parts) {
      offsets.set(Number(word), apart ? [from, from + part.length] : [start, at])
      from += part.length
    }
  }
  return offsets
}

function goldPairs({ words }: Tree, offsets: ReadonlyMap<number, [number, number]>) {
  const number = (word: Word) => Number(word.id)
  const copulas = new Map(words.filter(({ deprel }) => deprel === 'cop').map((word) => [word.head, word]))
  const verbOf = (word: Word) => copulas.get(number(word)) ?? word
  const pairs = (relations: readonly string[]): Pair[] =>
    words.flatMap((word) => {
      const head = words[word.head - 1]
      const span = offsets.get(number(word))
      if (!relations.includes(word.deprel) || !head || !span) return []
      const verb = offsets.get(number(verbOf(head)))
      return verb ? [{ verb: verb[0], group: [verb[0]], verbEnd: verb[1], first: span[0], last: span[1] }] : []
    })
  const verbs = words.flatMap((word) => {
    const clausal =
      word.deprel === 'cop' ||
      (word.upos === 'VERB' && !/^(amod|compound|case|mark|advmod|fixed|flat)/.test(word.deprel))
    const span = clausal ? offsets.get(number(word)) : undefined
    return span ? [span[0]] : []
  })
  return {
    subjects: pairs(['nsubj', 'nsubj:pass']),
    expletives: pairs(['expl', 'expl:pv', 'expl:pass', 'expl:impers']),
    objects: pairs(['obj']),
    verbs,
  }
}

function foundPairs({ clauses, phrases, tokens }: Document) {
  const subjects: Pair[] = []
  const objects: Pair[] = []
  const verbs: number[] = []
  for (const clause of clauses) {
    if (!clause.verb) continue
    const verb = tokens[clause.verb.head]!
    verbs.push(verb.start)
    for (const { role, phrase } of clause.slots) {
      const { head, start, end } = phrases[phrase]!
      if (!clause.tokens.includes(head)) continue
      const pair = {
        verb: verb.start,
        group: clause.verb.tokens.map((at) => tokens[at]!.start),
        verbEnd: verb.end,
        first: start,
        last: end,
      }
      if (role === 'subject') subjects.push(pair)
      else if (role === 'object') objects.push(pair)
    }
  }
  return { subjects, objects, verbs }
}

function compare(
  score: Score,
  name: string,
  gold: readonly Pair[],
  found: readonly Pair[],
  text: string,
  errors: string[],
): void {
  const matches = (wanted: Pair, given: Pair) =>
    given.group.includes(wanted.verb) && given.first <= wanted.first && wanted.last <= given.last
  score.gold += gold.length
  score.found += found.length
  const show = ({ verb, verbEnd, first, last }: Pair) => `${text.slice(verb, verbEnd)} ← ${text.slice(first, last)}`
  for (const pair of gold)
    if (found.some((each) => matches(pair, each))) score.right++
    else errors.push(`${name} missed: ${show(pair)} — ${text}`)
  for (const pair of found)
    if (!gold.some((each) => matches(each, pair))) errors.push(`${name} wrong: ${show(pair)} — ${text}`)
}

import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { RawToken } from '../../../annotators/tokens.ts'
import type { Pos } from '../../../document.ts'

export interface Tag {
  pos: Pos
  lemma: string
}

/** A word by itself, and whether the tagger's lexicon has it. */
export interface Known extends Tag {
  known: boolean
}

/** No word is longer, and the tagger's patterns take their time over what is. */
const longestWord = 80

/** After so many sentences the tagger is made anew: it keeps every word it ever saw, and a worker runs for months. */
const lifetime = 20_000

/** No word is longer. The tagger's own patterns take a time that grows with the square of a word's length. */
const longest = 60

/** `alone`: how the tagger sees a word by itself. `tag`: wink-nlp's tags and lemmas for tokens that are not its own: they are written with blanks between them and found again by counting characters. */
export function winkTagger(): { tag: (sentence: readonly RawToken[]) => Tag[]; alone: (word: string) => Known } {
  let nlp = winkNLP(model, ['pos'])
  let seen = 0
  // The first word that the lexicon lacks gets the number after its last.
  const [lexiconSize = 0] = nlp
    .readDoc('qxwzvk')
    .tokens()
    .out(nlp.its.uniqueId as never) as unknown as number[]
  const known = new Map<string, Known>()
  const alone = (word: string): Known => {
    let tag = known.get(word)
    if (!tag) {
      const read = nlp.readDoc(word.length > longest ? 'thing' : word).tokens()
      const [pos] = read.out(nlp.its.pos as never) as unknown as string[]
      const [lemma] = read.out(nlp.its.lemma as never) as unknown as string[]
      const [id] = read.out(nlp.its.uniqueId as never) as unknown as number[]
      tag = { pos: (pos ?? 'X') as Pos, lemma: lemma ?? word, known: id !== undefined && id < lexiconSize }
      if (known.size > 5_000) known.clear()
      known.set(word, tag)
    }
    return tag
  }
  const tag = (sentence: readonly RawToken[]): Tag[] => {
    if (++seen % lifetime === 0) nlp = winkNLP(model, ['pos'])
    const { its } = nlp
    const fed = sentence.map(feed)
    const read = nlp.readDoc(fed.join(' ')).tokens()
    const forms = read.out() as string[]
    const tags = read.out(its.pos as never) as unknown as string[]
    const lemmas = read.out(its.lemma as never) as unknown as string[]
    let at = 0
    return fed.map((form, index) => {
      let left = form.length
      let tag: Tag = { pos: 'X', lemma: form }
      while (left > 0 && at < forms.length) {
        const pos = tags[at] as Pos
        if (tag.pos === 'X' || pos !== 'PUNCT') tag = { pos, lemma: lemmas[at]! }
        left -= forms[at]!.length
        at++
      }
      return own(sentence[index]!, form, tag)
    })
  }
  return { tag, alone }
}

/** The lemma of a token that the tagger read in another form: “ex-presidents” → “ex-president”. */
function own({ lower }: RawToken, form: string, { pos, lemma }: Tag): Tag {
  if (pos === 'PUNCT' || pos === 'SYM') return { pos, lemma: lower }
  const tail = form.toLowerCase()
  if (lower === tail) return { pos, lemma }
  return { pos, lemma: lower.endsWith(tail) ? lower.slice(0, -tail.length) + lemma : lower }
}

/** What the tagger reads for a token: one word of letters it may know, of which it will make one token. */
function feed({ text, lower }: RawToken): string {
  if (text.length > longestWord) return 'Thing'
  if (text.length > longest) return /^\p{Lu}/u.test(text) ? 'Thing' : 'thing'
  if (/^[‘’ʼ‚]/.test(text) || /[’ʼ]/.test(text)) text = text.replace(/[‘’ʼ‚]/g, "'")
  if (/^[“”„«»]$/.test(text)) return '"'
  if (/^\p{L}/u.test(text) && /[-‐‑]/.test(text)) {
    const tail = text.split(/[-‐‑]/).findLast((part) => part !== '')!
    return /^[\p{L}]+$/u.test(tail) ? tail : 'thing'
  }
  if (/^[\x21-\x7e]+$/.test(text) && !/[/@#_\\]/.test(text)) return text
  const simple = lower.normalize('NFD').replace(/[^a-z]/g, '')
  if (simple === '') return /^[\p{P}\p{S}]/u.test(text) ? '-' : 'Thing'
  return /^\p{Lu}/u.test(text) ? simple[0]!.toUpperCase() + simple.slice(1) : simple
}

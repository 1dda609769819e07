import { FormCache } from '../../../annotators/form-cache.ts'
import type { RawToken } from '../../../annotators/tokens.ts'
import type { Pos } from '../../../document.ts'
import { PatternMachine, symbolOf } from './pattern-machine.ts'
import { type Known, type Piece, type Words, winkWords } from './wink-words.ts'

export interface Tag {
  readonly pos: Pos
  readonly lemma: string
}

/** No word is longer, and the tagger's patterns take their time over what is. */
const longestWord = 80

/** After so many words the tagger is made anew: it keeps every word it ever saw, and a worker runs for months. */
const lifetime = 15_000

/** No word is longer. The tagger's own patterns take a time that grows with the square of a word's length. */
const longest = 60

/** A token as the tagger reads it. */
interface Fed {
  readonly form: string
  readonly pieces: readonly Piece[]
  /** By part of speech, where it is one piece. */
  readonly tags: Tag[]
}

/** `alone`: how the tagger sees a word by itself. `tag`: wink-nlp's tags and lemmas for tokens that are not its own: each is read by itself and found again by counting characters. */
export function winkTagger(): { tag: (sentence: readonly RawToken[]) => Tag[]; alone: (word: string) => Known } {
  let words: Words = winkWords()
  const machines = words.machines.map((saved) => new PatternMachine(saved))
  const known = new FormCache<Known>()
  const fed = new FormCache<Fed>()
  const alone = (word: string): Known => {
    let tag = known.get(word)
    if (!tag) {
      tag = words.alone(word.length > longest ? 'thing' : word)
      known.set(word, tag)
    }
    return tag
  }
  const feeding = (token: RawToken): Fed => {
    let found = fed.get(token.text)
    if (!found) {
      const form = feed(token)
      found = { form, pieces: words.read(form), tags: [] }
      fed.set(token.text, found)
    }
    return found
  }

  const tag = (sentence: readonly RawToken[]): Tag[] => {
    if (known.size + fed.size > lifetime) {
      words = winkWords()
      known.clear()
      fed.clear()
    }
    const tokens: Fed[] = []
    const pieces: Piece[] = []
    for (const token of sentence) {
      const found = feeding(token)
      tokens.push(found)
      if (found.pieces.length === 1) pieces.push(found.pieces[0]!)
      else pieces.push(...found.pieces)
    }
    const tags = settled(pieces)
    const read: Tag[] = []
    for (let index = 0, at = 0; index < tokens.length; index++) {
      const token = tokens[index]!
      if (token.pieces.length === 1 && pieces[at] === token.pieces[0])
        read.push(single(sentence[index]!, token, tags[at++]!))
      else {
        let left = token.form.length
        let found: Tag = { pos: 'X', lemma: token.form }
        while (left > 0 && at < pieces.length) {
          const pos = words.nameOf(tags[at]!)
          if (found.pos === 'X' || pos !== 'PUNCT') found = { pos, lemma: pieces[at]!.lemma(tags[at]!) }
          left -= pieces[at]!.length
          at++
        }
        read.push(own(sentence[index]!, token.form, found))
      }
    }
    return read
  }
  return { tag, alone }

  function single(token: RawToken, { form, pieces, tags }: Fed, tag: number): Tag {
    tags[tag] ??= own(token, form, { pos: words.nameOf(tag), lemma: pieces[0]!.lemma(tag) })
    return tags[tag]
  }

  /** The parts of speech that the model's patterns leave. */
  function settled(pieces: readonly Piece[]): number[] {
    const tags = pieces.map(({ tag }) => tag)
    const symbols = new Uint8Array(pieces.length)
    for (const machine of machines) {
      for (let at = 0; at < pieces.length; at++) symbols[at] = symbolOf(tags[at]!, pieces[at]!.hint)
      machine.run(symbols, pieces.length, (at, tag, sure) => {
        if (sure || pieces[at]!.mayBe(tag)) tags[at] = tag
      })
    }
    for (let at = 0; at < pieces.length; at++) if (pieces[at]!.fixed) tags[at] = pieces[at]!.tag
    return tags
  }
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

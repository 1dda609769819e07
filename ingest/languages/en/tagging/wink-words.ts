import winkNLP from 'wink-nlp'
import type { Pos } from '../../../document.ts'
import { winkModel as model } from './wink-model.ts'

/** One of wink-nlp's own tokens, of which a form may be several (“can't”). */
export interface Piece {
  readonly length: number
  /** Part of speech by itself, and what the model hints beside it; numbers of the model. */
  readonly tag: number
  readonly hint: number
  /** Whatever stands around it, it is this. */
  readonly fixed: boolean
  /** Whether it may be of that part of speech. */
  readonly mayBe: (tag: number) => boolean
  readonly lemma: (tag: number) => string
}

/** The words of wink-nlp's lexicon, each read once. */
export interface Words {
  readonly read: (form: string) => readonly Piece[]
  readonly alone: (word: string) => Known
  readonly nameOf: (tag: number) => Pos
  /** The model's machines (pattern-machine.ts), as it saves them. */
  readonly machines: readonly string[]
}

/** A word by itself, and whether the lexicon has it. */
export interface Known {
  readonly pos: Pos
  readonly lemma: string
  readonly known: boolean
}

/** What wink-nlp has of a text when it calls the setter of its tags. */
interface Raw {
  /** Four numbers a token: word, blanks before it and what it was spelled out of, lemma and tag where they are fixed, flags. */
  readonly tokens: readonly number[]
  readonly cache: {
    readonly value: (word: number) => string
    readonly valueOf: (feature: 'pos', tag: number) => string
    readonly property: (word: number, name: 'posHint') => number
    readonly posOf: (word: number) => number
    readonly mappedSpelling: (word: number) => number
    readonly normal: (word: number) => number
    readonly nox: (spelled: number) => number
    readonly isMemberPOS: (word: number, tag: number) => boolean
  }
}

interface TaggingModel {
  readonly machines: readonly string[]
  readonly setter: (raw: Raw, tags: readonly number[]) => void
}

const TOKEN_SIZE = 4
const TAG_BITS = 20
const TAG_MASK = 0x3f
const NOUN = 8
const SPELLED_OUT = 0xffff

/**
 * Asked for once: each time the model is asked it writes as JSON what it wrote the time before, twice as long and more,
 * until no string holds it.
 */
const entityPatterns = (model.metaCER as () => unknown)()

/**
 * wink-nlp makes a document of every text and asks its lexicon for every word anew, which takes several times as long
 * as the tagging itself: here a form is asked for once, and read where the model's setter is handed what was found.
 */
export function winkWords(): Words {
  const tagging = (model.pos as () => TaggingModel)()
  let raw: Raw
  let tags: readonly number[]
  const setter: TaggingModel['setter'] = (seen, found) => {
    raw = seen
    tags = found
  }
  const nlp = winkNLP({ ...model, metaCER: () => entityPatterns, pos: () => ({ ...tagging, setter }) }, ['pos'])
  const lemmaOf = nlp.its.lemma as unknown as (index: number, raw: Raw, addons: unknown) => string

  const piece = (from: number): Piece => {
    const { cache, tokens } = raw
    const [word = 0, spelled = 0, fixed = 0] = tokens.slice(from, from + TOKEN_SIZE)
    const normal = spelled > SPELLED_OUT ? cache.nox(spelled) : cache.normal(word)
    const lemmas: string[] = []
    return {
      length: cache.value(word).length,
      tag: fixed === 0 ? cache.posOf(cache.mappedSpelling(word)) || NOUN : (fixed >>> TAG_BITS) & TAG_MASK,
      hint: cache.property(word, 'posHint'),
      fixed: fixed !== 0,
      mayBe: (tag) => cache.isMemberPOS(normal, tag),
      lemma(tag) {
        const tokens = [word, spelled, fixed === 0 ? tag << TAG_BITS : fixed, 0]
        lemmas[tag] ??= lemmaOf(0, { tokens, cache }, model.addons)
        return lemmas[tag]
      },
    }
  }
  const read = (form: string): Piece[] => {
    nlp.readDoc(form)
    return Array.from({ length: raw.tokens.length / TOKEN_SIZE }, (_, index) => piece(index * TOKEN_SIZE))
  }
  // The first word that the lexicon lacks gets the number after its last.
  read('qxwzvk')
  const lexiconSize = raw!.tokens[0]!
  const nameOf = (tag: number) => raw.cache.valueOf('pos', tag) as Pos
  return {
    machines: tagging.machines,
    nameOf,
    read,
    alone(word) {
      const [first] = read(word)
      if (!first) return { pos: 'X', lemma: word, known: false }
      const tag = first.fixed ? first.tag : tags[0]!
      return { pos: nameOf(tag), lemma: first.lemma(tag), known: raw.tokens[0]! < lexiconSize }
    },
  }
}

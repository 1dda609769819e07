import type { Analyse, Analysis } from '../../annotators/tokens.ts'
import type { LanguagePack } from '../../language.ts'
import { readingsOf } from './morphology/readings.ts'
import { adverbs } from './tagging/adverbs.ts'
import { auxiliaries } from './tagging/auxiliaries.ts'
import { type Candidate, candidates } from './tagging/candidates.ts'
import { loadTransitions, loadWordCosts } from './tagging/costs.ts'
import { lookAhead } from './tagging/lookahead.ts'
import { particles } from './tagging/particles.ts'
import { persons } from './tagging/persons.ts'
import { settle } from './tagging/phrase.ts'
import type { Tag } from './tagging/tags.ts'
import { cheapest } from './tagging/viterbi.ts'

/** A longer “sentence” is a table or a list: it is read in pieces, so that time and memory grow with its length alone. */
const LONGEST = 500

/** Reads the German tokens of a sentence: every reading from the lexicon, then the cheapest way through them. */
export function analyser(pack: LanguagePack): Analyse {
  const folder = new URL('tagging/', pack.folder)
  const transitions = loadTransitions(folder)
  const readings = readingsOf(pack)
  const candidatesFor = candidates(readings, loadWordCosts(folder))
  const read: Analyse = (sentence) => {
    let initial = true
    const found: (readonly Candidate[])[] = []
    const spoken: (readonly Candidate[])[] = []
    for (const token of sentence) {
      const options = candidatesFor(token, initial)
      const first = options[0]!
      initial = beginsAnew(first, initial)
      found.push(options)
      if (first.tag !== 'QUOTE') spoken.push(options)
    }
    const path = cheapest(lookAhead(spoken), transitions)
    const masks = settle(path)
    const tags: Tag[] = []
    const analyses: Analysis[] = []
    let step = 0
    for (const [first] of found) {
      const quote = first!.tag === 'QUOTE'
      const candidate = quote ? first! : path[step]!.candidate
      tags.push(candidate.tag)
      analyses.push(candidate.under(quote ? candidate.mask : masks[step++]!))
    }
    return persons(adverbs(auxiliaries(particles(analyses, tags, found, readings), tags), tags), tags)
  }
  return (sentence) => {
    if (sentence.length <= LONGEST) return read(sentence)
    const pieces = Array.from({ length: Math.ceil(sentence.length / LONGEST) }, (_, at) => at * LONGEST)
    return pieces.flatMap((from) => read(sentence.slice(from, from + LONGEST)))
  }
}

/** A capital says nothing at the start, after a colon, a full stop or an opening quotation mark. */
function beginsAnew({ tag }: Candidate, initial: boolean): boolean {
  return tag === 'QUOTE' || tag === 'COLON' || tag === 'STOP' || tag === 'OPEN' || (initial && tag === 'DASH')
}

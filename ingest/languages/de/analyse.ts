import type { Analyse, Analysis } from '../../annotators/tokens.ts'
import type { LanguagePack } from '../../language.ts'
import { maskOf, narrowed } from './morphology/features.ts'
import { readingsOf } from './morphology/readings.ts'
import { adverbs } from './tagging/adverbs.ts'
import { auxiliaries } from './tagging/auxiliaries.ts'
import { type Candidate, candidates } from './tagging/candidates.ts'
import { loadTransitions, loadWordCosts } from './tagging/costs.ts'
import { lookAhead } from './tagging/lookahead.ts'
import { particles } from './tagging/particles.ts'
import { persons } from './tagging/persons.ts'
import { settle } from './tagging/phrase.ts'
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
    const found = sentence.map(({ text, lower }) => {
      const options = candidatesFor(text, lower, initial)
      initial = beginsAnew(options[0]!, initial)
      return options
    })
    const spoken = found.map((_, at) => at).filter((at) => found[at]![0]!.tag !== 'QUOTE')
    const path = cheapest(lookAhead(spoken.map((at) => found[at]!)), transitions)
    const tags = found.map(([first]) => first!.tag)
    const analyses = found.map(([first]) => analysis(first!, first!.mask))
    const settled = settle(
      path.map(({ candidate }) => candidate.tag),
      path.map(({ mask }) => mask),
    )
    spoken.forEach((at, step) => {
      const { candidate } = path[step]!
      tags[at] = candidate.tag
      analyses[at] = analysis(candidate, settled[step]!)
    })
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

function analysis({ pos, lemma, readings }: Candidate, mask: number): Analysis {
  const fitting = readings.filter((reading) => maskOf(reading) & mask)
  return { pos, lemma, readings: (fitting.length ? fitting : readings).map((reading) => narrowed(reading, mask)) }
}

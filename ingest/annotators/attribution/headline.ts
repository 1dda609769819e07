import type { Phrase, Sentence, Token } from '../../document.ts'
import type { Candidate } from './candidate.ts'
import { confidenceOf } from './confidence.ts'
import { sourceOfPhrase } from './sources.ts'
import { trimmed, type View } from './view.ts'

/** Words of a name before the colon. */
const longestName = 6

/** “Lund: Taxes must fall”: a heading that names somebody, and behind the colon what he says. */
export function headlineStatements(view: View): Candidate[] {
  const { sentences, text } = view.document
  const found: Candidate[] = []
  for (const [index, sentence] of sentences.entries()) {
    if (/[.…]$/.test(text.slice(sentence.start, sentence.end).trimEnd())) continue
    const { paragraph } = sentence
    if (sentences[index - 1]?.paragraph === paragraph || sentences[index + 1]?.paragraph === paragraph) continue
    const named = namedFirst(view, sentence)
    if (!named) continue
    const content = trimmed(view, { start: named.colon.end, end: sentence.end })
    const speaker = sourceOfPhrase(view, named.phrase)
    if (speaker.ids.length === 0 || !isClause(view, named.colon, sentence)) continue
    found.push({
      form: 'indirect',
      content,
      cue: null,
      speaker,
      addresseeIds: [],
      clause: null,
      rule: 'headline',
      confidence: confidenceOf('headline', 1, speaker),
    })
  }
  return found
}

function namedFirst(view: View, { first, last }: Sentence): { phrase: Phrase; colon: Token } | null {
  const { tokens } = view.document
  const phrase = view.phraseOf(first)
  if (phrase?.kind !== 'NP' || phrase.first !== first) return null
  for (let at = first + 1; at < Math.min(last, first + longestName); at++) {
    const token = tokens[at] as Token
    if (token.lower === ':') return phrase.last === at && isPerson(view, phrase) ? { phrase, colon: token } : null
    if (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'PUNCT') return null
  }
  return null
}

/** A person, or one with an office; a country or a town before a colon is what it is about. */
const isPerson = ({ document: { entities } }: View, phrase: Phrase) =>
  phrase.entities.some((index) => entities[index]?.type === 'PER')

/** Behind the colon somebody does something. */
function isClause({ document: { tokens } }: View, { index }: Token, { last }: Sentence): boolean {
  for (let at = index + 1; at < last; at++) if (tokens[at]!.pos === 'VERB' || tokens[at]!.pos === 'AUX') return true
  return false
}

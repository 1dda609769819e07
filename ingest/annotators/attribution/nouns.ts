import type { Clause, Phrase, Span, Token } from '../../document.ts'
import type { Candidate } from './candidate.ts'
import { confidenceOf } from './confidence.ts'
import type { CueNoun, Lexicon } from './lexicon.ts'
import { ownerOf, sourceOfPhrase, subjectBeside } from './sources.ts'
import { trimmed, type View } from './view.ts'

/** The entry of a token that is a noun. */
export function nounOf(lexicon: Lexicon, { lemma, pos }: Token): CueNoun | null {
  return pos === 'NOUN' || pos === 'PROPN' ? lexicon.noun(lemma) : null
}

interface Content {
  readonly span: Span
  readonly quoted: boolean
  /** The noun itself is the source (“eine Schätzung, wonach …”). */
  readonly whereby: boolean
}

/** “die Ankündigung des Ministers, …”, “his promise to …”: a noun whose clause tells what was said. */
export function nounStatements(view: View, lexicon: Lexicon): Candidate[] {
  const { phrases, tokens } = view.document
  const found: Candidate[] = []
  for (const phrase of phrases) {
    const head = tokens[phrase.head] as Token
    const noun = nounOf(lexicon, head)
    if (!noun || noun.contents.size === 0) continue
    const content = contentOf(view, lexicon, phrase, noun)
    const owner = content && ownerOf(view, lexicon, phrase)
    // “Das Blatt zitiert ihn mit den Worten: „…““: who is quoted, not who quotes.
    if (content?.quoted && isQuoting(view, lexicon, phrase)) continue
    const speaker =
      owner ??
      (content && isBorne(lexicon, phrase) ? subjectBeside(view, phrase) : null) ??
      (content?.quoted ? subjectBeside(view, phrase) : content?.whereby ? sourceOfPhrase(view, phrase) : null)
    if (!content || !speaker) continue
    found.push({
      form: 'indirect',
      content: content.span,
      cue: { start: head.start, end: head.end, lemma: noun.lemma },
      speaker,
      addresseeIds: [],
      clause: view.clauseOf(phrase.head),
      rule: 'noun',
      confidence: confidenceOf('noun', 1, speaker),
      unsure: true,
    })
  }
  return found
}

/** “überraschte mit der Ankündigung, …”: who does it by saying so. */
const isBorne = (lexicon: Lexicon, { preposition }: Phrase): boolean =>
  preposition !== null && lexicon.words('bearing').has(preposition)

const isQuoting = (view: View, lexicon: Lexicon, { head }: Phrase): boolean =>
  lexicon.verbs
    .get(view.clauseOf(head)?.verb?.lemma ?? '')
    ?.some((cue) => cue.with.length === 0 && cue.class.speaker.slot === 'quoted') === true

function contentOf(view: View, lexicon: Lexicon, phrase: Phrase, noun: CueNoun): Content | null {
  for (const carrier of [phrase, ...view.attached(phrase)])
    for (const clause of view.antecedentOf(carrier))
      if (fits(view, lexicon, clause, noun))
        return { span: trimmed(view, clause), quoted: false, whereby: noun.source && isWhereby(view, lexicon, clause) }
  const span = colonQuote(view, phrase, noun)
  return span && { span, quoted: true, whereby: false }
}

const isWhereby = ({ document: { tokens } }: View, lexicon: Lexicon, { marker }: Clause) =>
  marker !== null && lexicon.words('whereby').has(tokens[marker]!.lower)

function fits(view: View, lexicon: Lexicon, clause: Clause, { contents }: CueNoun): boolean {
  const { kind, marker } = clause
  if (isWhereby(view, lexicon, clause)) return true
  switch (kind) {
    case 'complement':
      return contents.has(marker === null ? 'v2' : 'that')
    case 'infinitive':
      return contents.has('inf')
    case 'wh':
      return contents.has('wh')
    default:
      return false
  }
}

/** “mit den Worten: „…“”, “the slogan “…””. */
function colonQuote(view: View, { last }: Phrase, { contents }: CueNoun): Span | null {
  if (!contents.has('quote')) return null
  const { tokens } = view.document
  if (tokens[last]?.lower !== ':') return null
  return view.quoteOf(last + 1)
}

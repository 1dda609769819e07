import type { Phrase, Quote, Sentence } from '../../document.ts'
import type { Candidate, Source } from './candidate.ts'
import { confidenceOf } from './confidence.ts'
import { sourceOfPhrase } from './sources.ts'
import { SpanIndex } from './span-index.ts'
import { trimmed, type View } from './view.ts'

/** A word of a quotation with a verb of its own in it says something; a name, a title or a word held at arm’s length does not. */
export const isSpeech = (view: View, quote: Quote): boolean => view.isSpeech(quote)

/** Direct speech that no cue of its own introduces goes on from who spoke last, in the same paragraph. */
export function uncuedSpeech(view: View, candidates: readonly Candidate[]): Candidate[] {
  const { quotes } = view.document
  const sorted = [...candidates].sort((a, b) => a.content.end - b.content.end)
  const contents = new SpanIndex(candidates.map(({ content }) => content))
  const found: Candidate[] = []
  let next = 0
  let last: Candidate | null = null
  for (const quote of quotes) {
    if (quote.depth > 0) continue
    while (next < sorted.length && endOf(sorted[next] as Candidate) <= quote.outer.start) {
      last = sorted[next] as Candidate
      next++
    }
    if (contents.hasOverlap(quote)) continue
    const from = sentenceAt(view, quote.outer.start)
    const before = found.at(-1)
    if (before && last && endOf(before) > endOf(last)) last = before
    if (!isSpeech(view, quote) && !isLed(view, quote) && !(last && isRest(view, quote, last))) continue
    const named = namedBeforeColon(view, quote)
    const goesOn = last !== null && (isNear(view, last, from) || isNextParagraph(view, last, quote, from))
    const near = goesOn ? last!.speaker : null
    const speaker = named ?? near ?? actingBefore(view, last, from)
    const rule = named ? 'speech/named' : speaker ? 'speech/continued' : 'speech/alone'
    found.push({
      form: 'direct',
      content: trimmed(view, quote),
      cue: null,
      speaker,
      addresseeIds: [],
      clause: null,
      rule,
      confidence: confidenceOf(rule, 1, speaker),
    })
  }
  return found
}

/** What stands in the marks is a sentence, though it may have no verb (“Never again.”). */
function isSentence(view: View, { outer, start, end }: Quote): boolean {
  const { sentences, text } = view.document
  const { sentence } = view.document.tokens[view.tokenAt(start)]!
  return sentences[sentence]?.start === outer.start && /[.!?…]$/.test(text.slice(start, end))
}

/** Words that make a sentence, though no verb was seen among them. */
const fewest = 4

/** “She put it bluntly: “Never again, never here.””: a whole sentence behind a colon is said. */
function isLed({ document: { tokens, text }, tokenAt }: View, { outer, start, end }: Quote): boolean {
  const first = tokenAt(outer.start)
  if (tokens[first - 1]?.text !== ':' || !/[.!?…]$/.test(text.slice(start, end))) return false
  return tokenAt(end - 1) - first > fewest
}

/** A sentence without a verb in marks goes on with the quotation of the sentence before (“… for good,” she said. “Never again.”). */
function isRest(view: View, quote: Quote, last: Candidate): boolean {
  if (!last.rule.endsWith('/quote') || !isSentence(view, quote)) return false
  const own = sentenceAt(view, quote.outer.start)
  const before = sentenceAt(view, last.cue?.start ?? last.content.start)
  return own !== null && before !== null && own.paragraph === before.paragraph && own.index - before.index === 1
}

/** “The minister shook her head. “…””: who acts in the sentence before, if nobody speaks there and he is a person. */
function actingBefore(view: View, last: Candidate | null, sentence: Sentence | null): Source | null {
  const { sentences, phrases } = view.document
  const before = sentence && sentences[sentence.index - 1]
  if (!before || before.paragraph !== sentence.paragraph) return null
  if (last && endOf(last) > before.start) return null
  const slot = view.rootOf(before)?.slots.find(({ role }) => role === 'subject')
  const source = slot ? sourceOfPhrase(view, phrases[slot.phrase] as Phrase) : null
  return source?.ids.length === 1 && source.ids[0]!.startsWith('person:') ? source : null
}

/** Tokens before a colon among which the one who speaks is looked for. */
const longestLead = 40

/** “The mayor hits back: ‘…’”, “A minister to our paper: ‘…’”: the subject of the words before the colon, or what they begin with. */
function namedBeforeColon(view: View, { outer }: Quote): Source | null {
  const { tokens, phrases } = view.document
  const colon = view.tokenAt(outer.start) - 1
  if (tokens[colon]?.text !== ':') return null
  const { first } = view.sentenceOf(colon)
  for (let at = colon - 1; at >= Math.max(first, colon - longestLead); at--) {
    const clause = view.clauseOf(at)
    // A clause that only describes a word does not tell who speaks.
    const own = clause?.kind === 'relative' ? view.rootOf(view.sentenceOf(colon)) : clause
    const slot = own?.slots.find(({ role }) => role === 'subject')
    const subject = slot ? (phrases[slot.phrase] as Phrase) : null
    if (subject && subject.last <= colon) return sourceOfPhrase(view, subject)
  }
  const phrase = view.phraseOf(first)
  return phrase?.kind === 'NP' && phrase.last <= colon ? sourceOfPhrase(view, phrase) : null
}

const endOf = ({ content, cue }: Candidate) => Math.max(content.end, cue?.end ?? 0)

function sentenceAt({ tokenAt, sentenceOf, document: { tokens } }: View, offset: number): Sentence | null {
  const token = tokenAt(offset)
  return token < tokens.length ? sentenceOf(token) : null
}

/** A paragraph that is a quotation alone goes on with the quotation that ended the paragraph before. */
function isNextParagraph(view: View, last: Candidate, { outer }: Quote, sentence: Sentence | null): boolean {
  const { sentences } = view.document
  const before = sentence && sentences[sentence.index - 1]
  if (!before || sentence.paragraph - before.paragraph !== 1 || outer.start !== sentence.start) return false
  if (last.form !== 'direct' || endOf(last) < before.start) return false
  const behind =
    sentences[
      view.tokenAt(outer.end) < view.document.tokens.length
        ? view.sentenceOf(view.tokenAt(outer.end)).index
        : sentences.length - 1
    ]
  return behind === undefined || behind.start >= outer.end || behind.end <= outer.end + 1
}

function isNear(view: View, candidate: Candidate, sentence: Sentence | null): boolean {
  const other = sentenceAt(view, Math.max(candidate.content.start, candidate.cue?.start ?? 0))
  return (
    sentence !== null && other !== null && sentence.paragraph === other.paragraph && sentence.index - other.index <= 3
  )
}

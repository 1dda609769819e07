import type { Clause, Phrase, Span, Token } from '../../document.ts'
import { carriedOver } from './beyond.ts'
import type { Candidate } from './candidate.ts'
import { confidenceOf } from './confidence.ts'
import type { CueAdverbial, Lexicon } from './lexicon.ts'
import { nounOf } from './nouns.ts'
import { extent, ownerOf, sourceOfPhrase } from './sources.ts'
import { isSpeech } from './speech.ts'
import { trimmed, type View } from './view.ts'

/** Attributions without a verb: “laut Polizei”, “dem Ministerium zufolge”, “nach Angaben von”, “so der Präsident”, “according to”. */
export function adverbialStatements(view: View, lexicon: Lexicon): Candidate[] {
  const { tokens } = view.document
  const found: Candidate[] = []
  for (const token of tokens)
    for (const adverbial of lexicon.adverbials(token)) {
      const candidate = read(view, lexicon, token, adverbial)
      if (!candidate) continue
      found.push(candidate)
      break
    }
  return found
}

function read(view: View, lexicon: Lexicon, token: Token, adverbial: CueAdverbial): Candidate | null {
  const { tokens } = view.document
  const last = token.index + adverbial.words.length - 1
  if (!adverbial.words.every((word, offset) => tokens[token.index + offset]?.lower === word)) return null
  if (tokens[last]?.sentence !== token.sentence) return null
  if (adverbial.stands === 'alone') return alone(view, lexicon, token, adverbial)
  const phrase = adverbial.stands === 'after' ? phraseBefore(view, token.index) : phraseAfter(view, last)
  if (!phrase || tokens[phrase.head]?.sentence !== token.sentence) return null
  if (adverbial.stands === 'parenthesis' && !isParenthesis(view, token, phrase)) return null
  const noun = nounOf(lexicon, tokens[phrase.head] as Token)
  const owner = ownerOf(view, lexicon, phrase)
  if ((adverbial.source === 'source-noun' || adverbial.source === 'owned') && !noun?.source) return null
  if (adverbial.source === 'owned' && !owner) return null
  if (adverbial.source === 'owner' && !owner && adverbial.stands !== 'before') return null
  if (lexicon.words('norm').has((tokens[phrase.head] as Token).lemma)) return null
  let speaker =
    noun?.source && owner ? owner : sourceOfPhrase(view, phrase, adverbial.stands === 'after' ? 0 : last + 1)
  const opening = adverbial.stands === 'before' ? beforeComma(view, lexicon, token, phrase) : 0
  const own = {
    start: Math.min(token.start, phrase.start),
    end: Math.max(
      (tokens[last] as Token).end,
      ownEnd(view, adverbial, phrase),
      beforeVerb(view, lexicon, token),
      opening,
    ),
  }
  // „Es sei zu spät, so Brandt weiter.“
  const going = tokens[view.tokenAt(own.end)]
  if (adverbial.stands === 'parenthesis' && going !== undefined && lexicon.words('further').has(going.lower))
    own.end = going.end
  if (speaker.span.end > own.end && own.end > speaker.span.start)
    speaker = { ...speaker, span: { start: speaker.span.start, end: own.end } }
  const content = contentAround(view, lexicon, token.index, own, adverbial.stands === 'parenthesis')
  if (!content) return null
  const cueEnd =
    noun?.source && adverbial.stands === 'before' ? (tokens[phrase.head] as Token).end : (tokens[last] as Token).end
  return {
    form: 'indirect',
    content,
    cue: { start: token.start, end: Math.max(cueEnd, (tokens[last] as Token).end), lemma: adverbial.words.join(' ') },
    speaker,
    addresseeIds: [],
    clause: view.clauseOf(token.index),
    rule: `adverbial/${adverbial.words.join('-')}`,
    confidence: confidenceOf('adverbial', 1, speaker),
  }
}

function phraseBefore(view: View, index: number): Phrase | null {
  const own = view.phraseOf(index)
  if (own && own.head < index) return carrier(view, own)
  if (own && own.first === index) return null
  let at = index - 1
  if (view.document.tokens[at]?.pos === 'PUNCT' && view.quoteOf(at)) at--
  const phrase = at >= 0 ? view.phraseOf(at) : null
  return phrase && carrier(view, phrase)
}

/** What is attached belongs to the phrase that carries it (“den Angaben der Polizei zufolge”). */
function carrier(view: View, phrase: Phrase): Phrase {
  let found = phrase
  for (let round = 0; round < 4 && found.governor !== null; round++) {
    const governor = view.document.phrases[found.governor] as Phrase
    if (governor.last > found.first || governor.preposition !== null) break
    found = governor
  }
  return found
}

function phraseAfter(view: View, index: number): Phrase | null {
  const next = index + 1
  const opening = view.document.tokens[next]?.pos === 'PUNCT' && view.quoteOf(next) !== null
  const phrase = view.phraseOf(opening ? next + 1 : next)
  const governor =
    phrase?.relation === 'genitive' && phrase.governor !== null ? view.document.phrases[phrase.governor] : null
  if (!phrase || !governor) return phrase
  // “so Perus Ministerin Ana Ruiz”: the genitive before the one who speaks.
  const owned = governor.first === phrase.last && governor.preposition === null
  return owned || (governor.first <= index && governor.last >= phrase.last) ? governor : phrase
}

/** “demnach”: whoever spoke last. */
function alone(view: View, lexicon: Lexicon, token: Token, { words }: CueAdverbial): Candidate | null {
  const content = contentAround(view, lexicon, token.index, token, false)
  return (
    content && {
      form: 'indirect',
      content,
      cue: { start: token.start, end: token.end, lemma: words.join(' ') },
      speaker: null,
      addresseeIds: [],
      clause: view.clauseOf(token.index),
      rule: `adverbial/${words.join('-')}`,
      confidence: confidenceOf('adverbial', 1, null),
    }
  )
}

/** Set off by commas or marks, as “so the minister” is and “so great a minister” is not. */
function isParenthesis(view: View, { index, sentence }: Token, phrase: Phrase): boolean {
  const { tokens } = view.document
  const before = tokens[index - 1]
  if (!before || before.sentence !== sentence || (before.pos !== 'PUNCT' && view.quoteOf(index - 1) === null))
    return false
  const head = tokens[phrase.head] as Token
  const own = phrase.first === index + 1 || view.phraseOf(index + 1)?.governor === phrase.index
  if ((!own && phrase.first !== index) || phrase.head === index) return false
  if (phrase.preposition !== null) return false
  if (head.pos !== 'NOUN' && head.pos !== 'PROPN' && head.pos !== 'PRON') return false
  const next = tokens[view.tokenAt(extent(view, phrase, true))]
  return next === undefined || next.sentence !== sentence || (next.pos !== 'VERB' && next.pos !== 'AUX')
}

/** The clause in which the attribution stands, without it where it stands at the edge. */
function contentAround(view: View, lexicon: Lexicon, index: number, own: Span, host: boolean): Span | null {
  const { tokens, clauses } = view.document
  let clause = view.clauseOf(index)
  while (clause && (host || isPart(clause)) && clause.parent !== null && isPart(clause))
    clause = clauses[clause.parent] as Clause
  const sentence = view.sentenceOf(index)
  // “They agreed to meet, according to the palace”: behind a comma at the end it is said of all.
  const ends = tokens[index - 1]?.lower === ',' && sentence.end - own.end <= 2
  const whole: Span = clause && !isPart(clause) && !ends ? clause : sentence
  let { start, end } = whole
  if (host && own.start <= start) start = sentence.start
  if (own.start - start <= 2) start = Math.max(start, own.end)
  if (end - own.end <= 2) end = Math.min(end, own.start)
  const quote = view.quoteOf(index - 1) ?? view.quoteOf(index - 2)
  if (host && quote && quote.end < (tokens[index] as Token).start && quote.start < start) start = quote.start
  const further = host ? behindComma(view, own, sentence) : null
  // “…”, so the minister in Graz: what stands in the marks, whatever comes behind the speaker.
  if (host && quote && quote.outer.end <= own.start && own.start - quote.outer.end <= 2 && isSpeech(view, quote))
    return trimmed(view, quote)
  // “Oslo werde, so Berg weiter, die Grenze öffnen”: the verb that the words before it wait for stands behind.
  if (further && clause && waits(view, clause, further)) end = sentence.end
  const content = trimmed(view, carriedOver(view, lexicon, { start, end }))
  return content.start < content.end ? content : null
}

/** The word behind the comma that closes an attribution, which an adverb may end (“so Berg weiter,”). */
function behindComma({ document: { tokens }, tokenAt }: View, own: Span, { end }: Span): Token | null {
  let at = tokenAt(own.end)
  if (tokens[at] && tokens[at]!.start < own.end) at++
  if (tokens[at]?.pos === 'ADV') at++
  const next = tokens[at]?.lower === ',' ? tokens[at + 1] : undefined
  return next && next.start < end ? next : null
}

/** A clause that has nothing behind its finite verb goes on behind what is put into it. */
function waits({ document: { tokens } }: View, { verb, tokens: own, slots }: Clause, { index }: Token): boolean {
  if (verb?.finite == null || verb.tokens.length > 1 || verb.finite >= index) return false
  const last = own.findLast((each) => each < index && tokens[each]!.pos !== 'PUNCT')
  return last === verb.finite || (tokens[last ?? 0]!.pos !== 'ADJ' && !slots.some(({ role }) => role === 'object'))
}

const isPart = ({ kind }: Clause) => kind === 'parenthetical' || kind === 'fragment'

/** “Das sei, so Anna Berg, der alte Plan”: what looks like an apposition behind the comma is what the clause waits for. */
function ownEnd(view: View, { stands }: CueAdverbial, phrase: Phrase): number {
  const end = extent(view, phrase, true)
  const { tokens } = view.document
  const behind = tokens[phrase.last]
  const clause = stands === 'parenthesis' ? view.clauseOf(phrase.first) : null
  const host = clause?.parent == null ? null : view.document.clauses[clause.parent]!
  if (behind?.lower !== ',' || end <= behind.end || !host?.verb || host.verb.finite == null) return end
  const bare = host.verb.tokens.length === 1 && clause!.tokens[0]! - host.verb.finite === 2
  return bare && host.tokens.includes(phrase.last + 1) ? phrase.end : end
}

/** “According to two people familiar with the talks, …”: what opens the sentence is the attribution up to its comma, with a name set off behind it. */
function beforeComma(view: View, lexicon: Lexicon, { index, sentence }: Token, { last }: Phrase): number {
  const { tokens } = view.document
  if (!lexicon.words('inserted').has('subject-first') || view.sentenceOf(index).first !== index) return 0
  for (let at = last; at < last + 14; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== sentence || token.readings[0]?.form === 'finite' || view.quoteOf(at)) return 0
    if (token.lower !== ',') continue
    const name = view.phraseOf(at + 1)
    const person = name?.entities.some((entity) => view.document.entities[entity]?.type === 'PER') === true
    const set = person && name.first === at + 1 && tokens[name.last]?.lower === ','
    return set ? tokens[name.last - 1]!.end : tokens[at - 1]!.end
  }
  return 0
}

/** “Nach Angaben der Agentur für Arbeit steigt …”: where the verb stands second, all that opens the sentence before it is the attribution. */
function beforeVerb(view: View, lexicon: Lexicon, { index }: Token): number {
  const { tokens } = view.document
  const finite = view.clauseOf(index)?.verb?.finite
  if (finite == null || lexicon.words('inserted').has('subject-first')) return 0
  if (view.sentenceOf(index).first !== index || finite - index > 14) return 0
  for (let at = index; at < finite; at++) if (tokens[at]!.pos === 'PUNCT') return 0
  return tokens[finite - 1]!.end
}

import type { Clause, Phrase } from '../../document.ts'
import type { Source } from './candidate.ts'
import type { Lexicon } from './lexicon.ts'
import { identities, sourceOfPhrase } from './sources.ts'
import type { View } from './view.ts'

/** The names behind a comma and a word such as “including”, before the verb. */
export function exemplars(view: View, lexicon: Lexicon, { span }: Source, { verb }: Clause): readonly string[] {
  const { tokens } = view.document
  const from = view.tokenAt(span.start)
  const end = Math.min(tokens.length, from + 14)
  for (let at = from + 1; at < end && at !== verb?.finite; at++) {
    if (tokens[at]!.sentence !== tokens[from]!.sentence) break
    if (tokens[at - 1]!.lower !== ',' || !lexicon.words('exemplar').has(tokens[at]!.lower)) continue
    const next = tokens[at + 1]?.pos === 'PRON' ? at + 2 : at + 1
    const phrase = next < tokens.length ? view.phraseOf(next) : null
    return phrase ? identities(view, phrase) : []
  }
  return []
}

/** The noun phrase or the name right before the verb, or right behind it where the verb comes first. */
export function nextToVerb(view: View, lexicon: Lexicon, { verb }: Clause): Source | null {
  if (!verb) return null
  const { tokens } = view.document
  const before = lexicon.words('inserted').has('subject-first')
  const last = verb.tokens.at(-1) as number
  let at = before ? (verb.tokens[0] as number) - 1 : last + 1
  if (before) while (at >= 0 && (tokens[at]?.pos === 'ADV' || tokens[at]?.pos === 'AUX')) at--
  const token = tokens[at]
  if (!token || token.sentence !== tokens[last]?.sentence || view.quoteOf(at) !== null) return null
  const mention = view.mentionsAt(at)[0]
  const phrase = view.phraseOf(at)
  if (phrase && phrase.kind === 'NP' && maySpeakHere(phrase)) return sourceOfPhrase(view, phrase)
  return mention
    ? { span: mention, ids: mention.actorIds.length > 0 ? mention.actorIds : [mention.actorId ?? []].flat() }
    : null
}

const maySpeakHere = ({ cases }: Phrase) => cases.length === 0 || cases.includes('nom')

/** “EU policy chief Ada Lund said”: where the grammar broke a subject into phrases, the name right before the verb speaks. */
export function nameBeforeVerb(view: View, lexicon: Lexicon, { verb }: Clause, subject: Phrase): Source | null {
  if (!verb || !lexicon.words('inserted').has('subject-first')) return null
  const { tokens, entities } = view.document
  let end = verb.tokens[0] as number
  while (end > 0 && tokens[end - 1]?.pos === 'ADV') end--
  const name = view.phraseOf(end - 1)
  if (name?.kind !== 'NP' || name === subject || name.last !== end || subject.last > name.first) return null
  if (name.first - subject.last > 4 || !name.entities.some((index) => entities[index]?.type === 'PER')) return null
  for (let at = subject.last; at < name.first; at++) if (!/^(NOUN|ADJ|PROPN)$/.test(tokens[at]!.pos)) return null
  return { span: { start: subject.start, end: name.end }, ids: identities(view, name) }
}

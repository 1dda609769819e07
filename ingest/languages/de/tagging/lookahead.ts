import { AUXILIARY, type Candidate, MODAL } from './candidates.ts'
import type { Tag } from './tags.ts'

const has = (candidates: readonly Candidate[], tag: Tag) => candidates.some((candidate) => candidate.tag === tag)

/**
 * What only the end of the clause tells: “um … zu beheben” begins an infinitive clause, “um zehn Prozent” is a
 * preposition; “als er kam” begins a clause, “als Präsident” compares; “beschossen zu haben” has a participle before it.
 */
export function lookAhead(sequence: readonly (readonly Candidate[])[]): (readonly Candidate[])[] {
  return sequence.map((candidates, at) => {
    if (!candidates.some(({ tag }) => LOOKED_AT.has(tag))) return candidates
    if (has(candidates, 'KOUI') && candidates.length > 1) {
      const infinitive = endsInInfinitive(sequence, at + 1)
      return candidates.filter(({ tag }) => (infinitive ? tag === 'KOUI' : tag !== 'KOUI'))
    }
    if (has(candidates, 'KOUS') && has(candidates, 'KOKOM')) {
      const before = sequence[at - 1]
      if (!before || has(before, 'COMMA') || has(before, 'KON')) {
        const finite = endsInFinite(sequence, at + 1)
        return candidates.filter(({ tag }) => (finite ? tag === 'KOUS' || tag === 'WADV' : tag !== 'KOUS'))
      }
      return candidates.filter(({ tag }) => tag !== 'KOUS')
    }
    if (has(candidates, 'PP') && has(candidates, 'FIN') && beforePerfect(sequence, at + 1))
      return candidates.filter(({ tag }) => tag !== 'FIN')
    // “das Amt ruhen zu lassen”
    if (has(candidates, 'INF') && has(candidates, 'FIN') && beforeInfinitive(sequence, at + 1))
      return candidates.filter(({ tag }) => tag !== 'FIN')
    if (has(candidates, 'FIN') && (has(candidates, 'INF') || has(candidates, 'PP')) && endsBracket(sequence, at))
      return candidates.filter(({ tag }) => tag !== 'FIN')
    if (has(candidates, 'FIN') && has(candidates, 'ADJA') && isAttribute(sequence, at))
      return candidates.filter(({ tag }) => tag !== 'FIN')
    if (has(candidates, 'FIN') && has(candidates, 'INF') && endsList(sequence, at))
      return candidates.filter(({ tag }) => tag !== 'FIN')
    if (has(candidates, 'FIN') && has(candidates, 'PP') && goesOnWith('PP', AUXILIARY, sequence, at))
      return candidates.filter(({ tag }) => tag !== 'FIN')
    if (has(candidates, 'FIN') && has(candidates, 'INF') && goesOnWith('INF', INFINITIVE, sequence, at))
      return candidates.filter(({ tag }) => tag !== 'FIN')
    // “…, während Norwegen schwieg”, but “während der Ferien”
    if (has(candidates, 'KOUS') && has(candidates, 'APPR') && has(sequence[at - 1] ?? [], 'COMMA'))
      if (endsInFinite(sequence, at + 1)) return candidates.filter(({ tag }) => tag !== 'APPR')
    // “Würde Lund siegen, …”
    if (at === 0 && has(candidates, 'NN') && has(candidates, 'FIN') && waitsForInfinitive(sequence))
      return candidates.filter(({ tag }) => tag === 'FIN')
    // “weder in Oslo noch in Bern”
    if (has(candidates, 'KON') && has(candidates, 'ADV') && isSecondOfPair(sequence, at))
      return candidates.filter(({ tag }) => tag === 'KON')
    const left =
      has(candidates, 'PREL') &&
      candidates.length > 1 &&
      (!relativeMayBegin(sequence, at) || isInfinitives(sequence, at))
        ? candidates.filter(({ tag }) => tag !== 'PREL' && tag !== 'PRELAT')
        : candidates
    return extended(sequence, at) ? left.map(cheaperArticle) : left
  })
}

const LOOKED_AT = new Set<Tag>(['KOUI', 'KOUS', 'FIN', 'PREL', 'ART', 'POSS', 'KON'])

/** How far apart the two words of a pair may stand. */
const PAIR = 20

/** “noch” behind “weder”, with no other “noch” between. */
function isSecondOfPair(sequence: readonly (readonly Candidate[])[], at: number): boolean {
  const spelt = (word: number, lemma: string) => sequence[word]!.some((candidate) => candidate.lemma === lemma)
  if (!spelt(at, 'noch')) return false
  for (let word = at - 1; word >= 0 && at - word < PAIR && !has(sequence[word]!, 'STOP'); word--) {
    if (spelt(word, 'noch')) return false
    if (spelt(word, 'weder')) return true
  }
  return false
}

/** “zu haben”, “zu werden”, but “gehört zu den ältesten”, “versucht zu helfen”. */
function beforePerfect(sequence: readonly (readonly Candidate[])[], at: number): boolean {
  if (!has(sequence[at] ?? [], 'PTKZU')) return false
  return (sequence[at + 1] ?? []).some(({ tag, lemma }) => tag === 'INF' && AUXILIARY.has(lemma))
}

/** Verbs that another infinitive stands before. */
const AFTER_INFINITIVE: ReadonlySet<string> = new Set([
  'lassen',
  'bleiben',
  'gehen',
  'helfen',
  'lernen',
  'sehen',
  'hören',
  'können',
  'wollen',
  'müssen',
  'dürfen',
  'sollen',
])

/** “zu lassen”, “zu gehen”, „zu wollen“ */
function beforeInfinitive(sequence: readonly (readonly Candidate[])[], at: number): boolean {
  if (!has(sequence[at] ?? [], 'PTKZU')) return false
  return (sequence[at + 1] ?? []).some(({ tag, lemma }) => tag === 'INF' && AFTER_INFINITIVE.has(lemma))
}

const is = (candidates: readonly Candidate[] | undefined, tag: Tag) =>
  candidates !== undefined && candidates.length > 0 && candidates.every((candidate) => candidate.tag === tag)

/** “Das Land werde, sagte der Minister, die Grenze schließen”: behind who says it, the verb for which an auxiliary waits. */
function endsBracket(sequence: readonly (readonly Candidate[])[], at: number): boolean {
  const next = sequence[at + 1]
  if (next && !ENDS.some((tag) => has(next, tag))) return false
  const second = commaBefore(sequence, at)
  const first = second > 0 ? commaBefore(sequence, second - 1) : 0
  if (first === 0 || second - first < 3) return false
  // Who says it: its verb comes first; or who somebody is: no verb.
  const says = has(sequence[first + 1]!, 'FIN')
  if (!says && !isApposition(sequence, first + 1, second)) return false
  const opening = sequence[second + 1]!
  if (OPENERS.some((tag) => has(opening, tag))) return false
  if (has(opening, 'PREL') && !NOMINAL.some((tag) => has(sequence[second + 2] ?? [], tag))) return false
  for (let word = second + 1; word < at; word++) if (is(sequence[word], 'FIN')) return false
  for (let word = first - 1; word >= 0 && first - word < BRACKET; word--) {
    const candidates = sequence[word]!
    if (ENDS.some((tag) => has(candidates, tag))) return false
    if (has(candidates, 'INF') || is(candidates, 'PP') || has(candidates, 'FIN'))
      return (
        candidates.some(
          ({ tag, lemma }) =>
            tag === 'FIN' && (AUXILIARY.has(lemma) || MODAL.has(lemma) || (!says && lemma === 'lassen')),
        ) && begins(sequence, word)
      )
  }
  return false
}

/** “ließ Lund, den Bürgermeister von Bergen, festnehmen”: an article or adjective, a noun, and no verb between commas. */
function isApposition(sequence: readonly (readonly Candidate[])[], first: number, end: number): boolean {
  const opening = sequence[first]!
  if (!has(opening, 'ART') && !has(opening, 'POSS') && !has(opening, 'ADJA') && !has(opening, 'NN')) return false
  let noun = false
  for (let word = first; word < end; word++) {
    const candidates = sequence[word]!
    if (is(candidates, 'FIN') || has(candidates, 'KOUS') || has(candidates, 'KON')) return false
    noun ||= has(candidates, 'NN')
    // A relative clause ends in its verb.
    if (word === end - 1 && has(candidates, 'FIN')) return false
  }
  return noun
}

/** An auxiliary of the future opens a condition: before the first comma stands its infinitive, and no other verb. */
function waitsForInfinitive(sequence: readonly (readonly Candidate[])[]): boolean {
  if (!sequence[0]!.some(({ tag, lemma }) => tag === 'FIN' && lemma === 'werden')) return false
  for (let word = 1; word < sequence.length; word++) {
    if (has(sequence[word]!, 'COMMA')) return has(sequence[word - 1]!, 'INF')
    if (is(sequence[word], 'FIN') || ENDS.some((tag) => has(sequence[word]!, tag))) return false
  }
  return false
}

/** “wird Panzer und Raketen liefern”: the conjunction joins what the auxiliary's infinitive takes. */
function endsList(sequence: readonly (readonly Candidate[])[], at: number): boolean {
  const next = sequence[at + 1]
  if (next && !ENDS.some((tag) => has(next, tag))) return false
  let joined = false
  for (let word = at - 1; word > 0 && at - word < PAIR; word--) {
    const candidates = sequence[word]!
    if (is(candidates, 'FIN'))
      return joined && candidates.some(({ lemma }) => lemma === 'werden' || MODAL.has(lemma)) && begins(sequence, word)
    if (
      (VERBAL.some((tag) => has(candidates, tag)) && !has(candidates, 'NN')) ||
      ENDS.some((tag) => has(candidates, tag))
    )
      return false
    // “wird Kanzlerin und sie kommen”: a subject of its own.
    if (is(candidates, 'KON')) {
      if (joined || has(sequence[word + 1]!, 'PPER')) return false
      joined = true
    }
  }
  return false
}

const VERBAL: readonly Tag[] = ['FIN', 'INF', 'PP', 'KOUS']

/** Verbs that an infinitive completes. */
const INFINITIVE: ReadonlySet<string> = new Set([...MODAL, 'werden'])

/**
 * “hat A gestoppt und den in B lebenden C verhaftet”, “wird A treffen und danach nach B reisen”: behind a participle or
 * infinitive and its conjunction, where no other verb stands and one of these opened the clause.
 */
function goesOnWith(
  form: 'PP' | 'INF',
  leads: ReadonlySet<string>,
  sequence: readonly (readonly Candidate[])[],
  at: number,
): boolean {
  const next = sequence[at + 1]
  if (next && !ENDS.some((tag) => has(next, tag))) return false
  let word = at - 1
  for (; word > 1 && at - word < BRACKET && !is(sequence[word], 'KON'); word--) {
    const candidates = sequence[word]!
    if (has(candidates, 'FIN') || has(candidates, 'KOUS') || ENDS.some((tag) => has(candidates, tag))) return false
  }
  // A subject of its own has a finite verb of its own.
  const opening = sequence[word + 1] ?? []
  const before = sequence[word - 1] ?? []
  if (!is(sequence[word], 'KON') || word + 1 === at || !has(before, form) || (form === 'PP' && has(before, 'FIN')))
    return false
  if (has(opening, 'PPER')) return false
  for (word -= 2; word >= 0 && !has(sequence[word]!, 'STOP'); word--)
    for (const { tag, lemma } of sequence[word]!) if (tag === 'FIN') return leads.has(lemma)
  return false
}

const OPENERS: readonly Tag[] = ['KOUS', 'KOUI', 'KON']
const NOMINAL: readonly Tag[] = ['NN', 'NE', 'ADJA']
const BRACKET = 14

/** The comma before a word; 0 where another mark comes first or none does. */
function commaBefore(sequence: readonly (readonly Candidate[])[], at: number): number {
  for (let word = at - 1; word > 0 && at - word < BRACKET; word--) {
    if (has(sequence[word]!, 'COMMA')) return word
    if (ENDS.some((tag) => has(sequence[word]!, tag))) return 0
  }
  return 0
}

/** No conjunction opens the clause of a verb, and no relative behind a comma. */
function begins(sequence: readonly (readonly Candidate[])[], verb: number): boolean {
  for (let word = verb - 1; word >= 0 && !ENDS.some((tag) => has(sequence[word]!, tag)); word--)
    if (has(sequence[word]!, 'KOUS') || (has(sequence[word]!, 'PREL') && has(sequence[word - 1] ?? [], 'COMMA')))
      return false
  return true
}

/** “das für Mai geplante Fest”: a preposition after the article, then a participle that agrees with article and noun. */
function extended(sequence: readonly (readonly Candidate[])[], at: number): boolean {
  const article = sequence[at]!.find(({ tag }) => ARTICLES.includes(tag))
  if (!article) return false
  let first = at + 1
  while (has(sequence[first] ?? [], 'ADV')) first++
  const preposition = sequence[first] ?? []
  if (!has(preposition, 'APPR') && !has(preposition, 'APPRART')) return false
  for (let next = first + 2; next < Math.min(sequence.length - 1, at + EXTENT); next++) {
    const candidates = sequence[next]!
    if (ENDS.some((tag) => has(candidates, tag))) return false
    const participle = candidates.find(
      ({ tag, readings }) => tag === 'ADJA' && readings[0]!.source?.endsWith('participle'),
    )
    const noun = sequence[next + 1]!.find(({ tag }) => tag === 'NN')
    if (participle && noun && article.mask & participle.mask & noun.mask) return true
  }
  return false
}

/** “die gegen Oslo verhängten Auflagen”: an article, a preposition right behind it, and here the participle before its noun. */
function isAttribute(sequence: readonly (readonly Candidate[])[], at: number): boolean {
  const participle = sequence[at]!.find(
    ({ tag, readings }) => tag === 'ADJA' && readings[0]!.source?.endsWith('participle'),
  )
  const noun = sequence[at + 1]?.find(({ tag }) => tag === 'NN')
  if (!participle || !noun) return false
  for (let first = at - 3; first >= 0 && at - first < EXTENT; first--) {
    const next = sequence[first + 1]!
    if (ENDS.some((tag) => has(next, tag)) || is(next, 'FIN')) return false
    if (!has(next, 'APPR') && !has(next, 'APPRART')) continue
    const article = sequence[first]!.find(({ tag }) => ARTICLES.includes(tag))
    if (article && article.mask & participle.mask & noun.mask) return true
  }
  return false
}

const ARTICLES: readonly Tag[] = ['ART', 'POSS']
const EXTENT = 10
const EXTENDED = 2.5

function cheaperArticle(candidate: Candidate): Candidate {
  return ARTICLES.includes(candidate.tag) ? { ...candidate, cost: candidate.cost - EXTENDED } : candidate
}

const BEFORE_RELATIVE: readonly Tag[] = ['COMMA', 'KON', 'DASH', 'OPEN']

/** A relative pronoun stands after a comma, at most with a preposition between: “, mit dem”. */
function relativeMayBegin(sequence: readonly (readonly Candidate[])[], at: number): boolean {
  const previous = sequence[at - 1] ?? []
  const begin = has(previous, 'APPR') ? sequence[at - 2] : previous
  return begin !== undefined && BEFORE_RELATIVE.some((tag) => has(begin, tag))
}

/** “plant, das Kosovo anzuerkennen”: what ends in an infinitive with “zu” and has no finite verb is no relative clause. */
function isInfinitives(sequence: readonly (readonly Candidate[])[], from: number): boolean {
  for (let at = from + 1; at < sequence.length; at++) {
    const candidates = sequence[at]!
    const mark = has(candidates, 'PTKZU') && has(sequence[at + 1] ?? [], 'INF')
    const end = mark ? at + 2 : at + 1
    if (mark || is(candidates, 'VZU')) return end >= sequence.length || ENDS.some((tag) => has(sequence[end]!, tag))
    if (has(candidates, 'FIN') || ENDS.some((tag) => has(candidates, tag))) return false
  }
  return false
}

const ENDS: readonly Tag[] = ['COMMA', 'STOP', 'COLON']

function endsInInfinitive(sequence: readonly (readonly Candidate[])[], from: number): boolean {
  for (let at = from; at < sequence.length; at++) {
    const candidates = sequence[at]!
    if (has(candidates, 'VZU') || (has(candidates, 'PTKZU') && has(sequence[at + 1] ?? [], 'INF'))) return true
    if (ENDS.some((tag) => has(candidates, tag))) return false
  }
  return false
}

/**
 * A clause with its verb last: a verb stands before the next comma or conjunction; “als er” is one at once. One that may be
 * an infinitive or participle too ends no such clause that has its finite verb already (“bis Mai soll das Parlament handeln”).
 */
function endsInFinite(sequence: readonly (readonly Candidate[])[], from: number): boolean {
  if (has(sequence[from] ?? [], 'PPER')) return true
  let finite = false
  for (let at = from; at < sequence.length && !has(sequence[at]!, 'STOP'); at++) {
    const candidates = sequence[at]!
    const next = sequence[at + 1]
    const ends = !next || ENDS.some((tag) => has(next, tag)) || has(next, 'KON')
    if (ends && at > from && has(candidates, 'FIN'))
      return !(finite && (has(candidates, 'INF') || has(candidates, 'PP')))
    if (ENDS.some((tag) => has(candidates, tag))) return false
    finite ||= at > from && candidates.every(({ tag }) => tag === 'FIN')
  }
  return false
}

import type { LanguagePack } from '../../language.ts'
import { oneOf, readTable } from '../../languages/table.ts'
import { ofWord, type Worded } from '../../word.ts'
import type { Grammar } from './grammar.ts'
import { pluralAntecedents } from './plural-pronouns.ts'
import { antecedents, isSubjectBetweenCommas } from './salience.ts'
import type { SpokenBy } from './speaking.ts'
import type { Participant, Workspace } from './workspace.ts'

/** Words of a sentence. */
const farthest = 60

export interface Pronoun {
  readonly kind: 'personal' | 'possessive' | 'relative' | 'demonstrative'
  readonly gender: 'm' | 'f' | 'n' | 'x'
  readonly number: 'sing' | 'plur' | 'both'
}

/** What a token is as a pronoun; null where it is none. */
export type PronounOf = (token: Worded) => Pronoun | null

/** Reads names/pronouns.tsv. Throws MalformedData. */
export function loadPronouns(pack: LanguagePack): PronounOf {
  const rows = readTable(new URL('names/pronouns.tsv', pack.folder), ['form', 'kind', 'gender', 'number'])
  const pronouns = new Map<string, Pronoun>(
    rows.map((row) => [
      row.form,
      {
        kind: oneOf(row, 'kind', row.kind, ['personal', 'possessive', 'relative', 'demonstrative']),
        gender: oneOf(row, 'gender', row.gender, ['m', 'f', 'n', 'x']),
        number: oneOf(row, 'number', row.number, ['sing', 'plur', 'both']),
      },
    ]),
  )
  return ofWord(({ lower }) => pronouns.get(lower) ?? null)
}

/** Pronouns, from left to right, so that one may lead to the next. What fits nobody stays without an actor. */
export function pronounMentions(
  work: Workspace,
  grammar: Grammar,
  pronounOf: PronounOf,
  speaking: SpokenBy,
  german: boolean,
  isImpersonal: (verb: string) => boolean,
): void {
  const { tokens, quotes } = work.document
  const plurals = pluralAntecedents(work, grammar)
  let nextQuote = 0
  for (const token of tokens) {
    const pronoun = pronounOf(token)
    if (!pronoun || work.mentionAt(token.index)) continue
    if (token.text.length > 1 && token.text === token.text.toUpperCase()) continue
    // “gesteuert zu sein”
    if (token.pos === 'AUX' || token.pos === 'VERB') continue
    if (pronoun.kind === 'personal' && token.pos !== 'PRON' && token.pos !== 'X' && !(token.pos === 'DET' && !german))
      continue
    if (pronoun.number === 'both' && pronoun.kind === 'personal' && isPolite(token.index)) continue
    if (pronoun.kind === 'demonstrative') {
      const last = token.pos === 'PRON' && !pluralVerb(token.index) ? lastNamed(token.index, pronoun) : undefined
      if (last) work.mention(token.index, token.index + 1, [last], 'pronoun', 'demonstrative', 0.6)
      continue
    }
    if (isPlural(token.index, pronoun)) {
      plural(token.index, pronoun.kind)
      continue
    }
    const person = find(token.index, pronoun)
    if (person) work.mention(token.index, token.index + 1, [person], 'pronoun', 'pronoun', 0.65)
  }

  /** “Lund traf Berg. Dieser sagte …”: whom the sentence before named last. */
  function lastNamed(at: number, { gender }: Pronoun): Participant | undefined {
    const { sentence } = tokens[at]!
    for (let before = at - 1; before >= 0 && tokens[before]!.sentence >= sentence - 1; before--) {
      const mention = work.mentionAt(before)
      if (mention?.first !== before || mention.actorIds.length !== 1) continue
      const actor = work.actors.get(mention.actorIds[0]!)
      if (!actor || actor.plural) continue
      if (actor.gender === gender || (actor.kind === 'person' && actor.gender === null)) return actor
    }
    return undefined
  }

  function plural(at: number, kind: Pronoun['kind']): void {
    const actors = plurals.before(at, kind === 'possessive')
    if (actors.length > 0) work.mention(at, at + 1, actors, 'pronoun', 'plural-pronoun', 0.6)
  }

  function find(at: number, pronoun: Pronoun): Participant | undefined {
    const possessive =
      pronoun.kind === 'possessive' || (!german && tokens[at]!.lower === 'her' && grammar.phraseOf(at)?.head !== at)
    const personal = pronoun.kind === 'personal' && !possessive
    const barred = personal ? (ownSubject(at) ?? pointedAt(at)) : null
    const speech = quoteOf(at)
    const fits = (participant: Participant) => {
      if (participant === barred || participant.plural) return false
      if (german && pronoun.gender === 'n') return participant.gender === 'n' && participant.kind !== 'person'
      if (pronoun.gender === 'n' || pronoun.gender === 'x') return participant.kind !== 'person'
      return participant.kind === 'person' && (participant.gender === null || participant.gender === pronoun.gender)
    }
    const acting = german && personal && pronoun.gender === 'n' ? whoSaysSo(at) : null
    if (acting) return acting
    const later = possessive ? subjectAhead(at) : null
    if (later && fits(later)) return later
    const persons = antecedents(work, grammar, at, fits)
    // Inside a quotation “he” is hardly the one who speaks it.
    const outside = speech ? persons.filter(({ person }) => person !== speech) : persons
    const speaks = personal && speaking(grammar, at) !== null
    const told = speaks ? reportedBefore(at) : null
    const others = told ? outside.filter(({ person }) => !told.has(person.id)) : outside
    const [first] = others.length > 0 ? others : persons
    if (first) {
      // “It said”: what speaks is somebody, and likely the subject of the sentence before.
      const spoken = pronoun.gender === 'n' && speaking(grammar, at) !== null
      if (pronoun.gender === 'n') {
        if (spoken ? first.score < 52 : first.score < 70 || german) return undefined
        return (spoken && goesOn(at, first.person, fits)) || first.person
      }
      return (speaks && goesOn(at, first.person, fits)) || first.person
    }
    if (!german || pronoun.kind === 'relative') return undefined
    // In German every noun has a gender: “die Regierung … sie”.
    const things = antecedents(
      work,
      grammar,
      at,
      (one) => one !== barred && one.kind !== 'person' && one.gender === pronoun.gender,
      1,
    )
    return things[0] && things[0].score >= 60 ? things[0].person : undefined
  }

  /** „Norwegen bestritt, dass es den Tschad angegriffen habe“: who does something to somebody there is the subject above. */
  function whoSaysSo(at: number): Participant | null {
    const place = grammar.slotOf(at)
    const { clauses, phrases } = work.document
    if (place?.slot.role !== 'subject') return null
    const { verb, slots, kind, parent } = place.clause
    // „wies den Vorwurf zurück, es habe …“: the words of the clause before the comma
    const beside = kind === 'main' && verb?.mood === 'subjunctive1' && tokens[at - 1]?.text === ','
    const above = beside ? grammar.clauseOf(at - 2) : kind === 'complement' && parent !== null ? clauses[parent] : null
    if (!above) return null
    if (!verb || isImpersonal(verb.lemma) || !slots.some(({ role }) => role === 'object')) return null
    const subject = phrases[above.slots.find(({ role }) => role === 'subject')?.phrase ?? -1]
    const id = subject && work.mentionAt(subject.head)?.actorIds[0]
    const actor = id ? work.actors.get(id) : undefined
    // A country without an article is neuter: „der Tschad bestritt, dass er …“.
    const neuter = actor?.kind === 'country' && tokens[subject!.first]!.pos !== 'DET'
    return actor && (neuter || (actor.gender === 'n' && actor.kind !== 'person')) ? actor : null
  }

  /** “Whether Lund would go, he added, was open”: who is named in what is reported is hardly the one who says it. */
  function reportedBefore(at: number): ReadonlySet<string> | null {
    let named: Set<string> | null = null
    const { first } = work.document.sentences[tokens[at]!.sentence]!
    for (let before = Math.max(first, at - farthest); before < at; before++) {
      const mention = work.mentionAt(before)
      if (mention?.first !== before || mention.form !== 'name') continue
      const kind = grammar.clauseOf(before)?.kind
      if (kind !== 'complement' && kind !== 'wh') continue
      named ??= new Set()
      for (const id of mention.actorIds) named.add(id)
    }
    return named
  }

  /** “Berg said that Lund would go. He added …”: who spoke goes on, rather than whom that report alone names. */
  function goesOn(at: number, likeliest: Participant, fits: (one: Participant) => boolean): Participant | null {
    const { sentences } = work.document
    const own = sentences[tokens[at]!.sentence]!
    const before = sentences[own.index - 1]
    if (before?.paragraph !== own.paragraph) return null
    let speaker: Participant | null = null
    for (let token = Math.max(before.first, at - 2 * farthest); token < at; token++) {
      const mention = work.mentionAt(token)
      if (mention?.first !== token) continue
      const named = work.actors.get(mention.actorIds[0]!)
      const kind = grammar.clauseOf(token)?.kind
      const reported = kind === 'complement' || kind === 'wh'
      if (reported && !isSubjectBetweenCommas(work.document, mention.last - 1)) continue
      if (named === likeliest) return null
      if (named && fits(named) && speaking(grammar, mention.last - 1) !== null) speaker = named
    }
    return speaker
  }

  /** “Diesem sagte er, …”: whom a demonstrative before the verb means is another one. */
  function pointedAt(at: number): Participant | null {
    const place = grammar.slotOf(at)
    for (const { phrase } of place?.clause.slots ?? []) {
      const { head } = work.document.phrases[phrase]!
      if (head >= at || pronounOf(tokens[head]!)?.kind !== 'demonstrative') continue
      const id = work.mentionAt(head)?.actorIds[0]
      if (id) return work.actors.get(id) ?? null
    }
    return null
  }

  /** The subject of the pronoun's own clause, when the pronoun is not the subject itself. */
  function ownSubject(at: number): Participant | null {
    const place = grammar.slotOf(at)
    const clause = place?.clause ?? grammar.clauseOf(at)
    if (!clause || place?.slot.role === 'subject') return null
    const subject = clause.slots.find(({ role }) => role === 'subject')
    if (!subject) return null
    const phrase = work.document.phrases[subject.phrase]!
    const named = grammar.attached(phrase).slice(0, 4)
    for (const { head } of [phrase, ...named.filter(({ relation }) => relation === 'apposition')]) {
      const id = work.mentionAt(head)?.actorIds[0]
      if (id) return work.actors.get(id) ?? null
    }
    return null
  }

  /** “On his flight Trump said …”: the subject that a fronted phrase points ahead to. */
  function subjectAhead(at: number): Participant | null {
    const token = tokens[at]!
    const { first } = work.document.sentences[token.sentence]!
    if (tokens[first]!.pos !== 'ADP' && tokens[first + 1]?.pos !== 'ADP') return null
    if (at - first > 6) return null
    const clause = grammar.clauseOf(at)
    const subject = clause?.slots.find(({ role }) => role === 'subject')
    if (!subject) return null
    const { head, first: begin } = work.document.phrases[subject.phrase]!
    const mention = begin > at ? work.mentionAt(head) : undefined
    return (mention?.form === 'name' && work.actors.get(mention.actorIds[0]!)) || null
  }

  /** The outermost quotation over a character; pronouns come in the order of the text. */
  function quoteAround(start: number) {
    while (nextQuote < quotes.length && quotes[nextQuote]!.end <= start) nextQuote++
    const quote = quotes[nextQuote]
    return quote && quote.start <= start ? quote : undefined
  }

  /** The speaker of the quotation the token stands in, where a subject beside it is known. */
  function quoteOf(at: number): Participant | null {
    const token = tokens[at]!
    const quote = quoteAround(token.start)
    if (!quote) return null
    for (const clause of grammar.clausesOf(token.sentence)) {
      if (!clause.verb) continue
      const verb = tokens[clause.verb.head]!
      if (verb.start >= quote.start && verb.end <= quote.end) continue
      const subject = clause.slots.find(({ role }) => role === 'subject')
      const id = subject && work.mentionAt(work.document.phrases[subject.phrase]!.head)?.actorIds[0]
      if (id) return work.actors.get(id) ?? null
    }
    return null
  }

  function isPlural(at: number, { number, kind }: Pronoun): boolean {
    if (number !== 'both') return number === 'plur'
    return kind === 'possessive' ? pluralSubject(at) : kind === 'personal' && pluralVerb(at)
  }

  function pluralVerb(at: number): boolean {
    const place = grammar.slotOf(at)
    if (place?.slot.role !== 'subject') return false
    const finite = place.clause.verb?.finite
    if (finite === null || finite === undefined) return false
    const readings = tokens[finite]!.readings.filter(({ form }) => form === 'finite')
    return readings.length > 0 && readings.every(({ numbers }) => numbers !== undefined && !numbers.includes('sing'))
  }

  function isPolite(at: number): boolean {
    const token = tokens[at]!
    const first = work.document.sentences[token.sentence]!.first
    return token.text.startsWith('S') && at !== first && !/["„“”»«‚‘':]/.test(tokens[at - 1]?.text ?? '')
  }

  function pluralSubject(at: number): boolean {
    const clause = grammar.clauseOf(at)
    const subject = clause?.slots.find(({ role }) => role === 'subject')
    if (!clause || !subject) return false
    const phrase = work.document.phrases[subject.phrase]!
    if (phrase.number === 'plur') return true
    // „Die Armee und die Miliz haben ihre Kämpfe …“, but „Lund und ihr Minister“
    const finite = clause.verb?.finite ?? null
    return finite !== null && finite < at && grammar.attached(phrase).some(({ relation }) => relation === 'conjunct')
  }
}

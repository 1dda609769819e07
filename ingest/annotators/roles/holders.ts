import type { RoleStatus } from '../../../graph/extraction.ts'
import type { Entity } from '../../document.ts'
import type { CountryContext } from '../coreference/context.ts'
import type { Grammar } from '../coreference/grammar.ts'
import type { Participant, Workspace } from '../coreference/workspace.ts'
import type { NameLexicon } from '../names/lexicon.ts'
import { addRole, ofStates } from './add-role.ts'
import { appointments } from './appointments.ts'
import type { SameOffice } from './families.ts'
import type { OfficePhrase } from './office-phrases.ts'
import { phraseOfTitle, predicates } from './predicates.ts'
import { beforeAge, isMark, tenureBefore, tenureBehind } from './tenure.ts'

/** Offices that are ranks: another office may stand before them. */
const ranks = new Set(['general', 'officer'])

interface Holder {
  readonly person: Participant
  readonly end: number
  /** What the sentence says beyond the phrase. */
  readonly status?: RoleStatus | null
  /** What the office is of, said behind the name. */
  readonly ofId?: string | null
  /** The office is given to him or her. */
  readonly given?: boolean
}

/**
 * Gives each title that stands with a name to the person named: before the name, as an apposition on either side, as a
 * predicate. Returns the titles that stand alone.
 */
export function assignHolders(
  work: Workspace,
  grammar: Grammar,
  lexicon: NameLexicon,
  sameOffice: SameOffice,
  context: CountryContext,
  phrases: readonly OfficePhrase[],
): OfficePhrase[] {
  const { tokens, entities } = work.document
  const startOf = new Map(entities.filter(({ type }) => type === 'PER').map((entity) => [entity.first, entity]))
  const placeAt = new Map(entities.filter(({ type }) => type === 'LOC').map((entity) => [entity.first, entity]))
  const endOf = new Map(entities.filter(({ type }) => type === 'PER').map((entity) => [entity.last, entity]))
  // “Thailand's army chief, General X”, “the union's chairman, Togo's president X”
  const titleAt = new Map<number, number>()
  const rankAt = new Map<number, number>()
  for (const { first, title } of phrases) {
    titleAt.set(first, title.last).set(title.first, title.last)
    if (ranks.has(title.title.office)) rankAt.set(title.first, title.last)
  }
  const appointment = appointments(work, grammar, lexicon, endOf)
  const predicated = predicates(work, grammar, lexicon, endOf)
  const startsPhrase = new Set(phrases.flatMap(({ first }) => (isDeterminer(first - 1) ? [first, first - 1] : [first])))
  const titleHeads = new Set(phrases.map(({ title }) => title.last - 1))
  const open: OfficePhrase[] = []
  /** Whom the phrase before named, by the token behind it. */
  let last: { holder: Holder; end: number } | undefined
  phrases.forEach((phrase, index) => {
    if (phrase.title.plural || isOfSeveral(phrase)) {
      const several = listed(phrase)
      for (const one of several) give({ ...phrase, ofId: one.ofId ?? phrase.ofId }, one)
      if (several.length === 0) open.push(phrase)
      return
    }
    const holder = named(phrase) ?? joined(phrase, phrases[index + 1]) ?? appointed(phrase)
    if (holder) last = { holder, end: reachOf(phrase) }
    const holders: readonly Holder[] = holder
      ? [holder]
      : predicated(phrase).map((found) => ({ ...found, end: phrase.last, given: givesOffice(phrase) }))
    if (holders.length === 0) open.push(phrase)
    for (const one of holders) give(phrase, one)
  })
  return open

  function give(phrase: OfficePhrase, holder: Holder): void {
    const ofId = partyOf(phrase, holder.person) ?? holder.ofId ?? null
    // “wird neuer Botschafter”: the verb says it better than “new”.
    const told = phrase.status === 'current' ? holder.status : null
    const status = told ?? phrase.status ?? holder.status ?? null
    const said = { ...phrase, ofId, status, given: holder.given === true }
    addRole(work, sameOffice, said, holder.person, holder.end, usual(phrase, holder.person))
  }

  /** “was appointed minister”, “wurde Ministerin” */
  function givesOffice({ title }: OfficePhrase): boolean {
    const lemma = grammar.clauseOf(title.last - 1)?.verb?.lemma.toLowerCase() ?? ''
    return lexicon.has('naming-verb', lemma) || lexicon.has('becoming-verb', lemma)
  }

  /** “Sozialistenchef”: of parties of one name that of the holder's country, else of one in the article. */
  function partyOf({ ofId, title }: OfficePhrase, { known }: Participant): string | null {
    const party = ofId === null ? undefined : work.register.get(ofId)
    const isNear = (country: string | null) =>
      country !== null && (known?.ofId ? known.ofId === country : work.actors.has(country))
    if (party?.type !== 'party' || isNear(party.ofId)) return ofId
    const name = title.text.slice(0, title.text.length - title.title.title.length).replace(/-$/, '')
    const others = work.register.named(name).filter((one) => isNear(one.ofId))
    return others.length === 1 ? others[0]!.id : ofId
  }

  /** Two offices of one: “Vizekanzler und SPD-Chef Per Holm”, “Per Holm, a former general and now president of Togo, …”. */
  function joined(phrase: OfficePhrase, next: OfficePhrase | undefined): Holder | undefined {
    const opening = isDeterminer(phrase.first - 1) ? phrase.first - 1 : phrase.first
    const behind = last
    if (behind && isConjunction(opening - 1) && behind.end === opening - 1 && closes(reachOf(phrase)))
      return { person: behind.holder.person, end: phrase.last }
    const reach = reachOf(phrase)
    if (!next || next.title.plural || !isConjunction(reach) || next.first !== reach + 1) return undefined
    const other = startOf.get(next.title.last) ?? startOf.get(next.last)
    const [one, two] = [phrase.title.title.gender, next.title.title.gender]
    if (!other || (one !== two && one !== 'x' && two !== 'x')) return undefined
    return held(other, phrase.last)
  }

  function isConjunction(at: number): boolean {
    return lexicon.has('conjunction', tokens[at]?.lower ?? '')
  }

  function appointed(phrase: OfficePhrase): Holder | undefined {
    const found = appointment(phrase)
    const holder = found && held(found.entity, phrase.last, found.ofId)
    return holder && { ...holder, status: found.status, given: true }
  }

  /** “Kanzler Österreichs Per Holm”; but in “der Berater des Kanzlers Per Holm” he is the chancellor. */
  function behindOwner({ title, last }: OfficePhrase): Entity | undefined {
    for (let at = title.last; at < last; at++) if (titleHeads.has(at)) return undefined
    return startOf.get(last)
  }

  function named(phrase: OfficePhrase): Holder | undefined {
    const direct = startOf.get(phrase.title.last) ?? behindOwner(phrase) ?? startOf.get(pastRank(phrase.title.last))
    if (direct) return held(direct, direct.last, countryBehind(direct))
    // “…, Wolodymyr Selenskyj, …”: closed by a comma or the end, and not the first of a list.
    const reach = reachOf(phrase)
    const comma = commaBehind(reach)
    const attribute = isAttribute(phrase)
    const after = comma === undefined || attribute ? undefined : startOf.get(pastHonorifics(comma + 1))
    if (after && (closes(after.last) || closes(pastOrigin(after.last)))) return held(after, after.last)
    const opening = isDeterminer(phrase.first - 1) ? phrase.first - 1 : phrase.first
    const time = tenureBefore(tokens, opening, lexicon) ?? once(opening)
    const mark = time?.start ?? opening
    const before = isMark(tokens[mark - 1]?.text) ? endOf.get(beforeAge(tokens, mark - 1)) : undefined
    if (!before || attribute) return undefined
    if (time) {
      const holder = held(before, phrase.last)
      return holder && { ...holder, status: time.over ? 'former' : null }
    }
    const tenure = tenureBehind(tokens, phrase.last, lexicon)
    if (tenure) {
      const holder = held(before, tenure.end)
      return holder && { ...holder, status: tenure.over ? 'former' : null }
    }
    const ends = closes(phrase.last) || closes(reach) || (isConjunction(reach) && startsPhrase.has(reach + 1))
    return ends || phrase.last > phrase.title.last || phrase.determiner !== null ? held(before, phrase.last) : undefined
  }

  /** “Der Direktor des Instituts für Friedensforschung, …”: the comma behind what belongs to the office. */
  function commaBehind(reach: number): number | undefined {
    let at = reach
    for (let skipped = 0; skipped < 2 && tokens[at]?.text !== ','; skipped++) {
      const noun = grammar.phraseOf(at)
      if (noun?.first !== at || startOf.has(at)) return undefined
      at = noun.last
    }
    return tokens[at]?.text === ',' ? at : undefined
  }

  /** “…, once the leader of …”: the word of time before the determiner. */
  function once(opening: number): { start: number; over: boolean } | undefined {
    const status = opening > 1 ? lexicon.statuses.get(tokens[opening - 1]!.lower) : undefined
    return status === 'former' && isMark(tokens[opening - 2]!.text) ? { start: opening - 1, over: true } : undefined
  }

  /** “Moussa Keita aus Mali, …” */
  function pastOrigin(at: number): number {
    if (!lexicon.is(tokens[at], 'locative') && !lexicon.is(tokens[at], 'of-word')) return at
    return placeAt.get(at + 1)?.last ?? at
  }

  function isDeterminer(at: number): boolean {
    const token = tokens[at]
    return lexicon.is(token, 'definite') || lexicon.is(token, 'indefinite') || lexicon.is(token, 'possessive')
  }

  /** A title that is an attribute of another noun (“der Berater des Kanzlers”) says nothing of the name behind the comma. */
  function isAttribute({ title, sought }: OfficePhrase): boolean {
    if (sought) return false
    const noun = phraseOfTitle(grammar, title)
    if (noun?.relation !== 'genitive' && noun?.relation !== 'of' && noun?.relation !== 'pp') return false
    // “das Lager ihres Anführers, X”, “a pact with the minister, X”: of a thing nobody's name is told.
    const above = noun.governor === null ? undefined : work.document.phrases[noun.governor]!.head
    return above === undefined || titleHeads.has(above) || isPerson(above)
  }

  function isPerson(at: number): boolean {
    const lemma = tokens[at]!.lemma.toLowerCase()
    return (
      work.mentionAt(at) !== undefined ||
      lexicon.has('person-noun', lemma) ||
      lexicon.has('kinship', lemma) ||
      lexicon.has('epithet', lemma)
    )
  }

  /** The end of the title with what is attached to it: “Minister für Nationale Sicherheit”. */
  function reachOf({ title, last }: OfficePhrase): number {
    let reach = last
    const noun = grammar.phraseOf(title.last - 1)
    if (!noun) return reach
    for (const phrase of grammar.attached(noun))
      if (phrase.relation !== 'apposition' && phrase.relation !== 'conjunct' && phrase.first === reach)
        reach = phrase.last
    return reach
  }

  function isHonorific(lower: string): boolean {
    return lexicon.has('honorific', lower) || lexicon.titles.get(lower)?.office === 'honorific'
  }

  function pastHonorifics(at: number): number {
    const title = titleAt.get(at)
    return title !== undefined && startOf.has(title) ? title : pastHonorific(at)
  }

  /** “Army chief General X”: a rank stands between office and name. */
  function pastRank(at: number): number {
    return rankAt.get(at) ?? pastHonorific(at)
  }

  function pastHonorific(at: number): number {
    return at < tokens.length && isHonorific(tokens[at]!.lower) && !startOf.has(at) ? at + 1 : at
  }

  /** “Innenminister X” in an article about one country: of whom the register knows nothing, the minister is that country's. */
  function usual({ title }: OfficePhrase, person: Participant): string | null {
    const compound = title.text.includes('-') && !title.title.title.includes('-')
    return person.known || compound || !ofStates(title.title.office) ? null : context.dominant
  }

  /** “die Minister Per Holm und Jan Berg”: one form for one and for several, with an article of the plural. */
  function isOfSeveral({ first, title }: OfficePhrase): boolean {
    const declined = title.title.gender === 'm' || tokens[title.last - 1]!.lower.endsWith('en')
    const direct = declined ? startOf.get(title.last) : undefined
    if (!direct || !lexicon.has('plural-article', tokens[first - 1]?.lower ?? '')) return false
    const behind = pastParenthesis(direct.last)
    return (tokens[behind]?.text === ',' || isConjunction(behind)) && startOf.has(behind + 1)
  }

  /** “Per Holm (SPD)” */
  function pastParenthesis(at: number): number {
    if (tokens[at]?.text !== '(') return at
    for (let next = at + 1; next < at + 6; next++) if (tokens[next]?.text === ')') return next + 1
    return at
  }

  /** “Senators Susan Collins and Lisa Murkowski”: everybody on the list; “the presidents of Ghana and Togo, A and B”: each of his own. */
  function listed(phrase: OfficePhrase): Holder[] {
    const { title } = phrase
    const found: Holder[] = []
    const owners = ownersOf(phrase)
    const reach = owners.end ?? reachOf(phrase)
    const first = startOf.get(title.last) ?? (tokens[reach]?.text === ',' ? startOf.get(reach + 1) : undefined)
    for (let entity = first; entity; ) {
      const own = countryBehind(entity)
      const one = held(entity, entity.last, own)
      if (one) found.push(one)
      const end = pastParenthesis(own ? pastOrigin(entity.last) : entity.last)
      const link = tokens[end]
      entity = link && (link.text === ',' || isConjunction(end)) ? startOf.get(end + 1) : undefined
    }
    const each = owners.ids.length > 1 && owners.ids.length === found.length
    return each ? found.map((one, index) => ({ ...one, ofId: owners.ids[index]! })) : found
  }

  /** “of Ghana and Togo”, “Ghanas und Togos”: the countries behind a title, and the token after them. */
  function ownersOf({ title, ofId, last }: OfficePhrase): { ids: readonly string[]; end: number | null } {
    if (!ofId || last === title.last) return { ids: [], end: null }
    const ids = [ofId]
    let end = last
    while ((tokens[end]?.text === ',' || isConjunction(end)) && placeAt.has(end + 1)) {
      const id = work.mentionAt(end + 1)?.actorIds[0]
      if (!id) break
      ids.push(id)
      end = placeAt.get(end + 1)!.last
    }
    return { ids, end }
  }

  function closes(at: number): boolean {
    const token = tokens[at]
    return !token || /^[,;:.)–—!?]$/.test(token.text) || token.sentence !== tokens[at - 1]!.sentence
  }

  function held(entity: Entity, end: number, ofId: string | null = null): Holder | undefined {
    const id = work.mentionAt(entity.first)?.actorIds[0]
    const person = id ? work.actors.get(id) : undefined
    return person ? { person, end: Math.max(end, entity.last), ofId } : undefined
  }

  /** “König Felipe von Spanien”, “Emir Tamim of Qatar” */
  function countryBehind({ last }: Entity): string | null {
    if (!lexicon.has('of-word', tokens[last]?.lower ?? '')) return null
    const mention = work.mentionAt(last + 1)
    const id = mention?.first === last + 1 ? mention.actorIds[0] : undefined
    return id?.startsWith('country:') ? id : null
  }
}

import type { RoleStatus } from '../../../graph/extraction.ts'
import type { Clause, Entity } from '../../document.ts'
import type { CountryContext } from '../coreference/context.ts'
import type { Grammar } from '../coreference/grammar.ts'
import type { Participant, Workspace } from '../coreference/workspace.ts'
import { pasts } from '../frames/verb-signals.ts'
import type { NameLexicon } from '../names/lexicon.ts'
import { appointments } from './appointments.ts'
import type { SameOffice } from './families.ts'
import type { OfficePhrase } from './office-phrases.ts'
import { beforeAge, isMark, tenureBefore, tenureBehind } from './tenure.ts'

interface Holder {
  readonly person: Participant
  readonly end: number
  /** What the sentence says beyond the phrase. */
  readonly status?: RoleStatus | null
  /** What the office is of, said behind the name. */
  readonly ofId?: string | null
}

/** An office phrase that names nobody: a later pass asks who is meant. */
export interface OpenOffice {
  readonly phrase: OfficePhrase
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
  const endOf = new Map(entities.filter(({ type }) => type === 'PER').map((entity) => [entity.last, entity]))
  // “Thailand's army chief, General X”
  const titleAt = new Map(phrases.map(({ title }) => [title.first, title.last]))
  const appointment = appointments(work.document, grammar, lexicon, endOf)
  const open: OfficePhrase[] = []
  for (const phrase of phrases) {
    if (phrase.title.plural) {
      const several = listed(phrase)
      for (const { person, end } of several) addRole(work, sameOffice, phrase, person, end, usual(phrase, person))
      if (several.length === 0) open.push(phrase)
      continue
    }
    const holder = named(phrase) ?? appointed(phrase) ?? predicate(phrase)
    if (holder) {
      const ofId = phrase.ofId ?? holder.ofId ?? null
      // “wird neuer Botschafter”: the verb says it better than “new”.
      const told = phrase.status === 'current' ? holder.status : null
      const said = { ...phrase, ofId, status: told ?? phrase.status ?? holder.status ?? null }
      addRole(work, sameOffice, said, holder.person, holder.end, usual(phrase, holder.person))
    } else open.push(phrase)
  }
  return open

  function appointed(phrase: OfficePhrase): Holder | undefined {
    const found = appointment(phrase)
    const holder = found && held(found.entity, phrase.last)
    return holder && { ...holder, status: found.status }
  }

  function named(phrase: OfficePhrase): Holder | undefined {
    const direct =
      startOf.get(phrase.title.last) ?? startOf.get(phrase.last) ?? startOf.get(pastHonorific(phrase.title.last))
    if (direct) return held(direct, direct.last, countryBehind(direct))
    // “…, Wolodymyr Selenskyj, …”: closed by a comma or the end, and not the first of a list.
    const reach = reachOf(phrase)
    const comma = tokens[reach]
    const attribute = isAttribute(phrase)
    const after = comma?.text === ',' && !attribute ? startOf.get(pastHonorifics(reach + 1)) : undefined
    if (after && closes(after.last)) return held(after, after.last)
    const opening = isDeterminer(phrase.first - 1) ? phrase.first - 1 : phrase.first
    const time = tenureBefore(tokens, opening, lexicon)
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
    return closes(phrase.last) || phrase.last > phrase.title.last || phrase.determiner !== null || closes(reach)
      ? held(before, phrase.last)
      : undefined
  }

  function isDeterminer(at: number): boolean {
    const lower = tokens[at]?.lower ?? ''
    return lexicon.has('definite', lower) || lexicon.has('indefinite', lower) || lexicon.has('possessive', lower)
  }

  /** A title that is an attribute of another noun (“der Berater des Kanzlers”) says nothing of the name behind the comma. */
  function isAttribute({ title, sought }: OfficePhrase): boolean {
    if (sought) return false
    const inner = grammar.phraseOf(title.last - 1)
    // “speaker of parliament”: the head of a title of several phrases is the first.
    const noun = inner && inner.first > title.first ? grammar.phraseOf(title.first) : inner
    return noun?.relation === 'genitive' || noun?.relation === 'of' || noun?.relation === 'pp'
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

  function pastHonorific(at: number): number {
    return at < tokens.length && isHonorific(tokens[at]!.lower) && !startOf.has(at) ? at + 1 : at
  }

  /** “Innenminister X” in an article about one country: of whom the register knows nothing, the minister is that country's. */
  function usual({ title }: OfficePhrase, person: Participant): string | null {
    const compound = title.text.includes('-') && !title.title.title.includes('-')
    return person.known || compound || !ofStates(title.title.office) ? null : context.dominant
  }

  /** “Senators Susan Collins and Lisa Murkowski”: everybody on the list. */
  function listed(phrase: OfficePhrase): { person: Participant; end: number }[] {
    const { title } = phrase
    const found: { person: Participant; end: number }[] = []
    const reach = reachOf(phrase)
    const first = startOf.get(title.last) ?? (tokens[reach]?.text === ',' ? startOf.get(reach + 1) : undefined)
    for (let entity = first; entity; ) {
      const one = held(entity, entity.last)
      if (one) found.push(one)
      const link = tokens[entity.last]
      entity =
        link && (link.text === ',' || lexicon.has('conjunction', link.lower)) ? startOf.get(entity.last + 1) : undefined
    }
    return found
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

  /** “Merz ist neuer Bundeskanzler”, “wurde zum Kanzler gewählt”, “took over as interim leader”. */
  function predicate(phrase: OfficePhrase): Holder | undefined {
    const head = phrase.title.last - 1
    const noun = grammar.phraseOf(head)
    if (!noun) return undefined
    const place = grammar.slotOf(head)
    const clause = place?.clause ?? grammar.clauseOf(head)
    if (!clause?.verb || (!place && noun.relation !== null)) return undefined
    const lemma = clause.verb.lemma.toLowerCase()
    const preposition = place?.slot.preposition ?? noun.preposition
    const asOffice = preposition !== null && lexicon.has('office-preposition', preposition)
    const becomes =
      (place?.slot.role === 'predicate' && !asOffice) ||
      (noun.kind === 'NP' &&
        noun.relation === null &&
        lexicon.has('office-verb', lemma) &&
        place?.slot.role !== 'subject')
    const loses = asOffice && lexicon.has('dismissal-verb', lemma)
    if (!becomes && !loses && !(asOffice && lexicon.has('office-verb', lemma))) return undefined
    // “Er ist als Minister vorgesehen” is no minister yet.
    if (asOffice && lexicon.has('as-word', preposition) && lexicon.has('place-verb', lemma)) return undefined
    if (clause.verb.negated) return undefined
    const status = loses ? lost(clause) : told(clause)
    if (status === undefined) return undefined
    // Who names somebody something does not become it; “Lund elected president” is a headline's passive.
    const names = lexicon.has('naming-verb', lemma) && noun.definite !== null
    const roles = clause.verb.voice === 'passive' ? ['subject'] : names ? ['object'] : ['object', 'subject']
    for (const role of roles)
      for (const slot of clause.slots) {
        if (slot.role !== role) continue
        const person = personIn(stoodFor(clause, slot.phrase))
        if (person) return { person, end: phrase.last, status }
      }
    return undefined
  }

  /** What the verb says of the time: “soll Minister werden” is to come, “war Minister” is over; undefined where it is only possible. */
  function told({ verb, parent }: Clause): RoleStatus | null | undefined {
    const { lemma, modal, tense, form, voice } = verb!
    const copula = lexicon.has('copula', lemma.toLowerCase())
    if (modal !== null && !lexicon.has('future-modal', modal)) return undefined
    if (/infinitive/.test(form) && modal === null) {
      const above = parent === null ? null : work.document.clauses[parent]!.verb
      return !copula && above && lexicon.has('expected-verb', above.lemma.toLowerCase()) ? 'future' : undefined
    }
    if (modal !== null || tense === 'future') return copula ? undefined : 'future'
    const becoming = voice === 'active' && lexicon.has('becoming-verb', lemma.toLowerCase())
    if (becoming && tense === 'present') return 'future'
    const held = lexicon.has('holding-verb', lemma.toLowerCase())
    return (copula && tense === 'past') || (held && (tense === 'past' || tense === 'pluperfect')) ? 'former' : null
  }

  /** “dismissed Kim as minister”: over where it has happened. */
  function lost({ verb }: Clause): RoleStatus | undefined {
    return verb!.modal === null && (pasts.has(verb!.tense) || verb!.form === 'participle') ? 'former' : undefined
  }

  /** For “who”, “der” that of whom the clause tells. */
  function stoodFor({ kind, marker, antecedent }: Clause, index: number): number {
    const pronoun = kind === 'relative' && marker !== null && work.document.phrases[index]!.head === marker
    return pronoun && antecedent !== null ? antecedent : index
  }

  /** The person that a phrase names by its head or by an apposition (“Der Chef der Garde, General X”). */
  function personIn(index: number): Participant | undefined {
    const noun = work.document.phrases[index]!
    for (const { head } of [noun, ...grammar.attached(noun).filter(({ relation }) => relation === 'apposition')]) {
      const id = work.mentionAt(head)?.actorIds[0]
      const person = id ? work.actors.get(id) : undefined
      if (person?.kind === 'person') return person
    }
    return undefined
  }
}

/** Records the office once for a person; the register supplies only what the text leaves open. */
export function addRole(
  work: Workspace,
  sameOffice: SameOffice,
  phrase: OfficePhrase,
  person: Participant,
  end: number,
  usual: string | null = null,
): void {
  const { title } = phrase
  if (title.title.gender !== 'x') person.gender ??= title.title.gender
  // “Bundeskanzler” is a German office unless the register knows the person in an Austrian one.
  const own =
    title.usualId && phrase.ofId === title.usualId
      ? work.register.officesOf(person.id).find((held) => held.office === title.title.office)
      : undefined
  const open = phrase.elsewhere
    ? exactOwner(work, title.title.office, person)
    : (ownerInRegister(work, sameOffice, title.title.office, person) ?? usual)
  const ofId = own?.ofId ?? phrase.ofId ?? open
  const status: RoleStatus = phrase.status ?? 'current'
  const before = work
    .rolesOf(person.id)
    .find(
      (role) =>
        role.status === status &&
        (role.title === title.text ||
          (sameOffice(role.office, title.title.office) &&
            (!role.ofId || !ofId || role.ofId === ofId) &&
            !(partyBeside(role.office, title.title.office, role.ofId ?? ofId) || (role.elsewhere && ofId)))),
    )
  if (ofId) work.known(ofId)
  if (before) {
    before.ofId ??= ofId
    return
  }
  const { tokens } = work.document
  const first = Math.min(phrase.first, end - 1)
  const start = tokens[first]!.start
  const stop = tokens[Math.max(end, phrase.last) - 1]!.end
  const evidence = { start, end: stop, text: work.document.text.slice(start, stop) }
  work.addRole({
    personId: person.id,
    title: title.text,
    ofId,
    status,
    evidence,
    office: title.title.office,
    elsewhere: phrase.elsewhere && ofId === null,
  })
}

/** Of an office whose owner the text names in words: an organisation of the article in which the register knows the person so. */
function exactOwner(work: Workspace, office: string, person: Participant): string | null {
  const held = work.register
    .officesOf(person.id)
    .filter((one) => one.office === office && one.ofId.startsWith('organization:'))
  return held.find(({ ofId }) => work.actors.has(ofId))?.ofId ?? null
}

/** What the office is of where the text leaves it open: by the register, and an organisation only if the article names it. */
function ownerInRegister(work: Workspace, sameOffice: SameOffice, office: string, person: Participant): string | null {
  const held = work.register.officesOf(person.id)
  const day = work.register.officesOf(person.id, work.day)
  for (const offices of [day, held])
    for (const fits of [(key: string) => key === office, (key: string) => sameOffice(key, office)])
      for (const { office: key, ofId } of offices)
        if (
          fits(key) &&
          (ofId.startsWith('country:') || ((key === office || !ofStates(office)) && work.actors.has(ofId)))
        )
          return ofId
  return ofStates(office) && person.ofId?.startsWith('country:') ? person.ofId : null
}

/** A head of government who leads a party too holds two offices. */
function partyBeside(one: string, other: string, ofId: string | null): boolean {
  return one !== other && ofStates(one) !== ofStates(other) && (ofId?.startsWith('organization:') ?? false)
}

const ofStates = (office: string): boolean => stateOffices.has(office) || office.endsWith('-minister')

const stateOffices = new Set([
  'army-chief',
  'opposition-leader',
  'ruler',
  'head-of-state',
  'head-of-government',
  'president',
  'prime-minister',
  'chancellor',
  'monarch',
])

import type { Office } from '../../register.ts'
import type { CountryContext } from '../coreference/context.ts'
import type { Grammar } from '../coreference/grammar.ts'
import { antecedents } from '../coreference/salience.ts'
import type { Participant, Workspace } from '../coreference/workspace.ts'
import type { NameLexicon } from '../names/lexicon.ts'
import { addRole, ofStates } from './add-role.ts'
import type { SameOffice } from './families.ts'
import { type OfficePhrase, undeclined } from './office-phrases.ts'

const many = 300

/** A person of the article who has an office that a title alone may mean. */
interface Candidate {
  readonly person: Participant
  readonly exact: boolean
  /** His or her last mention before the title; negative where there is none. */
  readonly at: number
  readonly ofId: string | null
}

/**
 * Titles that stand alone: “der Kanzler”, “the president-elect”, “beide Minister”, “die Außenminister der EU”. What the article
 * said comes first, then what the register knows for its date; a title that fits nobody stays open.
 */
export function resolveOffices(
  work: Workspace,
  grammar: Grammar,
  lexicon: NameLexicon,
  sameOffice: SameOffice,
  context: CountryContext,
  open: readonly OfficePhrase[],
): void {
  const { tokens } = work.document
  for (const phrase of open) {
    if (work.mentionAt(phrase.title.first)) continue
    if (phrase.title.plural || pluralHere(phrase)) plural(phrase)
    else single(phrase)
  }

  function single(phrase: OfficePhrase): void {
    if (phrase.determiner === 'indefinite' || isNamedTo(phrase)) return
    if (phrase.elsewhere && !phrase.ofId) {
      const { regionId } = phrase
      const head = (regionId ? fromRegister({ ...phrase, ofId: regionId }) : undefined) ?? regional(phrase)
      if (head) mention(phrase, [head], 'regional-office', 0.65)
      if (head) addRole(work, sameOffice, phrase, head, phrase.last)
      return
    }
    if (phrase.determiner === 'possessive' && !phrase.ofId) return
    if (phrase.determiner === null && !phrase.ofId) return
    const said = fromText(phrase)
    const person = said ?? fromRegister(phrase)
    if (!person || (!said && isBeside(phrase, person))) return
    mention(phrase, [person], said ? 'office' : 'office-in-register', said ? 0.85 : 0.75)
    addRole(work, sameOffice, phrase, person, phrase.last)
  }

  /**
   * “Der bayerische Ministerpräsident”: who was introduced in such an office, else the one whom the sentence before or this
   * one is about, where no other country's office is known of him or her.
   */
  function regional(phrase: OfficePhrase): Participant | undefined {
    const { first, title, regional: region } = phrase
    if (phrase.status !== null || phrase.determiner !== 'definite') return undefined
    if (!region) return undefined
    const { office, gender } = title.title
    const found = antecedents(
      work,
      grammar,
      first,
      ({ kind, gender: own }) => kind === 'person' && (gender === 'x' || own === null || own === gender),
      2,
    )
    const others = (person: Participant) =>
      work.rolesOf(person.id).filter((role) => sameOffice(role.office, office) && role.status === 'current')
    const introduced = found.find(({ person }) =>
      others(person).some(({ elsewhere, evidence }) => elsewhere && !namesAnother(evidence.text, region)),
    )
    if (introduced) return introduced.person
    const likely = found.find(({ person }) => others(person).length === 0)
    return likely && likely.score >= 52 ? likely.person : undefined
  }

  /** Whether words tell an office of another part of the country. */
  function namesAnother(text: string, region: string): boolean {
    const words = text.toLowerCase().split(' ')
    return words.map(undeclined).some((word) => word !== region && lexicon.has('regional-adjective', word))
  }

  /** The title with its qualifiers, or alone where a name among them is a mention of its own. */
  function mention({ first, title }: OfficePhrase, actors: Participant[], rule: string, confidence: number): void {
    const from = work.isFree(first, title.last) ? first : title.first
    work.mention(from, title.last, actors, 'role', rule, confidence)
  }

  /** The person whom the article gave this office, else one of its persons who holds it on the article's day. */
  function fromText(phrase: OfficePhrase): Participant | undefined {
    const { office, gender } = phrase.title.title
    const at = phrase.title.first
    const wanted = phrase.status
    const fits = (person: Participant) => gender === 'x' || !person.gender || person.gender === gender
    let candidates: Candidate[] = []
    let comes = true
    for (const role of nearRoles(tokens[at]!.start)) {
      const person = work.actors.get(role.personId)!
      if (!fits(person) || !sameOffice(role.office, office) || !sameOwner(phrase.ofId, role.ofId)) continue
      // “The minister resigned … Ada Lund was named minister”: somebody else was before.
      if (role.given && role.evidence.start > tokens[at]!.start) continue
      if (role.office !== office && ofStates(office) && isOfBody(role.ofId)) continue
      if (phrase.ofId && !role.ofId && (role.elsewhere || role.office !== office)) continue
      if (
        wanted === 'former'
          ? role.status !== 'former'
          : wanted === 'future'
            ? role.status !== 'future'
            : role.status === 'former'
      )
        continue
      if (wanted === null && role.status === 'future' && phrase.ofId === null && role.office !== office) continue
      comes &&= role.status === 'future'
      candidates.push({ person, exact: role.office === office, at: work.lastMention(person.id, at), ofId: role.ofId })
    }
    // “The next chancellor met the departing one. The chancellor …”: who holds the office before who is to.
    if (candidates.length === 0 || (comes && wanted === null)) {
      const holders: Candidate[] = []
      for (const person of registered()) {
        if (!fits(person)) continue
        const offices = heldBy(person.id, wanted)
        const held = offices.find(
          (one) =>
            sameOffice(one.office, office) &&
            sameOwner(phrase.ofId, one.ofId) &&
            !(one.office !== office && ofStates(office) && isOfBody(one.ofId)),
        )
        if (held)
          holders.push({
            person,
            exact: held.office === office,
            at: work.lastMention(person.id, at),
            ofId: held.ofId,
          })
      }
      if (holders.length > 0) candidates = holders
    }
    const free = candidates.filter(({ person }) => !isBeside(phrase, person))
    const before = free.filter((candidate) => candidate.at >= 0)
    const pool = before.length > 0 ? before : namedBehind(phrase, free)
    const exact = pool.filter((candidate) => candidate.exact)
    return (exact.length > 0 ? exact : pool).sort((a, b) => b.at - a.at)[0]?.person
  }

  /** “The president met Ada Lund”: of two who take part in one act, one is not the other. */
  function isBeside({ title }: OfficePhrase, { id }: Participant): boolean {
    const own = grammar.slotOf(title.last - 1)
    return own !== null && (takesPart(work.lastMention(id, title.first)) || takesPart(work.nextMention(id, title.last)))

    function takesPart(token: number): boolean {
      const other = token < 0 ? null : grammar.slotOf(token)
      return other !== null && other.clause === own!.clause && other.slot !== own!.slot
    }
  }

  /** “Norway's speaker said … The speaker, Ada Lund, …”: the name comes in a later sentence, and one alone has the office. */
  function namedBehind(
    { ofId, status, determiner, title }: OfficePhrase,
    candidates: readonly Candidate[],
  ): Candidate[] {
    const exact = candidates.filter((one) => one.exact)
    const alone = new Set(exact.map(({ person }) => person)).size === 1
    if (!alone || status !== null) return []
    if (ofId !== null) return exact
    // Many have a spokesman: the one who is named later is another body's.
    if (determiner !== 'definite' || title.title.office === 'spokesperson') return []
    // “The speaker said …”: of the country of which the article speaks.
    const near = context.before(title.first) ?? context.article
    return exact.every((one) => one.ofId === null || one.ofId === near) ? exact : []
  }

  /** Persons of the article whose offices the register knows. */
  function registered(): Participant[] {
    const found: Participant[] = []
    for (const id of work.registered) {
      const person = work.actors.get(id)!
      if (person.kind === 'person') found.push(person)
    }
    return found
  }

  /** The roles said last before a character, and in an article of ordinary length all. */
  function nearRoles(start: number): typeof work.roles {
    if (work.roles.length <= many) return work.roles
    const before = work.roles.findIndex(({ evidence }) => evidence.start > start)
    const end = before < 0 ? work.roles.length : before
    return work.roles.slice(Math.max(0, end - many), end)
  }

  /** “zum Präsidenten ernennen”: an office that is given is nobody yet. */
  function isNamedTo({ title }: OfficePhrase): boolean {
    const noun = grammar.phraseOf(title.last - 1)
    const lemma = grammar.clauseOf(title.last - 1)?.verb?.lemma.toLowerCase()
    return (
      noun?.preposition != null &&
      lexicon.has('office-preposition', noun.preposition) &&
      lexicon.has('office-verb', lemma ?? '')
    )
  }

  function heldBy(personId: string, wanted: OfficePhrase['status']): readonly Office[] {
    const { day } = work
    if (!day) return wanted === 'future' ? [] : work.register.officesOf(personId)
    if (wanted === 'future') return work.register.officesOf(personId).filter(({ from }) => from !== null && from > day)
    if (wanted !== 'former') return work.register.officesOf(personId, day)
    return work.register.officesOf(personId).filter(({ to }) => to !== null && to < day)
  }

  function fromRegister(phrase: OfficePhrase): Participant | undefined {
    const { office } = phrase.title.title
    if (phrase.status === 'future' || phrase.status === 'former') return undefined
    const elsewhere =
      phrase.title.usualId &&
      phrase.ofId === phrase.title.usualId &&
      context.article &&
      work.register.holders(office, context.article, work.day).length > 0
    let owner = elsewhere ? context.article : phrase.ofId
    const certain = owner !== null
    if (!owner) {
      owner = context.before(phrase.title.first) ?? context.article
      if (!owner || phrase.determiner !== 'definite' || phrase.first < phrase.title.first) return undefined
    }
    if (!work.day) return undefined
    const offices = work.register.officesIn(owner).filter((held) => sameOffice(held.office, office))
    const keys = offices.some((held) => held.office === office)
      ? [office]
      : [...new Set(offices.map((held) => held.office))]
    const found = new Set(keys.flatMap((key) => work.register.holders(key, owner, work.day).map(({ id }) => id)))
    if (found.size !== 1) return undefined
    const id = [...found][0]!
    // From the context alone only a head of state or government, and only one of the article.
    if (!certain && !work.actors.has(id)) return undefined
    // “die Außenministerin” is no man.
    const { gender } = phrase.title.title
    const holder = work.known(id)
    return gender === 'f' && holder?.gender === 'm' ? undefined : holder
  }

  /** “beide Minister”: the last two who bear it. “Die Außenminister der EU”: the union acts. */
  function plural(phrase: OfficePhrase): void {
    const { office } = phrase.title.title
    const before = tokens[phrase.first - 1]
    const two = before && (lexicon.has('both', before.lower) || lexicon.has('two', before.lower))
    if (two) {
      const bearers = new Map<Participant, number>()
      const day = work.day ?? null
      const named = nearRoles(tokens[phrase.title.first]!.start).filter((role) => sameOffice(role.office, office))
      const said = new Set(named.map(({ personId }) => personId))
      for (const person of new Set([...registered(), ...[...said].map((id) => work.actors.get(id)!)])) {
        if (
          said.has(person.id) ||
          work.register.officesOf(person.id, day).some((one) => sameOffice(one.office, office))
        ) {
          const at = work.lastMention(person.id, phrase.title.first)
          if (at >= 0) bearers.set(person, at)
        }
      }
      const two = [...bearers].sort((a, b) => b[1] - a[1]).slice(0, 2)
      if (two.length === 2)
        work.mention(phrase.first - 1, phrase.last, two.map(([person]) => person).reverse(), 'role', 'both', 0.75)
      return
    }
    const owners = ownersOf(phrase)
    if (owners.length > 1) {
      const holders = owners.map((id) => namedHolder(phrase, id))
      const all = holders.every((one) => one !== undefined) ? holders : owners.map((id) => work.known(id)!)
      mention(phrase, all, 'each', 0.75)
      return
    }
    const owner = phrase.ofId ? work.known(phrase.ofId) : undefined
    if (owner?.kind === 'organization') mention(phrase, [owner], 'members', 0.7)
  }

  /** “of Egypt and Sudan”, “Serbiens und Albaniens”, “the Egyptian and Sudanese ministers”: each country of the list. */
  function ownersOf({ ofId, first, last }: OfficePhrase): string[] {
    const owners = ofId ? [ofId] : []
    for (let at = last; owners.length > 0 && isLink(at); ) {
      const next = lexicon.has('definite', tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
      const behind = next < tokens.length ? work.mentionAt(next) : undefined
      const id = behind?.first === next && behind.actorIds.length === 1 ? behind.actorIds[0]! : null
      if (!id?.startsWith('country:')) break
      owners.push(id)
      at = behind!.last
    }
    for (let at = first - 1; owners.length > 0 && isLink(at); at -= 2) {
      const { lower, text } = tokens[at - 1]!
      const id = lexicon.adjectives.get(work.language === 'de' ? lower : text) ?? countryAt(at - 1)
      if (!id || !work.known(id)) break
      owners.unshift(id)
    }
    return owners
  }

  /** “Egypt and Sudan’s ministers”: the country whose name stands there. */
  function countryAt(at: number): string | null {
    const named = work.mentionAt(at)
    const id = named?.last === at + 1 && named.actorIds.length === 1 ? named.actorIds[0]! : null
    return id?.startsWith('country:') ? id : null
  }

  function isLink(at: number): boolean {
    const token = tokens[at]
    return at > 0 && token !== undefined && (token.text === ',' || lexicon.has('conjunction', token.lower))
  }

  /** Who of the article holds the office there, by the text or the register. */
  function namedHolder({ title }: OfficePhrase, owner: string): Participant | undefined {
    const { office } = title.title
    const said = nearRoles(tokens[title.first]!.start).find(
      (role) => role.ofId === owner && role.status === 'current' && sameOffice(role.office, office),
    )
    if (said) return work.actors.get(said.personId)
    const holders = work.day ? work.register.holders(office, owner, work.day) : []
    return holders.length === 1 ? work.actors.get(holders[0]!.id) : undefined
  }

  /** An alliance has no foreign minister of its own: “die Nato-Außenminister” are its members'. */
  function pluralHere(phrase: OfficePhrase): boolean {
    const { title, first, ofId } = phrase
    const owner = ofId ? work.register.get(ofId) : undefined
    if ((owner?.type === 'alliance' || owner?.type === 'union') && title.title.office.endsWith('minister')) return true
    // „ein Treffen der Außenminister Indiens und Pakistans“: nobody is that of two countries
    return (
      lexicon.has('both', tokens[first - 1]?.lower ?? '') || isPlural(title.last - 1) || ownersOf(phrase).length > 1
    )
  }

  function isPlural(head: number): boolean {
    const noun = grammar.phraseOf(head)
    return noun?.head === head && noun.number === 'plur' && noun.kind !== 'PP'
  }

  /** The head of an agency or a firm is no head of government and leads no opposition; who heads a party may. */
  function isOfBody(ofId: string | null): boolean {
    if (!ofId?.startsWith('organization:')) return false
    const type = work.register.get(ofId)?.type ?? work.actors.get(ofId)?.type
    return type !== 'party' && type !== 'presidency' && type !== 'government'
  }

  function sameOwner(one: string | null, other: string | null): boolean {
    if (one === null || other === null || one === other) return true
    // A presidency or a government stands for its country; a party does not.
    const state = (id: string) => {
      const known = work.register.get(id)
      return known?.type === 'presidency' || known?.type === 'government' ? known.ofId : id
    }
    return state(one) === state(other)
  }
}

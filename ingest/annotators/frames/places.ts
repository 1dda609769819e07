import type { EventStatus } from '../../../graph/extraction.ts'
import type { Document, Entity, Phrase } from '../../document.ts'
import type { LanguagePack } from '../../language.ts'
import { oneOf, readTable } from '../../languages/table.ts'
import type { Place, Places } from '../../places.ts'
import type { Register } from '../../register.ts'
import { clauseSlots } from './clause-slots.ts'
import { type Cues, governorOf } from './cues.ts'
import { placeNamed } from './place-named.ts'
import type { Trigger } from './triggers.ts'
import type { View } from './view.ts'

/** Words that say where: `locative` and `motion` prepositions, `target` those of an attack, `part` nouns that stand for where they are (“im Osten der …”). */
type Kind = 'locative' | 'motion' | 'target' | 'part'
const kinds = ['locative', 'motion', 'target', 'part'] as const

/** A place that a phrase names, with the phrase's preposition. */
interface Site {
  readonly phrase: Phrase
  readonly place: Place
  readonly preposition: string | null
}

/** The id of the place of an event; null where its clause names none. */
export type PlaceOf = (trigger: Trigger, status: EventStatus, reported: boolean) => string | null

/** More places than these in one clause are a list, not a place of what happens. */
const most = 12
/** What is only above an event (announced, demanded) happens elsewhere; what is done with it (begun, held) happens there. */
const within = new Set(['begin', 'continue', 'end', 'occur', 'perform', 'cancel', 'attempt'])
/** What is done to somebody bodily is done where they are. */
const bodily: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE'])
/** Where people come together counts more than what they come together for. */
const meets: ReadonlySet<string> = new Set([...bodily, 'CONSULT', 'PROTEST'])
/** Visits lead to their place. */
const led = 'visit'

/** Where events take place. Reads the language's events/places.tsv; throws MalformedData. */
export function eventPlaces(pack: LanguagePack, cues: Cues, places?: Places, register?: Register) {
  const words = new Map<Kind, Set<string>>(kinds.map((kind) => [kind, new Set()]))
  for (const row of readTable(new URL('events/places.tsv', pack.folder), ['kind', 'words']))
    for (const word of row.words.split('|')) words.get(oneOf(row, 'kind', row.kind, kinds))?.add(word)
  const has = (kind: Kind, word: string | null) => word !== null && words.get(kind)?.has(word) === true

  return (view: View, triggers: readonly Trigger[]): PlaceOf => {
    if (!places || triggers.length === 0) return () => null
    const { document } = view
    const { phrases, tokens, clauses } = document
    const named = placeNamed(document, places, register)
    const entityAt = entitiesByToken(document)
    const acting = new Set(document.mentions.filter(({ form }) => form === 'metonym').map(({ start }) => start))

    /** The place at the head of a phrase, or of what its head is a part of. */
    const placeIn = (phrase: Phrase, struck = false, depth = 0): Place | null => {
      const entity = entityAt.get(phrase.head)
      if (entity) return acting.has(entity.start) && !struck ? null : named(entity)
      if (depth > 2 || !has('part', view.headLemma(phrase))) return null
      for (const child of view.attached(phrase.index)) {
        if (child.relation === 'conjunct') continue
        const place = placeIn(child, struck, depth + 1)
        if (place) return place
      }
      // “in der Hafenstadt Odessa”, where the name is a phrase of its own.
      const next = phrases[phrase.index + 1]
      return next?.kind === 'NP' && next.first === phrase.last && !next.preposition
        ? placeIn(next, struck, depth + 1)
        : null
    }
    const isLocative = ({ preposition }: Phrase) => has('locative', preposition)
    const site = (phrase: Phrase | undefined, struck = false): Site[] => {
      const place = phrase ? placeIn(phrase, struck) : null
      return place ? [{ phrase: phrase!, place, preposition: phrase!.preposition }] : []
    }
    const inClause = new Map<number, Site[]>()
    const sitesOf = (clause: number): readonly Site[] => {
      let sites = inClause.get(clause)
      if (!sites) {
        sites = (clauses[clause]?.slots ?? []).flatMap(({ role, phrase }) =>
          role === 'oblique' && view.slotOf(phrase)?.clause === clause ? site(phrases[phrase]) : [],
        )
        if (sites.length > most) sites = []
        inClause.set(clause, sites)
      }
      return sites
    }
    /** What hangs on a noun, directly or behind a name that takes part (“das Treffen mit Macron in Toulon”), and what follows right behind. */
    const behind = ({ index, sentence }: Phrase, struck: boolean): Site[] => {
      const found: Site[] = []
      const hang = (phrase: Phrase, depth: number) => {
        for (const child of view.attached(phrase.index)) {
          if (child.preposition) found.push(...site(child, struck))
          const isName = tokens[child.head]?.pos === 'PROPN'
          if (depth < 3 && (isName || child.relation === 'conjunct')) hang(child, depth + 1)
        }
      }
      const phrase = phrases[index]!
      hang(phrase, 0)
      let end = phrase.last
      for (let at = index + 1; at < index + 5; at++) {
        const next = phrases[at]
        if (!next || next.sentence !== sentence || next.first !== end) break
        if (next.governor === null && next.preposition) found.push(...site(next, struck))
        const isName = tokens[next.head]?.pos === 'PROPN'
        if (next.governor === null && !isName && !view.isTime(at)) break
        if (next.governor === null && isName) hang(next, 1)
        end = next.last
      }
      return found
    }
    /** “auf eine Waffenruhe im Gazastreifen”, “trust in Germany”: right behind a noun of the clause it may say where that is. */
    const isBeside = ({ phrase }: Site): boolean => {
      const before = phrases[phrase.index - 1]
      if (before?.last !== phrase.first || view.isTime(before.index) || tokens[before.head]?.pos !== 'NOUN')
        return false
      const role = view.slotOf(before.index)?.role
      return role === 'object' || role === 'oblique'
    }
    const ownNouns = new Map<number, Site[]>()
    const claimed = new Set<number>()
    const verbs = new Set<number>()
    for (const { phrase, clause, frame } of triggers)
      if (phrase) {
        const found = behind(phrase, frame.type === 'ASSAULT').filter((one) => suits(frame, one.preposition))
        ownNouns.set(phrase.index, found)
        for (const one of found) claimed.add(one.phrase.index)
      } else verbs.add(clause.index)

    function suits({ type, mode }: Trigger['frame'], preposition: string | null): boolean {
      if (has('locative', preposition)) return true
      return (mode === led && has('motion', preposition)) || (type === 'ASSAULT' && has('target', preposition))
    }
    /** A country that takes part (“sanctions on companies in China”) is no place beside, save where it is attacked or visited. */
    const isOwn = ({ phrase, preposition }: Site, { frame, participants }: Trigger): boolean =>
      frame.mode === led ||
      (has('locative', preposition) &&
        (frame.type === 'ASSAULT' || !participants.some(({ start, end }) => start < phrase.end && end > phrase.start)))
    const candidates = ({ phrase, clause, frame }: Trigger): readonly Site[] => {
      const fits = (one: Site) => suits(frame, one.preposition) && !claimed.has(one.phrase.index)
      if (phrase) {
        const own = ownNouns.get(phrase.index) ?? []
        if (own.length > 0) return own
        if (verbs.has(clause.index)) return []
        const above = governorOf(cues, view, clause)
        if (above && !above.classes.some((name) => within.has(name))) return []
        return sitesOf(clause.index).filter(fits)
      }
      const sites = sitesOf(clause.index).filter((one) => fits(one) && (meets.has(frame.type) || !isBeside(one)))
      if (!bodily.has(frame.type) && frame.mode !== led) return sites
      // What is struck or visited is where it happens; a country that is struck is who it happens to.
      const objects = (clauseSlots(view, clause, cues).get('object') ?? []).slice(0, most)
      const struck = objects
        .flatMap((one) => site(one, true))
        .filter(({ place }) => frame.mode === led || place.kind !== 'country')
      // “targets in the south of Lebanon”
      const beside = bodily.has(frame.type)
        ? objects.flatMap(({ index }) =>
            view
              .attached(index)
              .filter(isLocative)
              .flatMap((one) => site(one)),
          )
        : []
      return [...sites, ...struck, ...beside]
    }
    const opening = datelinePlace(document, named)

    return (trigger, status, reported) => {
      const sites = candidates(trigger).filter((one) => one.place.kind !== 'country' || isOwn(one, trigger))
      const best = nearest(sites, trigger)
      if (best) return best.id
      // Who files a report from where it happens says so before the first sentence alone.
      const happened = status === 'happened' || status === 'ongoing'
      if (!opening || reported || !happened || trigger.phrase || trigger.clause.kind !== 'main') return null
      if (trigger.clause.sentence !== opening.sentence) return null
      const local = trigger.participants.some(({ actorId }) => countryOf(actorId, register) === opening.place.country)
      return local || trigger.participants.length === 0 ? opening.place.id : null
    }
  }
}

const grain = { city: 0, region: 1, country: 2 }

/** The most exact of them; of equals the one that stands nearest. */
function nearest(sites: readonly Site[], { token }: Trigger): Place | null {
  const far = ({ phrase, place }: Site) => grain[place.kind] * 1e6 + Math.abs(phrase.head - token)
  return sites.length === 0 ? null : sites.reduce((a, b) => (far(b) < far(a) ? b : a)).place
}

const countryOf = (actorId: string, register?: Register): string | undefined =>
  (actorId.startsWith('country:') ? actorId : register?.get(actorId)?.ofId)?.replace('country:', '')

function entitiesByToken({ entities }: Document): ReadonlyMap<number, Entity> {
  const found = new Map<number, Entity>()
  for (const entity of entities)
    if (entity.type === 'LOC') for (let token = entity.first; token < entity.last; token++) found.set(token, entity)
  return found
}

/** Place of the dateline and the sentence behind it: the dateline is a sentence of its own without a verb. */
function datelinePlace({ sentences, entities, text }: Document, named: (entity: Entity) => Place | null) {
  const index = sentences.slice(0, 4).findIndex(({ start, end }) => DASH.test(text.slice(start, end)))
  const line = sentences[index]
  const entity = line && entities.find(({ first, type }) => type !== 'PER' && first === line.first)
  const place = entity ? named(entity) : null
  return place && place.kind !== 'country' ? { place, sentence: index + 1 } : null
}

/** A place, perhaps an agency in brackets, and a dash or colon that end the sentence. */
const DASH = /^\p{Lu}[^\n]{1,90}(?:[-–—:]|\))\s*$/u

import type { EventStatus } from '../../../graph/extraction.ts'
import type { Document, Entity } from '../../document.ts'
import type { LanguagePack } from '../../language.ts'
import type { Place, Places } from '../../places.ts'
import type { Register } from '../../register.ts'
import { clauseSlots } from './clause-slots.ts'
import { type Cues, governorOf } from './cues.ts'
import { placeNamed } from './place-named.ts'
import { mostPlaces, placeSites, placeWords, type Site } from './place-sites.ts'
import type { Trigger } from './triggers.ts'
import type { View } from './view.ts'

/** The id of the place of an event; null where its clause names none. */
export type PlaceOf = (trigger: Trigger, status: EventStatus, reported: boolean) => string | null

/** What is only above an event (announced, demanded) happens elsewhere; what is done with it (begun, held) happens there. */
const within = new Set(['begin', 'continue', 'end', 'stop', 'occur', 'perform', 'cancel', 'attempt'])
/** What is done to somebody bodily is done where they are. */
const bodily: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE'])
/** Where people come together counts more than what they come together for. */
const meets: ReadonlySet<string> = new Set([...bodily, 'CONSULT', 'PROTEST'])
/** Visits lead to their place. */
const led = 'visit'

const none: readonly never[] = []

/** Where events take place. Reads the language's events/places.tsv; throws MalformedData. */
export function eventPlaces(pack: LanguagePack, cues: Cues, places?: Places, register?: Register) {
  const has = placeWords(pack)
  return (view: View, triggers: readonly Trigger[]): PlaceOf => {
    if (!places || triggers.length === 0) return () => null
    const { document } = view
    const named = placeNamed(document, places, register)
    const { site, inClause, behind, isBeside } = placeSites(view, has, named)
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
      if (phrase) {
        const own = ownNouns.get(phrase.index) ?? none
        if (own.length > 0) return own
        if (verbs.has(clause.index)) return none
      }
      const here = inClause(clause.index)
      const fits = (one: Site) => suits(frame, one.preposition) && !claimed.has(one.phrase.index)
      if (phrase) {
        const above = here.length === 0 ? null : governorOf(cues, view, clause)
        return here.length === 0 || (above && !above.classes.some((name) => within.has(name)))
          ? none
          : here.filter(fits)
      }
      // Most clauses name no place.
      const sites =
        here.length === 0 ? none : here.filter((one) => fits(one) && (meets.has(frame.type) || !isBeside(one)))
      if (!bodily.has(frame.type) && frame.mode !== led) return sites
      // What is struck or visited is where it happens; a country that is struck is who it happens to.
      const objects = (clauseSlots(view, clause, cues).get('object') ?? []).slice(0, mostPlaces)
      const struck = objects
        .flatMap((one) => site(one, true))
        .filter(({ place }) => frame.mode === led || place.kind !== 'country')
      // “targets in the south of Lebanon”
      const beside = bodily.has(frame.type)
        ? objects.flatMap(({ index }) =>
            view
              .attached(index)
              .filter(({ preposition }) => has('locative', preposition))
              .flatMap((one) => site(one)),
          )
        : []
      return [...sites, ...struck, ...beside]
    }
    const opening = datelinePlace(document, named)

    return (trigger, status, reported) => {
      const near = candidates(trigger)
      const sites = near.length === 0 ? near : near.filter((one) => one.place.kind !== 'country' || isOwn(one, trigger))
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

/** Place of the dateline and the sentence behind it: the dateline is a sentence of its own without a verb. */
function datelinePlace({ sentences, clauses, entities, text }: Document, named: (entity: Entity) => Place | null) {
  const index = sentences
    .slice(0, 4)
    .findIndex(({ start, end }) => closing.has(text.charAt(end - 1)) && DASH.test(text.slice(start, end)))
  if (index < 0) return null
  const line = clauses.some(({ sentence, verb }) => sentence === index && verb) ? undefined : sentences[index]
  const entity = line && entities.find(({ first, type }) => type !== 'PER' && first === line.first)
  const place = entity ? named(entity) : null
  return place && place.kind !== 'country' ? { place, sentence: index + 1 } : null
}

const closing = new Set(['-', '–', '—', ':', ')'])
/** A place, perhaps an agency in brackets, and a dash or colon that end the sentence. */
const DASH = /^\p{Lu}[^\n]{1,90}(?:[-–—:]|\))\s*$/u

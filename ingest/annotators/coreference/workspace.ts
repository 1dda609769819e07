import slugify from '@sindresorhus/slugify'
import type { MentionForm, RoleRecord } from '../../../graph/extraction.ts'
import type { Actor, Document, Mention } from '../../document.ts'
import { nameKey, type Register, type RegisterActor } from '../../register.ts'
import { filled } from '../filled.ts'
import { rememberingForms } from '../form-cache.ts'

/** An actor of the article while its mentions are being gathered. */
export interface Participant {
  readonly id: string
  readonly kind: Actor['kind']
  readonly known: RegisterActor | undefined
  name: string
  readonly names: Set<string>
  gender: 'm' | 'f' | 'n' | null
  plural: boolean
  /** What an organisation is, as in the register. */
  type: string | null
  /** What it is an organ of, or a person's country. */
  ofId: string | null
}

/** A role with the key of its office. */
export type OfficeRole = RoleRecord & { office: string; elsewhere: boolean; given: boolean }

export interface MentionDraft {
  first: number
  last: number
  actorIds: readonly string[]
  form: MentionForm
  rule: string
  confidence: number
}

/** What the passes of coreference write into. An actor is made once; a token belongs to one mention. */
export class Workspace {
  /** Those of the actors that the register knows. */
  readonly registered = new Set<string>()
  readonly actors = new Map<string, Participant>()
  readonly mentions: MentionDraft[] = []
  readonly roles: OfficeRole[] = []
  /** Actors that are named only by an adjective (“die rumänische Regierung”). */
  readonly implied = new Set<string>()
  /** Organisations that the text introduces by an institution's noun (“die Wahlkommission ZEC”), by the institution's type. */
  readonly introduced = new Map<string, Participant>()
  readonly document: Document
  readonly register: Register
  readonly day: string | null
  readonly language: 'de' | 'en'
  readonly #rolesOf = new Map<string, OfficeRole[]>()
  readonly #places = new Map<string, number[]>()
  readonly #mentionAt: number[]

  constructor(document: Document, register: Register, language: string) {
    this.document = document
    this.register = register
    this.day = document.article.publishedAt?.slice(0, 10) ?? null
    this.language = language === 'de' ? 'de' : 'en'
    this.#mentionAt = filled(document.tokens.length, -1)
  }

  /** The register's actor as one of this article. */
  known(id: string): Participant | undefined {
    const present = this.actors.get(id)
    if (present) return present
    const known = this.register.get(id)
    if (!known) return undefined
    return this.#add({
      id,
      kind: known.kind,
      known,
      name: known.label[this.language],
      names: new Set(known.names),
      gender: known.gender,
      type: known.type,
      plural: false,
      ofId: known.ofId,
    })
  }

  /** An actor that the register does not know. */
  unknown(kind: Actor['kind'], name: string, slug = slugOf(name)): Participant {
    const id = `${kind}:${slug}`
    return (
      this.actors.get(id) ??
      this.known(id) ??
      this.#add({
        id,
        kind,
        known: undefined,
        name,
        names: new Set([name]),
        gender: null,
        plural: kind === 'group',
        type: null,
        ofId: null,
      })
    )
  }

  #add(participant: Participant): Participant {
    if (participant.known) this.registered.add(participant.id)
    this.actors.set(participant.id, participant)
    return participant
  }

  rolesOf(personId: string): readonly OfficeRole[] {
    return this.#rolesOf.get(personId) ?? []
  }

  addRole(role: OfficeRole): void {
    this.roles.push(role)
    const known = this.#rolesOf.get(role.personId)
    if (known) known.push(role)
    else this.#rolesOf.set(role.personId, [role])
  }

  isFree(first: number, last: number): boolean {
    for (let token = first; token < last; token++) if (this.#mentionAt[token]! >= 0) return false
    return true
  }

  mention(
    first: number,
    last: number,
    actors: readonly Participant[],
    form: MentionForm,
    rule: string,
    confidence: number,
  ): void {
    if (!this.isFree(first, last)) return
    this.#mentionAt.fill(this.mentions.length, first, last)
    this.mentions.push({ first, last, actorIds: actors.map(({ id }) => id), form, rule, confidence })
    for (const { id } of actors) {
      const places = this.#places.get(id)
      if (!places) this.#places.set(id, [first])
      else if (places.at(-1)! < first) places.push(first)
      else places.splice(position(places, first), 0, first)
    }
    if (form === 'name') {
      const text = this.textOf(first, last)
      for (const actor of actors) actor.names.add(text)
    }
  }

  /** Token of the actor's last mention before `token`; -1 where there is none. */
  lastMention(id: string, token: number): number {
    const places = this.#places.get(id)
    const before = places ? position(places, token) : 0
    return before === 0 ? -1 : places![before - 1]!
  }

  /** Token of the actor's first mention from `token` on; -1 where there is none. */
  nextMention(id: string, token: number): number {
    const places = this.#places.get(id)
    return places?.[position(places, token)] ?? -1
  }

  mentionAt(token: number): MentionDraft | undefined {
    const index = this.#mentionAt[token]
    // An index below zero is a slow read.
    return index === undefined || index < 0 ? undefined : this.mentions[index]
  }

  textOf(first: number, last: number): string {
    const { tokens, text } = this.document
    return text.slice(tokens[first]!.start, tokens[last - 1]!.end)
  }

  /** The actors, those without a mention or a role left out, in the order of the text. */
  finished(): Actor[] {
    const order = new Map<string, number>()
    const see = (id: string, at: number) => {
      const before = order.get(id)
      if (before === undefined || at < before) order.set(id, at)
    }
    for (const { actorIds, first } of this.mentions)
      for (const id of actorIds) see(id, this.document.tokens[first]!.start)
    for (const { personId, ofId, evidence } of this.roles)
      for (const id of ofId ? [personId, ofId] : [personId]) see(id, evidence.end)
    for (const id of this.implied) if (!order.has(id)) order.set(id, Number.MAX_SAFE_INTEGER)
    return [...order]
      .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
      .map(([id]) => {
        const { kind, known, name, names } = this.actors.get(id)!
        const all = [name]
        for (const other of names) if (other !== name) all.push(other)
        return { id, kind, wikidataId: known?.wikidataId ?? null, name, names: all }
      })
  }

  /** `phraseAt` tells the phrase over a token. */
  finishedMentions(phraseAt: (token: number) => number | null): Mention[] {
    const { tokens } = this.document
    return [...this.mentions]
      .sort((a, b) => a.first - b.first)
      .map(({ first, last, actorIds, form, rule, confidence }, index): Mention => {
        const start = tokens[first]!.start
        const end = tokens[last - 1]!.end
        const text = this.document.text.slice(start, end)
        const actorId = actorIds.length === 1 ? actorIds[0]! : null
        return {
          index,
          actorId,
          actorIds,
          form,
          first,
          last,
          start,
          end,
          text,
          phrase: phraseAt(last - 1),
          rule,
          confidence,
        }
      })
  }
}

/** How many of the sorted numbers are below this one. */
function position(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Who is in the news is so for days. */
export const slugOf = rememberingForms(
  (name) => slugify(nameKey(name) === name ? name : name.replace(/[’']s$/u, ''), { decamelize: false }) || 'unnamed',
)

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  ActorRecord,
  EventStatus,
  EventType,
  LinkType,
  RoleStatus,
  StatementForm,
} from '../../../graph/extraction.ts'

/** What a careful reader lists in an article; test/gold/README.md says what each field means. */
export interface GoldArticle {
  readonly id: string
  readonly body: string
  readonly actors: readonly GoldActor[]
  readonly roles: readonly GoldRole[]
  readonly statements: readonly GoldStatement[]
  readonly events: readonly GoldEvent[]
  readonly links: readonly { readonly from: number; readonly type: LinkType; readonly to: number }[]
}

/** What is not required counts neither as missed nor, where it is found, as wrong. */
interface Optional {
  readonly required?: boolean
}

export interface GoldActor extends Optional {
  readonly key: string
  readonly kind: ActorRecord['kind']
  readonly acceptKinds?: readonly ActorRecord['kind'][]
  readonly names: readonly string[]
  readonly wikidataId: string | null
  /** The actor for which it may stand: the Kremlin for Russia. */
  readonly equivalentTo?: string
}

export interface GoldRole extends Optional {
  readonly person: string
  readonly title: string
  readonly acceptTitles?: readonly string[]
  readonly of: string | null
  readonly status: RoleStatus
  readonly acceptStatus?: readonly RoleStatus[]
}

export interface GoldStatement extends Optional {
  /** Empty for an unnamed source. */
  readonly speaker: readonly string[]
  readonly acceptEmptySpeaker?: boolean
  readonly form: StatementForm
  readonly content: string
  readonly contentStart?: number
}

export interface GoldEvent extends Optional {
  readonly type: EventType
  readonly acceptTypes: readonly EventType[]
  readonly status: EventStatus
  readonly acceptStatus: readonly EventStatus[]
  readonly participants: readonly string[]
  /** Other sets of participants that count as well. */
  readonly acceptParticipants?: readonly (readonly string[])[]
  readonly trigger: string
  readonly triggerStart?: number
  readonly date: { readonly value: string } | null
}

export const isRequired = ({ required }: Optional) => required !== false

/** A gold file that does not fit its article. */
export class BrokenGold extends Error {
  constructor(id: string, reason: string) {
    super(`${id}: ${reason}`)
    this.name = 'BrokenGold'
  }
}

/** Reads the gold of a folder with articles/ID.txt and gold/ID.json. Throws BrokenGold where a span is not in its article, or a key is no actor's. */
export function readGold(folder: string): GoldArticle[] {
  return readdirSync(join(folder, 'gold'))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const id = file.slice(0, -'.json'.length)
      const gold = JSON.parse(readFileSync(join(folder, 'gold', file), 'utf8')) as GoldArticle
      const article = { ...gold, id, body: bodyOf(readFileSync(articleFile(folder, id), 'utf8')) }
      check(article)
      return article
    })
}

export const articleFile = (folder: string, id: string) => join(folder, 'articles', `${id}.txt`)

/** What stands after date line, section and headline. */
const bodyOf = (content: string) => content.replace(/\r/g, '').replace(/\n$/, '').split('\n\n').slice(3).join('\n\n')

/** Where the words stand: at the start that is given, else where they stand first. */
export function place(body: string, words: string, start = body.indexOf(words)) {
  return { start, end: start + words.length }
}

function check({ id, body, actors, roles, statements, events, links }: GoldArticle): void {
  const stands = (words: string, start?: number) => {
    const span = place(body, words, start)
    if (body.slice(span.start, span.end) !== words) throw new BrokenGold(id, `“${words}” is not at ${span.start}`)
  }
  for (const { content, contentStart } of statements) stands(content, contentStart)
  for (const { trigger, triggerStart } of events) stands(trigger, triggerStart)
  const keys = new Set(actors.map(({ key }) => key))
  const named = [
    ...actors.flatMap(({ equivalentTo }) => equivalentTo ?? []),
    ...roles.flatMap(({ person, of }) => [person, of ?? person]),
    ...statements.flatMap(({ speaker }) => speaker),
    ...events.flatMap(({ participants, acceptParticipants = [] }) => [...participants, ...acceptParticipants.flat()]),
  ]
  for (const key of named) if (!keys.has(key)) throw new BrokenGold(id, `“${key}” is no actor's key`)
  for (const { from, to } of links)
    if (!events[from] || !events[to]) throw new BrokenGold(id, `the link from ${from} to ${to} leads to no event`)
}

import type { ActorRecord, MentionRecord } from '../../../graph/extraction.ts'
import { slugOf } from '../../annotators/coreference/workspace.ts'
import { nameKey } from '../../register.ts'
import type { ActorAnswer } from '../answer.ts'
import { type Find, shared, type Work } from './work.ts'

/**
 * The ids of the actors of an answer, by its keys. One that the rules have is theirs; one that only the register knows has its id
 * there; any other is added under the fullest name that stands in the text. One that the text does not name is left out.
 */
export function mergeActors(work: Work, find: Find, answers: readonly ActorAnswer[]): Map<string, string> {
  const ids = new Map<string, string>()
  for (const answer of answers) {
    const mentions = answer.mentions.flatMap(({ passage, form }): MentionRecord[] => {
      const span = find(passage)
      return span ? [{ ...span, form }] : []
    })
    const known = identified(work.rules.actors, answer, mentions)
    if (known) work.tally.known += 1
    const id = known?.id ?? addActor(work, answer, mentions)
    if (id) ids.set(answer.key, id)
    else work.tally.facts += 1
  }
  return ids
}

/** By the words that name it, else by its name, else by those that describe it. What a pronoun stands for proves nothing. */
function identified(
  actors: readonly ActorRecord[],
  answer: ActorAnswer,
  mentions: readonly MentionRecord[],
): ActorRecord | undefined {
  const names = mentions.filter(({ form }) => form === 'name')
  const others = mentions.filter(({ form }) => form === 'role' || form === 'metonym')
  return mentioned(actors, answer, names) ?? called(actors, answer) ?? mentioned(actors, answer, others)
}

/** A title before a name, or its genitive, is no other name: what counts is that both end together. */
const ENDING = 2

/** The actor that is mentioned with the same characters, else the one of the same kind whose mention ends with one of these. */
function mentioned(
  actors: readonly ActorRecord[],
  { kind }: ActorAnswer,
  mentions: readonly MentionRecord[],
): ActorRecord | undefined {
  let alike: ActorRecord | undefined
  for (const actor of actors)
    for (const theirs of actor.mentions)
      for (const mention of mentions) {
        if (theirs.form === 'pronoun' || shared(theirs, mention) === 0) continue
        if (theirs.start === mention.start && theirs.end === mention.end) return actor
        if (actor.kind === kind && Math.abs(theirs.end - mention.end) <= ENDING) alike ??= actor
      }
  return alike
}

/** The actor of this name, of the same kind if there is one, or the one person of this surname. */
function called(actors: readonly ActorRecord[], { kind, name }: ActorAnswer): ActorRecord | undefined {
  const key = nameKey(name.trim())
  if (key === '') return undefined
  const namesakes = actors.filter(({ names }) => names.some((other) => nameKey(other) === key))
  const same = namesakes.find((actor) => actor.kind === kind) ?? namesakes[0]
  if (same || kind !== 'person') return same
  const related = actors.filter((actor) => actor.kind === kind && nameKey(actor.name).endsWith(` ${key}`))
  return related.length === 1 ? related[0] : undefined
}

function addActor(work: Work, answer: ActorAnswer, mentions: readonly MentionRecord[]): string | null {
  const { added } = work
  const open = mentions.filter((mention, index) =>
    [...work.rules.actors, ...added.actors, { mentions: mentions.slice(0, index) }].every((actor) =>
      actor.mentions.every((theirs) => shared(theirs, mention) === 0),
    ),
  )
  const actor =
    mentioned(added.actors, answer, mentions) ?? called(added.actors, answer) ?? newActor(work, answer, open)
  if (!actor) return null
  const present = [...work.rules.actors, ...added.actors].find(({ id }) => id === actor.id)
  if (!present) {
    added.actors.push({ ...actor, mentions: inOrder(open) })
    return actor.id
  }
  const own = added.actors.indexOf(present)
  if (own >= 0) added.actors[own] = { ...present, mentions: inOrder([...present.mentions, ...open]) }
  return present.id
}

const inOrder = (mentions: readonly MentionRecord[]) => [...mentions].sort((a, b) => a.start - b.start)

/** As the register has it, else by the longest of its names in the text. Null where nothing in the text is its alone. */
function newActor(
  { register, extractor, rules }: Work,
  { kind, name }: ActorAnswer,
  open: readonly MentionRecord[],
): Omit<ActorRecord, 'mentions'> | null {
  if (open.length === 0) return null
  const names = [...new Set(open.filter(({ form }) => form === 'name').map(({ text }) => text))].sort(
    (a, b) => b.length - a.length,
  )
  const registered = [name, ...names].flatMap((each) => {
    const [only, ...others] = register.named(each.trim()).filter((actor) => actor.kind === kind)
    return only && others.length === 0 ? [only] : []
  })[0]
  const longest = names[0]
  const known = registered ?? (longest ? register.get(`${kind}:${slugOf(longest)}`) : undefined)
  if (known) {
    const label = known.label[rules.article.language.startsWith('de') ? 'de' : 'en']
    const { id, wikidataId } = known
    return { id, kind, wikidataId, name: label, names: [...new Set([label, ...known.names, ...names])], extractor }
  }
  // Countries are those of the register.
  if (!longest || kind === 'country') return null
  return { id: `${kind}:${slugOf(longest)}`, kind, wikidataId: null, name: longest, names, extractor }
}

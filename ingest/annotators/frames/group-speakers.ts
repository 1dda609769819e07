import type { Phrase, Sentence, Span, Statement } from '../../document.ts'
import { firstFrom } from '../spans.ts'
import type { Group } from './group-actors.ts'
import type { Named } from './implied.ts'
import type { Demonym, View } from './view.ts'

/** Kinds of people who say what they want; others, such as observers or officials, are a report's unnamed source. */
const kinds: ReadonlySet<string> = new Set(
  (
    'rebels plotters separatists militants gunmen fighters militia protesters activists opposition supporters groups parties unions ' +
    'students teachers workers farmers drivers doctors lawyers clergy refugees migrants residents families victims settlers ' +
    'opponents allies politicians candidates prisoners hostages soldiers veterans sailors executives investors'
  ).split(' '),
)

/**
 * Statements whose speaker is known neither by name nor by office, with the group that says it; and who speaks though no
 * name names him: these groups, and countries by an adjective alone (“Norwegian officials”).
 */
export function speakersWithoutName(view: View, demonym: Demonym): { statements: Statement[]; named: Named[] } {
  const { statements, tokens, sentences } = view.document
  const named: Named[] = []
  const spoken = statements.map((statement): Statement => {
    const { speaker, speakerIds } = statement
    if (!speaker) return statement
    const first = firstFrom(tokens, speaker.start)
    if (speakerIds.length > 0) {
      for (const id of speakerIds) byAdjective(id, first, speaker)
      return statement
    }
    const phrase = view.phraseAt(first)
    if (!phrase) return statement
    const group = isThey(phrase.head) ? before(phrase) : groupOf(phrase)
    if (!group) return statement
    const { start, end } = group
    named.push({ actorId: group.actor.id, mention: { start, end, text: view.document.text.slice(start, end) } })
    return { ...statement, speakerIds: [group.actor.id] }
  })
  return { statements: spoken, named }

  function byAdjective(actorId: string, first: number, { end }: Span): void {
    for (let at = first; at < tokens.length && tokens[at]!.start < end; at++) {
      const found = demonym(tokens[at]!)
      if (found?.actorId !== actorId) continue
      const { start, text } = tokens[at]!
      named.push({ actorId, mention: { start, end: start + found.length, text: text.slice(0, found.length) } })
      return
    }
  }

  /** A pronoun of the third person that stands for several: where it may stand for one, the verb tells. */
  function isThey(at: number): boolean {
    const { pos, readings } = tokens[at]!
    if (pos !== 'PRON' || !readings.some(({ numbers, persons }) => numbers?.includes('plur') && persons?.includes(3)))
      return false
    if (!readings.some(({ numbers }) => numbers?.includes('sing'))) return true
    const finite = view.clauseAt(at)?.verb?.finite
    const verb = finite == null ? undefined : tokens[finite]!.readings.find(({ form }) => form === 'finite')
    return verb?.numbers?.includes('plur') === true && !verb.numbers.includes('sing')
  }

  function groupOf(phrase: Phrase): Group | null {
    // “the European Union's observers”: a union by name is no group of people.
    const named = phrase.entities.some((index) => {
      const entity = view.document.entities[index]
      return entity?.type === 'ORG' && entity.first <= phrase.head && phrase.head < entity.last
    })
    const group = named ? null : view.groups.of(phrase)
    if (!group || view.groups.isBare(group.actor.id)) return null
    const words = group.actor.id.slice(group.actor.id.indexOf(':') + 1).split('-')
    return words[0] !== 'one' && !words.includes('leaders') && words.some((word) => kinds.has(word)) ? group : null
  }

  /** “They vowed …”: the group that acts in the sentence before, in the same paragraph. */
  function before({ head }: Phrase): Group | null {
    const own = sentences[tokens[head]!.sentence] as Sentence
    const last = sentences[own.index - 1]
    if (last?.paragraph !== own.paragraph) return null
    const clause = view.clauseAt(last.first)
    const subject = clause?.slots.find(({ role }) => role === 'subject')
    const phrase = subject && view.document.phrases[subject.phrase]
    return phrase?.number === 'plur' ? groupOf(phrase) : null
  }
}

import type { Phrase, Sentence, Statement, Token } from '../../document.ts'
import type { Group } from './group-actors.ts'
import type { View } from './view.ts'

/** Kinds of people whom a report names only as its source. */
const sources: readonly string[] = ['opponents', 'observers', 'journalists', 'executives', 'persons', 'people']

/** Groups that speak: statements whose speaker is known neither by name nor by office, with the group that says it. */
export function groupSpeakers(view: View): { statements: readonly Statement[]; groups: readonly Group[] } {
  const { statements, tokens, sentences } = view.document
  const groups: Group[] = []
  const named = statements.map((statement): Statement => {
    const { speaker, speakerIds } = statement
    if (!speaker || speakerIds.length > 0) return statement
    const first = tokenFrom(tokens, speaker.start)
    const phrase = view.phraseAt(first)
    if (!phrase) return statement
    const group = isThey(tokens[phrase.head]!) ? before(phrase) : groupOf(phrase)
    if (!group) return statement
    groups.push(group)
    return { ...statement, speakerIds: [group.actor.id] }
  })
  return groups.length > 0 ? { statements: named, groups } : { statements, groups }

  function groupOf(phrase: Phrase): Group | null {
    const group = view.groups.of(phrase)
    if (!group || view.groups.isBare(group.actor.id)) return null
    return sources.some((kind) => group.actor.id.startsWith(`group:${kind}-`)) ? null : group
  }

  /** “They vowed …”: the group that acts in the sentence before, in the same paragraph. */
  function before({ head }: Phrase): Group | null {
    const own = sentences[tokens[head]!.sentence] as Sentence
    const last = sentences[own.index - 1]
    if (last?.paragraph !== own.paragraph) return null
    const clause = view.document.clauses.find(({ sentence, parent }) => sentence === last.index && parent === null)
    const subject = clause?.slots.find(({ role }) => role === 'subject')
    const phrase = subject && view.document.phrases[subject.phrase]
    return phrase?.number === 'plur' ? groupOf(phrase) : null
  }
}

/** A pronoun of the third person that stands for several. */
const isThey = ({ pos, readings }: Token) =>
  pos === 'PRON' && readings.some(({ numbers, persons }) => numbers?.includes('plur') && (persons?.includes(3) ?? true))

function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

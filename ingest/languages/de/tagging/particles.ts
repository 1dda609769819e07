import type { Analysis } from '../../../annotators/tokens.ts'
import type { FormReadings } from '../morphology/readings.ts'
import type { Candidate } from './candidates.ts'
import type { Tag } from './tags.ts'

const LEFT_ENDS = new Set<Tag>(['COMMA', 'STOP', 'COLON', 'DASH', 'OPEN', 'CLOSE', 'KOUS', 'PREL'])
const RIGHT = new Set<Tag>(['COMMA', 'STOP', 'COLON', 'DASH', 'CLOSE', 'KON', 'KOKOM', 'APPR', 'APPRART', 'QUOTE'])

/**
 * An adverb at the end of its clause is a separated prefix where it makes a known verb with the finite one: “fügte … hinzu”,
 * “weist darauf hin”.
 */
export function particles(
  analyses: readonly Analysis[],
  tags: readonly Tag[],
  options: readonly (readonly Candidate[])[],
  readings: (form: string) => FormReadings,
): Analysis[] {
  return analyses.map((analysis, at) => {
    if (tags[at] !== 'ADV') return analysis
    const prefix = options[at]!.find(({ tag }) => tag === 'PTKVZ')
    if (!prefix || analysis.readings[0]!.source === 'pronominal' || (at + 1 < tags.length && !RIGHT.has(tags[at + 1]!)))
      return analysis
    const verb = finiteBefore(analyses, tags, at)
    const joins = (one: string) => isVerb(prefix.lemma + one, readings)
    if (verb !== null ? !joins(verb) : !closes(tags, at) || !verbsBefore(analyses, tags, at).some(joins))
      return analysis
    return { pos: prefix.pos, lemma: prefix.lemma, readings: [...prefix.readings, ...analysis.readings] }
  })
}

function finiteBefore(analyses: readonly Analysis[], tags: readonly Tag[], at: number): string | null {
  for (let before = at - 1; before >= 0 && !LEFT_ENDS.has(tags[before]!); before--)
    if (tags[before] === 'FIN') return analyses[before]!.lemma
  return null
}

/** „…, zurück.“: nothing of its stretch stands behind it. */
const closes = (tags: readonly Tag[], at: number): boolean =>
  at + 1 >= tags.length || tags[at + 1] === 'STOP' || tags[at + 1] === 'COMMA'

/** „wies den Vorwurf, er habe …, zurück“: the finite verbs before the stretch, the nearest first. */
function verbsBefore(analyses: readonly Analysis[], tags: readonly Tag[], at: number): string[] {
  const found: string[] = []
  for (let before = at - 1; before >= 0 && found.length < 4; before--)
    if (tags[before] === 'FIN') found.push(analyses[before]!.lemma)
  return found
}

function isVerb(infinitive: string, readings: (form: string) => FormReadings): boolean {
  return readings(infinitive).written.some(
    ({ form, lemma, source }) =>
      form === 'infinitive' && lemma === infinitive && (source === 'dictionary' || source === 'verbs'),
  )
}

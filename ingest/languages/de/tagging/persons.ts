import type { Analysis } from '../../../annotators/tokens.ts'
import type { Reading } from '../../../document.ts'
import type { Tag } from './tags.ts'

const ENDS = new Set<Tag>(['COMMA', 'STOP', 'COLON', 'DASH', 'OPEN', 'CLOSE', 'KON'])
const SUBJECTS = new Set<Tag>(['NN', 'NE', 'PDEM', 'PIND', 'PREL', 'PWH'])

/** Leaves a finite verb the person of its subject: the first or second where such a pronoun stands in its clause, else the third. */
export function persons(analyses: readonly Analysis[], tags: readonly Tag[]): Analysis[] {
  const talking = analyses.some((_, at) => speaker(analyses, tags, at))
  return analyses.map((analysis, at) => {
    if (tags[at] !== 'FIN' || !analysis.readings.some(({ persons }) => persons && persons.length > 0)) return analysis
    const found = subjectOf(analyses, tags, at)
    if (found === null && talking) return analysis
    return found === null || found === THIRD
      ? inThird(analysis)
      : agreeing(analysis, found.persons ?? [3], found.numbers)
  })
}

const THIRD: Pick<Reading, 'persons' | 'numbers'> = { persons: [3] }
const known = new WeakMap<Analysis, Analysis>()

/** Nearly every verb of the news. */
function inThird(analysis: Analysis): Analysis {
  let found = known.get(analysis)
  if (found === undefined) {
    found = agreeing(analysis, [3], undefined)
    known.set(analysis, found)
  }
  return found
}

function agreeing(analysis: Analysis, wanted: readonly (1 | 2 | 3)[], numbers: Reading['numbers']): Analysis {
  const left = analysis.readings.flatMap((reading): Reading[] => {
    const persons = reading.persons?.filter((person) => wanted.includes(person))
    if (!persons || persons.length === 0 || reading.moods?.includes('imperative')) return []
    return numbers && !reading.numbers?.some((number) => numbers.includes(number)) ? [] : [{ ...reading, persons }]
  })
  return left.length ? { ...analysis, readings: left } : analysis
}

/** “ich”, “wir”, “du”, “ihr” as a subject. */
function speaker(analyses: readonly Analysis[], tags: readonly Tag[], at: number): Reading | undefined {
  if (tags[at] !== 'PPER') return undefined
  return analyses[at]!.readings.find(({ cases, persons }) => cases?.includes('nom') && !persons?.includes(3))
}

/** The first or second person in the verb's part of the sentence; the third where another subject may stand there; null where none does. */
function subjectOf(
  analyses: readonly Analysis[],
  tags: readonly Tag[],
  at: number,
): Pick<Reading, 'persons' | 'numbers'> | null {
  let from = at
  while (from > 0 && !ENDS.has(tags[from - 1]!)) from--
  let to = at + 1
  while (to < tags.length && !ENDS.has(tags[to]!)) to++
  let other = false
  for (let next = from; next < to; next++) {
    const found = speaker(analyses, tags, next)
    if (found) return found
    if (tags[next] === 'PPER' || SUBJECTS.has(tags[next]!))
      other ||= analyses[next]!.readings.some(({ cases }) => !cases || cases.includes('nom'))
  }
  return other ? THIRD : null
}

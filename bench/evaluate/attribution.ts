import type { Span, StatementRecord } from '../../graph/extraction.ts'
import { noCounts, pairUp, unpaired } from './match.ts'
import { type Answer, f1Of, type Miss, type Result } from './result.ts'
import { inContext } from './spans.ts'

interface Attribution {
  readonly kind?: string
  readonly message?: readonly Span[]
  readonly source?: readonly Span[]
  readonly cue?: readonly Span[]
}

export interface AttributionRecord {
  readonly id: string
  readonly text: string
  readonly attributions?: readonly Attribution[]
}

/** The letters and digits that its parts cover: marks and spaces at the rim count for nothing. */
interface Covered {
  readonly message: ReadonlySet<number>
  readonly source: ReadonlySet<number>
  readonly cue: ReadonlySet<number>
  readonly shown: Span
  readonly kind: string
}

/** Attributions: whose messages overlap, and among those who is said to have spoken. */
export function scoreAttributions(answers: readonly Answer<AttributionRecord>[]): Result {
  const message = noCounts()
  const whoSaidWhat = noCounts()
  const exactly = noCounts()
  const misses: Miss[] = []
  for (const { gold, extraction } of answers) {
    const cover = (attribution: Attribution) => covered(gold.text, attribution)
    const told = ({ message, cue }: Covered) => message.size > 0 || cue.size > 0
    const wanted = (gold.attributions ?? []).map(cover).filter(told)
    const given = (extraction?.statements ?? []).map((statement) => cover(asAttribution(statement))).filter(told)
    const whole = ({ message, source }: Covered) => message.size > 0 && source.size > 0
    message.gold += wanted.filter(({ message }) => message.size > 0).length
    message.found += given.filter(({ message }) => message.size > 0).length
    for (const counts of [whoSaidWhat, exactly]) {
      counts.gold += wanted.filter(whole).length
      counts.found += given.filter(whole).length
    }
    const note = (kind: string, { shown }: Covered) =>
      misses.push({ layer: 'statements', kind, source: gold.id, where: inContext(gold.text, shown) })
    const pairs = pairUp(wanted, given, likeness)
    for (const [one, other] of pairs) {
      const [attribution, found] = [wanted[one]!, given[other]!]
      const sameMessage = common(attribution.message, found.message) > 0
      const sameSource = common(attribution.source, found.source) > 0
      if (sameMessage) message.right++
      if (sameMessage && sameSource) whoSaidWhat.right++
      else if (attribution.source.size > 0) note(found.source.size > 0 ? 'other speaker' : 'no speaker', attribution)
      if (equal(attribution.message, found.message) && equal(attribution.source, found.source) && whole(attribution))
        exactly.right++
    }
    const { missed, wrong } = unpaired(pairs, wanted.length, given.length)
    for (const index of missed) note(`missed ${wanted[index]!.kind}`, wanted[index]!)
    for (const index of wrong) note(`wrong ${given[index]!.kind}`, given[index]!)
  }
  return {
    measures: [
      f1Of('message overlap', message),
      f1Of('who said what overlap', whoSaidWhat),
      f1Of('who said what exact', exactly),
    ],
    misses,
  }
}

const asAttribution = ({ form, content, speaker, cue }: StatementRecord): Attribution => ({
  kind: form,
  message: [content],
  source: speaker ? [speaker] : [],
  cue: cue ? [cue] : [],
})

function covered(text: string, { kind, message = [], source = [], cue = [] }: Attribution): Covered {
  const letters = (spans: readonly Span[]) => {
    const positions = new Set<number>()
    for (const { start, end } of spans)
      for (let at = start; at < end; at++) if (/[\p{L}\p{N}]/u.test(text[at] ?? '')) positions.add(at)
    return positions
  }
  const shown = message[0] ?? cue[0] ?? source[0] ?? { start: 0, end: 0 }
  return { message: letters(message), source: letters(source), cue: letters(cue), shown, kind: kind ?? 'statement' }
}

function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0
  for (const each of a) if (b.has(each)) count++
  return count
}

const equal = (a: ReadonlySet<number>, b: ReadonlySet<number>) => a.size === b.size && common(a, b) === a.size

/** By the messages' overlap; a shared cue decides between equals, and stands in where one has no message. */
function likeness(a: Covered, b: Covered): number {
  const cues = common(a.cue, b.cue)
  if (a.message.size === 0 || b.message.size === 0) return cues > 0 ? 0.01 : 0
  const both = common(a.message, b.message)
  return both === 0 ? 0 : both / (a.message.size + b.message.size - both) + (cues > 0 ? 0.05 : 0)
}

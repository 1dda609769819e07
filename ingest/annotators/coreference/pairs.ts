import type { LanguagePack } from '../../language.ts'
import { oneOf, readTable } from '../../languages/table.ts'
import type { NameLexicon } from '../names/lexicon.ts'
import type { Company, Counted } from './company.ts'
import type { Workspace } from './workspace.ts'

export type PairNouns = ReadonlyMap<string, Counted>

/** Reads names/pairs.tsv. Throws MalformedData. */
export function loadPairs(pack: LanguagePack): PairNouns {
  const nouns = new Map<string, Counted>()
  for (const row of readTable(new URL('names/pairs.tsv', pack.folder), ['counted', 'nouns'])) {
    const counted = oneOf(row, 'counted', row.counted, ['country', 'person', 'organization', 'any'])
    for (const noun of row.nouns.split(' ')) nouns.set(noun.toLowerCase(), counted)
  }
  return nouns
}

/** Plurals that count two: “both countries”, “die beiden Politiker”, “Beide lobten …”. `offices` are those of titles, by token. */
export function pairMentions(
  work: Workspace,
  lexicon: NameLexicon,
  nouns: PairNouns,
  company: Company,
  offices: ReadonlyMap<number, string>,
): void {
  const { tokens } = work.document
  const german = lexicon.language === 'de'
  for (const first of tokens) {
    const { index: at, sentence } = first
    const both = lexicon.is(first, 'both')
    // Most words count nothing.
    if (!both && (at === 0 || !(lexicon.is(first, 'two') || lexicon.is(first, 'pair')))) continue
    if (!both && !lexicon.is(tokens[at - 1], 'definite')) continue
    if (work.mentionAt(at)) continue
    let noun = at + 1
    while (noun < at + 3 && tokens[noun]?.sentence === sentence && tokens[noun]!.pos === 'ADJ') noun++
    const token = tokens[noun]
    const inside = token?.sentence === sentence
    if (inside && work.mentionAt(noun)) continue
    const counted = inside ? countedBy(noun) : undefined
    const actors = counted ? company.pair(at, counted, offices.get(noun)) : standsAlone(at) ? anyPair(at) : null
    if (!actors) continue
    if (counted) work.mention(noun, noun + 1, actors, 'role', 'pair', 0.7)
    else work.mention(at, at + 1, actors, 'pronoun', 'both', 0.65)
  }

  function countedBy(at: number): Counted | undefined {
    const { lower } = tokens[at]!
    const counted = nouns.get(lower) ?? (german && lower.endsWith('n') ? nouns.get(lower.slice(0, -1)) : undefined)
    return counted ?? (offices.has(at) ? 'person' : undefined)
  }

  /** “Beide lobten”, “the plans of both”, “the two agreed”, but not “both the army and the police”. */
  function standsAlone(at: number): boolean {
    const next = tokens[at + 1]
    return !next || !/^(?:NOUN|PROPN|ADJ|DET|NUM|X|PRON)$/.test(next.pos)
  }

  function anyPair(at: number) {
    return company.pair(at, 'person') ?? company.pair(at, 'any')
  }
}

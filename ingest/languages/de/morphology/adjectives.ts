import type { Reading } from '../../../document.ts'
import { readTable } from '../../table.ts'
import { loadEndings, type Paradigm } from './closed.ts'
import type { Lookup } from './forms.ts'

export interface Adjectives {
  readonly stems: ReadonlyMap<string, string>
  readonly endings: Paradigm
  readonly suffixes: RegExp
}

/** Loads lexicon/adjectives.tsv (stems and irregular comparatives with their lemma) and lexicon/adjective-suffixes.tsv. */
export function loadAdjectives(folder: URL): Adjectives {
  const stems = new Map<string, string>()
  for (const row of readTable(new URL('adjectives.tsv', folder), ['stem', 'lemma']))
    stems.set(row.stem, row.lemma || row.stem)
  const suffixes = readTable(new URL('adjective-suffixes.tsv', folder), ['suffix']).map(({ suffix }) => suffix)
  return {
    stems,
    endings: loadEndings(folder).get('adjective') ?? [],
    suffixes: new RegExp(`..(?:${suffixes.join('|')})$`),
  }
}

/** Readings as an adjective: bare (predicate, adverb) or declined, compared, of a known stem, a participle or a suffix. */
export function adjective(form: string, lookup: Lookup, adjectives: Adjectives): Reading[] {
  const bare = lemmaOf(form, lookup, adjectives)
  const readings: Reading[] = bare
    ? [{ pos: 'ADJ', lemma: bare.lemma, source: bare.compared ? 'comparative' : bare.source }]
    : []
  for (const { ending, features } of adjectives.endings) {
    if (!form.endsWith(ending) || form.length < ending.length + 2) continue
    const found = lemmaOf(form.slice(0, -ending.length), lookup, adjectives)
    if (!found) continue
    for (const alternative of features)
      readings.push({
        pos: 'ADJ',
        lemma: found.lemma,
        ...alternative,
        source: `declined-${found.source}`,
        verb: found.verb,
      })
  }
  return readings
}

type Found = { lemma: string; source: string; verb?: string; compared?: boolean }

function lemmaOf(stem: string, lookup: Lookup, adjectives: Adjectives): Found | null {
  const known = stemOf(stem, lookup, adjectives)
  if (known) return known
  const compared = stem.match(/^(.{2,}?)(?:er|e?st)$/)?.[1]
  const base = compared === undefined ? null : stemOf(compared, lookup, adjectives)
  return base && { ...base, compared: true }
}

function stemOf(stem: string, lookup: Lookup, { stems, suffixes }: Adjectives): Found | null {
  const listed = stems.get(stem)
  if (listed) return { lemma: listed, source: 'adjective' }
  const readings = lookup(stem)
  for (const { pos, form, lemma } of readings) {
    if (pos === 'ADJ') return { lemma: stem, source: 'adjective' }
    if (form === 'participle' || form === 'present-participle') return { lemma: stem, source: form, verb: lemma }
  }
  const elided = stem.match(/^(.+)([lr])$/)
  if (elided && stems.has(`${elided[1]}e${elided[2]}`))
    return { lemma: `${elided[1]}e${elided[2]}`, source: 'adjective' }
  return suffixes.test(stem) ? { lemma: stem, source: 'suffix' } : null
}

/** An adjective with a noun before it: “personenbezogen”, “menschenleer”. */
export function compoundAdjective(form: string, lower: Lookup, isModifier: (part: string) => boolean): Reading[] {
  for (let cut = 3; cut <= form.length - 4; cut++) {
    const tail = lower(form.slice(cut)).filter(({ pos, source }) => pos === 'ADJ' && !/suffix/.test(source ?? ''))
    if (tail.length === 0 || !isModifier(form[0]!.toUpperCase() + form.slice(1, cut))) continue
    return tail.map((reading) => ({
      ...reading,
      lemma: form.slice(0, cut) + reading.lemma,
      source: reading.cases ? 'declined-compound' : 'compound',
    }))
  }
  return []
}

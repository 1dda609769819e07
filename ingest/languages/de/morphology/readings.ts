import type { Reading } from '../../../document.ts'
import type { LanguagePack } from '../../../language.ts'
import { adjective, compoundAdjective, loadAdjectives } from './adjectives.ts'
import { loadClosed } from './closed.ts'
import { type Lookup, openForms } from './forms.ts'
import { asName, loadNames } from './names.ts'
import { nominalised } from './nominalised.ts'
import { bySuffix, compound, loadNouns, loadSuffixes, modifiers } from './nouns.ts'
import { loadNumbers } from './numbers.ts'
import { preferring } from './preferred.ts'
import { notWord } from './signs.ts'
import { loadVerbs, regular } from './verb-table.ts'
import { composed, loadPrefixes } from './verbs.ts'

/** What a form may be as it is written, and, where it begins with a capital, what it may be in lower case. */
export interface FormReadings {
  readonly written: readonly Reading[]
  readonly lowered: readonly Reading[]
}

const LONGEST = 60
const LONG = 6

/** Reads the lexicon; the function that it returns gives every reading of a form, whatever stands around it. */
export function readingsOf(pack: LanguagePack): (form: string) => FormReadings {
  const folder = new URL('lexicon/', pack.folder)
  const lookup = formsOf(folder)
  const numbers = loadNumbers(folder)
  const closed = loadClosed(folder)
  const adjectives = loadAdjectives(folder)
  const prefixes = loadPrefixes(folder)
  const listed = loadNouns(folder)
  const names = loadNames(folder)
  const suffixes = loadSuffixes(folder)

  const lower = (form: string): Reading[] => {
    const verbs = lookup(form).filter(({ pos }) => pos === 'VERB')
    const listed = closed.get(form) ?? []
    const readings: Reading[] = [
      ...listed,
      ...(listed.length ? [] : numbers(form)),
      ...(verbs.length || listed.length || form.length < 5 ? verbs : composed(form, lookup, prefixes)),
    ]
    if (form.length > 2) readings.push(...adjective(form, lookup, adjectives))
    const hyphen = form.lastIndexOf('-')
    if (hyphen > 0 && readings.length === 0)
      for (const reading of adjective(form.slice(hyphen + 1), lookup, adjectives))
        readings.push({ ...reading, lemma: form.slice(0, hyphen + 1) + reading.lemma })
    if (prefixes.separable.has(form)) readings.push(separated(form, closed))
    return readings
  }
  const nouns = (form: string): Reading[] => {
    const own = listed.get(form) ?? []
    const lemmas = new Set(own.map(({ lemma }) => lemma))
    const found = lookup(form).filter(({ pos, lemma }) => pos === 'NOUN' && !lemmas.has(lemma))
    const declined = found.some((reading) => isWeak(form, reading)) ? nominalised(form, lower).filter(isDeclined) : []
    return [...own, ...(declined.length ? [...found.filter((reading) => !isWeak(form, reading)), ...declined] : found)]
  }
  const isModifier = modifiers(nouns, lower)
  const participles = (form: string) => lower(form.toLowerCase()).some(({ source }) => source?.endsWith('participle'))
  const tails = (form: string): readonly Reading[] =>
    better(nouns(form), form.length > LONG && participles(form) ? nominalised(form, lower).filter(isDeclined) : [])
  const asNoun = (form: string): Reading[] => {
    const hyphen = form.lastIndexOf('-')
    if (hyphen > 0 && hyphen < form.length - 2) {
      const head = form.slice(0, hyphen + 1)
      return asNoun(form.slice(hyphen + 1)).map((reading) => ({ ...reading, lemma: head + reading.lemma }))
    }
    const known = nouns(form)
    if (known.length || names.has(form)) return known
    const joined = compound(form, tails, isModifier)
    const declined = nominalised(form, lower)
    // “Oppositionelle” is not a compound of “Elle”: what is an adjective as a whole is declined as one.
    if (joined[0]?.source === 'compound' && !(isFeminine(joined[0]) && declined.some(isDeclined))) return joined
    if (declined.length) return declined
    return joined.length ? joined : bySuffix(form, suffixes)
  }
  const capital = (form: string): Reading[] => {
    if (form.endsWith('-') && form.length > 2) return [{ pos: 'NOUN', lemma: form, source: 'truncated' }]
    const found = asNoun(form)
    if (unsure(found) && !names.has(form)) found.push({ pos: 'NOUN', lemma: form, source: 'unknown' })
    if (/^\p{Lu}.+er$/u.test(form) && (unsure(found) || names.has(form.slice(0, -2))))
      found.push({ pos: 'ADJ', lemma: form, cases: ['nom', 'acc', 'dat', 'gen'], source: 'origin' })
    return [...found, ...asName(form, names)]
  }
  return (form) => {
    const sign = notWord(form)
    if (sign) return { written: [sign], lowered: [] }
    if (form.length > LONGEST) return { written: [{ pos: 'X', lemma: form, source: 'unknown' }], lowered: [] }
    if (/\p{Lu}/u.test(form)) return { written: capital(unshouted(form)), lowered: lower(form.toLowerCase()) }
    const readings = lower(form)
    if (readings.length) return { written: readings, lowered: [] }
    // “hiess”, “gemäss”: in Switzerland ss stands for ß.
    const sharp = form.includes('ss') ? lower(form.replace('ss', 'ß')) : []
    if (sharp.length) return { written: sharp, lowered: [] }
    const joined = compoundAdjective(form, lower, isModifier)
    return { written: joined.length ? joined : [...unknown(form)], lowered: [] }
  }
}

/** The dictionary's forms, with what lexicon/verbs.tsv adds. */
function formsOf(folder: URL): Lookup {
  const forms = preferring(openForms(new URL('forms.bin', folder)), folder)
  const verbs = loadVerbs(folder)
  return (form) => {
    const found = forms(form)
    const added = verbs.get(form)
    return added ? [...found, ...added] : found.length ? found : regular(form)
  }
}

/**
 * The dictionary declines “Vorsitzende” as it does “Kunde”, and of “Gefangener” it has not every form: what is an adjective
 * too is declined as one.
 */
function isWeak(form: string, { source, genders, lemma }: Reading): boolean {
  if (source !== 'dictionary') return false
  if (!genders) return lemma.endsWith('er')
  return genders[0] === 'masc' && (lemma.endsWith('e') || (lemma.endsWith('er') && form.endsWith('en')))
}

const isFeminine = ({ lemma, genders }: Reading) => lemma.endsWith('e') && genders?.[0] === 'fem'

/** A nominalised adjective or participle, not an infinitive. */
const isDeclined = ({ lemma }: Reading) => lemma.endsWith('e')

function better(first: Reading[], second: Reading[]): Reading[] {
  return first.length ? first : second
}

const unsure = (nouns: readonly Reading[]) => nouns.every(({ source = '' }) => /weak-suffix|unknown|loose/.test(source))

/** “an” in “kündigte … an”: tagged as a preposition where it could be one. */
function separated(prefix: string, closed: ReadonlyMap<string, readonly Reading[]>): Reading {
  const preposition = closed.get(prefix)?.some(({ pos }) => pos === 'ADP')
  return { pos: preposition ? 'ADP' : 'ADV', lemma: prefix, source: 'separated-prefix' }
}

/** “UKRAINE-KRIEG” is looked up as “Ukraine-Krieg”; short words in capitals are abbreviations. */
function unshouted(form: string): string {
  if (form.length <= 5 || form !== form.toUpperCase()) return form
  return form.replace(/(\p{L})(\p{L}*)/gu, (_, first: string, rest: string) => first + rest.toLowerCase())
}

/** A word in lower case that no lexicon knows: its ending says whether it may be a verb. */
function* unknown(form: string): Generator<Reading> {
  yield { pos: 'ADJ', lemma: form, source: 'unknown' }
  if (/e[mnrs]?$/.test(form))
    yield { pos: 'ADJ', lemma: form.replace(/e[mnrs]?$/, ''), cases: ['nom', 'acc', 'dat', 'gen'], source: 'unknown' }
  yield { pos: 'ADV', lemma: form, source: 'unknown' }
  yield { pos: 'X', lemma: form, source: 'unknown' }
  if (/(?:e?t|ten?)$/.test(form))
    yield { pos: 'VERB', lemma: form.replace(/(?:e?t|ten?)$/, 'en'), form: 'finite', persons: [3], source: 'unknown' }
  if (/^ge.+(?:t|en)$/.test(form)) yield { pos: 'VERB', lemma: form, form: 'participle', source: 'unknown' }
  if (/e[rl]?n$/.test(form)) yield { pos: 'VERB', lemma: form, form: 'infinitive', source: 'unknown' }
}

import type { Reading } from '../../../document.ts'
import type { LanguagePack } from '../../../language.ts'
import { adjective, loadAdjectives } from './adjectives.ts'
import { loadClosed } from './closed.ts'
import { type Lookup, openForms } from './forms.ts'
import { nominalised } from './nominalised.ts'
import { bySuffix, compound, loadSuffixes } from './nouns.ts'
import { notWord } from './signs.ts'
import { composed, loadPrefixes } from './verbs.ts'

/** What a form may be as it is written, and, where it begins with a capital, what it may be in lower case. */
export interface FormReadings {
  readonly written: readonly Reading[]
  readonly lowered: readonly Reading[]
}

const CACHE = 50_000

/** Reads the lexicon; the function that it returns gives every reading of a form, whatever stands around it. */
export function readingsOf(pack: LanguagePack): (form: string) => FormReadings {
  const folder = new URL('lexicon/', pack.folder)
  const lookup = openForms(new URL('forms.bin', folder))
  const closed = loadClosed(folder)
  const adjectives = loadAdjectives(folder)
  const prefixes = loadPrefixes(folder)
  const suffixes = loadSuffixes(folder)
  const cache = new Map<string, FormReadings>()

  const lower = (form: string): Reading[] => {
    const listed = closed.get(form) ?? []
    const verbs = lookup(form).filter(({ pos }) => pos === 'VERB')
    const readings = [...listed, ...(verbs.length || form.length < 5 ? verbs : composed(form, lookup, prefixes))]
    if (form.length > 2) readings.push(...adjective(form, lookup, adjectives))
    if (prefixes.separable.has(form)) readings.push({ pos: 'ADP', lemma: form, source: 'separated-prefix' })
    return readings
  }
  const capital = (form: string): Reading[] => {
    const known = nounsOf(form, lookup)
    const nouns = known.length ? known : compound(form, lookup)
    if (nouns.length === 0) nouns.push(...nominalised(form, lower))
    if (nouns.length === 0) nouns.push(...bySuffix(form, suffixes))
    return [...nouns, ...nameOf(form)]
  }

  return (form) => {
    let found = cache.get(form)
    if (found) return found
    const sign = notWord(form)
    if (sign) found = { written: [sign], lowered: [] }
    else if (isCapital(form)) found = { written: capital(unshouted(form)), lowered: lower(form.toLowerCase()) }
    else {
      const readings = lower(form)
      found = { written: readings.length ? readings : [...compoundOrForeign(form)], lowered: [] }
    }
    if (cache.size >= CACHE) cache.clear()
    cache.set(form, found)
    return found
  }
}

function isCapital(form: string): boolean {
  const first = form[0]!
  return first !== first.toLowerCase() || /[A-ZÄÖÜ]/.test(form)
}

/** “UKRAINE-KRIEG” is looked up as “Ukraine-Krieg”; short words in capitals are abbreviations. */
function unshouted(form: string): string {
  return form.length > 5 && form === form.toUpperCase()
    ? form.replace(/(\p{L})(\p{L}*)/gu, (_, first: string, rest: string) => first + rest.toLowerCase())
    : form
}

function nounsOf(form: string, lookup: Lookup): Reading[] {
  return lookup(form).filter(({ pos }) => pos === 'NOUN')
}

function nameOf(form: string): Reading[] {
  const readings: Reading[] = [{ pos: 'PROPN', lemma: form, numbers: ['sing'], source: 'name' }]
  const genitive = form.match(/^(.{2,}[^sxzß’'])(?:s|['’]s)$/) ?? form.match(/^(.+[sxzß])['’]$/)
  if (genitive)
    readings.push({ pos: 'PROPN', lemma: genitive[1]!, cases: ['gen'], numbers: ['sing'], source: 'name-genitive' })
  return readings
}

function* compoundOrForeign(form: string): Generator<Reading> {
  yield { pos: 'ADJ', lemma: form, source: 'unknown' }
  yield { pos: 'ADV', lemma: form, source: 'unknown' }
  yield { pos: 'X', lemma: form, source: 'unknown' }
  if (/(?:e?t|te|ten)$/.test(form))
    yield { pos: 'VERB', lemma: form.replace(/(?:e?t|te|ten)$/, 'en'), form: 'finite', persons: [3], source: 'unknown' }
  if (/e[nrl]n?$/.test(form)) yield { pos: 'VERB', lemma: form, form: 'infinitive', source: 'unknown' }
}

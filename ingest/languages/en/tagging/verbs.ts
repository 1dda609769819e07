import type { Reading } from '../../../document.ts'
import { readTable } from '../../table.ts'

/** Every reading that a verb's form has, given its lemma. */
export type VerbReadings = (form: string, lemma: string, pos: 'VERB' | 'AUX') => Reading[]

/** The base of an irregular past or participle; undefined for other forms. */
export interface VerbForms {
  readonly readings: VerbReadings
  readonly base: (form: string) => string | undefined
  /** Whether it is the base of an irregular verb. */
  readonly isIrregular: (base: string) => boolean
}

/** Reads the irregular verbs; regular ones go by their endings. Throws MalformedData. */
export function loadVerbs(folder: URL): VerbForms {
  const past = new Map<string, string>()
  const participle = new Map<string, string>()
  const irregular = new Set<string>()
  for (const row of readTable(new URL('lexicon/irregular-verbs.tsv', folder), ['base', 'past', 'participle'])) {
    irregular.add(row.base)
    for (const form of row.past.split(' ')) past.set(form, row.base)
    for (const form of row.participle.split(' ')) participle.set(form, row.base)
  }
  const readings: VerbReadings = (form, lemma, pos) => {
    const found: Reading[] = []
    // The tagger does not know the verb: “reconnected” is no base; or it cuts too much: “staged” is not of “stag”.
    if (form.endsWith('ed'))
      lemma = past.get(form) ?? (/[^e]ed$/.test(lemma) && lemma.length > 5 ? baseOf(lemma) : lemma)
    const of = { pos, lemma, source: 'verbs' } as const
    const regular = !irregular.has(lemma) && form.endsWith('ed') && form !== lemma
    if (past.get(form) === lemma || regular) found.push({ ...of, tense: 'past', form: 'finite', moods: ['indicative'] })
    if (participle.get(form) === lemma || regular) found.push({ ...of, form: 'participle' })
    if (isBase(form, lemma)) {
      found.push({ ...of, form: 'infinitive' })
      found.push({ ...of, tense: 'present', form: 'finite', persons: [1, 2, 3], numbers: ['plur'] })
    } else if (/(ing|in')$/.test(form)) found.push({ ...of, form: 'present-participle' })
    else if (form.endsWith('s'))
      found.push({ ...of, tense: 'present', form: 'finite', persons: [3], numbers: ['sing'] })
    return found.length > 0 ? found : [{ ...of, tense: 'present', form: 'finite' }]
  }
  return {
    readings,
    base: (form) => past.get(form) ?? participle.get(form),
    isIrregular: (base) => irregular.has(base),
  }
}

/** Whether a form is the verb's base; the tagger spells lemmas the American way (“recognise”: recognize). */
export const isBase = (form: string, lemma: string): boolean =>
  form === lemma ||
  (form.length === lemma.length
    ? form.replace(/([iy])se$/, '$1ze') === lemma
    : form.length === lemma.length + 1 && form.replace(/our$/, 'or') === lemma)

/** The base of a regular past: “reconnected” → “reconnect”, “retried” → “retry”, “replanned” → “replan”, “rezoned” → “rezone”. */
function baseOf(form: string): string {
  const stem = form.slice(0, -2)
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
  // “pencilled”, “relabelled”, but “recalled”
  if (/([bdgmnprt])\1$/.test(stem) || /[aeiou][^aeiou]+[ei]ll$/.test(stem)) return stem.slice(0, -1)
  return /([vzcgu]|[aeiou][sz]|[^aeiou][aeiou](n|t|s|k|p|d|r|l)|at)$/.test(stem) &&
    !/(er|en|it|or|el|et|on|ol|an)$/.test(stem)
    ? `${stem}e`
    : stem
}

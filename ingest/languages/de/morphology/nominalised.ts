import type { Reading } from '../../../document.ts'

/** Adjectives and participles as nouns: “der Vorsitzende”, “Abgeordneter”, “Deutsche”; infinitives: “das Zögern”. */
export function nominalised(form: string, lower: (form: string) => readonly Reading[]): Reading[] {
  const found: Reading[] = []
  for (const reading of lower(form.toLowerCase()))
    if (reading.pos === 'ADJ' && reading.cases)
      found.push({ ...reading, pos: 'NOUN', lemma: `${form.replace(/e[nmrs]?$/, '')}e`, source: 'nominalised' })
    else if (reading.form === 'infinitive')
      found.push({
        pos: 'NOUN',
        lemma: form,
        cases: ['nom', 'acc', 'dat'],
        genders: ['neut'],
        numbers: ['sing'],
        source: 'nominalised',
      })
  return found
}

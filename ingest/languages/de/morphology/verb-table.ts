import type { Reading } from '../../../document.ts'
import { readTable } from '../../table.ts'

/** Verbs and forms that the dictionary lacks: lexicon/verbs.tsv, conjugated, by form. */
export function loadVerbs(folder: URL): Map<string, Reading[]> {
  const forms = new Map<string, Reading[]>()
  for (const { infinitive, past, participle } of readTable(new URL('verbs.tsv', folder), [
    'infinitive',
    'past',
    'participle',
  ])) {
    const add = (form: string, features: Omit<Reading, 'pos' | 'lemma'>) =>
      forms.set(form, [...(forms.get(form) ?? []), { pos: 'VERB', lemma: infinitive, ...features, source: 'verbs' }])
    const stem = infinitive.replace(/e?n$/, '')
    const moods = pastMoods(stem, past)
    add(infinitive, { form: 'infinitive' })
    add(infinitive, {
      form: 'finite',
      tense: 'present',
      numbers: ['plur'],
      persons: [1, 3],
      moods: ['indicative', 'subjunctive1'],
    })
    add(/[dt]$/.test(stem) ? `${stem}et` : `${stem}t`, {
      form: 'finite',
      tense: 'present',
      numbers: ['sing'],
      persons: [3],
      moods: ['indicative'],
    })
    add(`${stem}e`, { form: 'finite', tense: 'present', numbers: ['sing'], persons: [1], moods: ['indicative'] })
    add(`${stem}e`, { form: 'finite', tense: 'present', numbers: ['sing'], persons: [1, 3], moods: ['subjunctive1'] })
    add(past, { form: 'finite', tense: 'past', numbers: ['sing'], persons: [1, 3], moods })
    add(`${past}n`, { form: 'finite', tense: 'past', numbers: ['plur'], persons: [1, 3], moods })
    add(participle, { form: 'participle' })
    add(`${infinitive}d`, { form: 'present-participle' })
  }
  return forms
}

/** “bräuchte” is subjunctive, “wandte” indicative, “twitterte” both. */
function pastMoods(stem: string, past: string): NonNullable<Reading['moods']> {
  if (past.startsWith(stem)) return ['indicative', 'subjunctive2']
  return /[äöü]/.test(past) ? ['subjunctive2'] : ['indicative']
}

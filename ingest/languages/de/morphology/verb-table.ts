import type { Reading } from '../../../document.ts'
import { readTable } from '../../table.ts'

type Conjugated = { readonly form: string; readonly reading: Reading }

/** Verbs and forms that the dictionary lacks: lexicon/verbs.tsv, conjugated, by form. */
export function loadVerbs(folder: URL): Map<string, Reading[]> {
  const forms = new Map<string, Reading[]>()
  for (const { infinitive, past, participle } of readTable(new URL('verbs.tsv', folder), [
    'infinitive',
    'past',
    'participle',
  ]))
    for (const { form, reading } of conjugate(infinitive, past, participle))
      forms.set(form, [...(forms.get(form) ?? []), reading])
  return forms
}

/** A form of a verb in -ieren, which all are conjugated alike: “destabilisierte”. */
export function regular(form: string): Reading[] {
  const stem = form.match(/^(.{2,}ier)(?:en|end|t|te|ten|e)$/)?.[1]
  if (!stem) return []
  return conjugate(`${stem}en`, `${stem}te`, `${stem}t`)
    .filter((conjugated) => conjugated.form === form)
    .map(({ reading }) => ({ ...reading, source: 'regular' }))
}

function conjugate(infinitive: string, past: string, participle: string): Conjugated[] {
  const stem = infinitive.replace(/e?n$/, '')
  const moods = pastMoods(stem, past)
  const verb = (form: string, features: Omit<Reading, 'pos' | 'lemma'>): Conjugated => ({
    form,
    reading: { pos: 'VERB', lemma: infinitive, ...features, source: 'verbs' },
  })
  const finite = (
    form: string,
    tense: 'present' | 'past',
    number: 'sing' | 'plur',
    persons: (1 | 3)[],
    moods: Reading['moods'],
  ) => verb(form, { form: 'finite', tense, numbers: [number], persons, ...(moods ? { moods } : {}) })
  // The participle first, as in the dictionary: of readings that weigh the same the first is taken.
  return [
    verb(participle, { form: 'participle' }),
    verb(infinitive, { form: 'infinitive' }),
    finite(infinitive, 'present', 'plur', [1, 3], ['indicative', 'subjunctive1']),
    finite(/[dt]$/.test(stem) ? `${stem}et` : `${stem}t`, 'present', 'sing', [3], ['indicative']),
    finite(`${stem}e`, 'present', 'sing', [1], ['indicative']),
    finite(`${stem}e`, 'present', 'sing', [1, 3], ['subjunctive1']),
    finite(past, 'past', 'sing', [1, 3], moods),
    finite(`${past}n`, 'past', 'plur', [1, 3], moods),
    verb(`${infinitive}d`, { form: 'present-participle' }),
  ]
}

/** “bräuchte” is subjunctive, “wandte” indicative, “twitterte” both. */
function pastMoods(stem: string, past: string): NonNullable<Reading['moods']> {
  if (past.startsWith(stem)) return ['indicative', 'subjunctive2']
  return /[äöü]/.test(past) ? ['subjunctive2'] : ['indicative']
}

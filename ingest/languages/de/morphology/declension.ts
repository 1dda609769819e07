import type { Case, Gender, Reading } from '../../../document.ts'

const ALL: readonly Case[] = ['nom', 'acc', 'dat', 'gen']

export interface Declined {
  readonly form: string
  readonly features: Pick<Reading, 'cases' | 'genders' | 'numbers'>
}

/**
 * The forms of a noun (or of a noun's ending). `genitive` is what the genitive singular adds: “s”, “es”, “ses”; “n” and
 * “en” make a masculine weak. `plural` is what the plural adds, “-” where it adds nothing, a “-” for each letter that
 * goes (“Ministerium”, “--en”), or empty where there is none; with a capital it is
 * the whole plural (“Löhne”).
 */
export function decline(noun: string, gender: Gender, genitive: string, plural: string): Declined[] {
  const genders = [gender]
  const singular = (form: string, cases: readonly Case[]): Declined => ({
    form,
    features: { cases, genders, numbers: ['sing'] },
  })
  // A title before a name loses its weak ending: “von Präsident Adamek”.
  const weak = gender === 'masc' && /^e?n$/.test(genitive)
  const forms = weak
    ? [
        singular(noun, noun.endsWith('e') ? ['nom'] : ['nom', 'acc', 'dat']),
        singular(noun + genitive, ['acc', 'dat', 'gen']),
      ]
    : genitive
      ? [singular(noun, ['nom', 'acc', 'dat']), singular(noun + genitive, ['gen'])]
      : [singular(noun, ALL)]
  if (genitive === 's' && !/(?:e[lmnr]|chen|lein|[aeiouyäöü])$/.test(noun)) forms.push(singular(`${noun}es`, ['gen']))
  return plural ? [...forms, ...plurals(noun, gender, plural)] : forms
}

function plurals(noun: string, gender: Gender, plural: string): Declined[] {
  if (/^\p{Lu}/u.test(plural)) return plurals(plural, gender, '-')
  const cut = plural === '-' ? 0 : (/^-*/.exec(plural)?.[0].length ?? 0)
  const form = noun.slice(0, noun.length - cut) + plural.replace(/^-*/, '')
  const declined = (form: string, cases: readonly Case[]): Declined => ({
    form,
    features: { cases, genders: [gender], numbers: ['plur'] },
  })
  return /[ns]$/.test(form)
    ? [declined(form, ALL)]
    : [declined(form, ['nom', 'acc', 'gen']), declined(`${form}n`, ['dat'])]
}

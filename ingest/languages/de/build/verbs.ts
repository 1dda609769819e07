import type { Mood } from '../../../document.ts'
import type { Entry, Features } from './entry.ts'

type Cell = string | string[]
type Person = '1' | '2' | '3'
type Persons = { [person in Person]?: Cell }
type Tense = { S?: Persons; P?: Persons }
export interface Verb {
  INF?: string
  PA1?: string
  EIZ?: string
  PA2?: string[]
  KJ1?: Tense
  KJ2?: Tense
  PRÄ?: Tense
  PRT?: Tense
  IMP?: { S?: string; P?: string }
}

const tenses: readonly [keyof Verb & ('PRÄ' | 'KJ1' | 'PRT' | 'KJ2'), 'present' | 'past', Mood][] = [
  ['PRÄ', 'present', 'indicative'],
  ['KJ1', 'present', 'subjunctive1'],
  ['PRT', 'past', 'indicative'],
  ['KJ2', 'past', 'subjunctive2'],
]
const numbers = { S: 'sing', P: 'plur' } as const

/** The forms of every verb, those of separable verbs joined (“ankündigt”). */
export function* verbForms(dictionary: { [infinitive: string]: Verb }): Generator<Entry> {
  for (const [key, verb] of Object.entries(dictionary)) {
    const lemma = verb.INF ?? key
    if (!/^[a-zäöüß]+$/.test(lemma) || !/n$/.test(lemma)) continue
    for (const entry of paradigm(lemma, verb)) {
      const today = modernised(entry.form, lemma)
      yield { ...entry, form: today }
      if (today !== entry.form) yield entry
    }
  }
}

function* paradigm(lemma: string, verb: Verb): Generator<Entry> {
  const separable = separablePrefix(lemma, verb)
  const entry = (form: string, features: Features, prefix = separable.length): Entry => ({
    form,
    lemma,
    prefix,
    features,
  })
  yield entry(lemma, { pos: 'VERB', form: 'infinitive' })
  if (separable) yield entry(`${separable}zu${lemma.slice(separable.length)}`, { pos: 'VERB', form: 'zu-infinitive' })
  yield entry(verb.PA1 ?? `${lemma}d`, { pos: 'VERB', form: 'present-participle' })
  for (const participle of verb.PA2 ?? []) yield entry(participle, { pos: 'VERB', form: 'participle' })
  yield* finiteForms(lemma, verb, entry)
}

/** One entry for each form, number and tense; moods that share their persons share the entry. */
function* finiteForms(lemma: string, verb: Verb, entry: (form: string, features: Features, prefix?: number) => Entry) {
  const cells = new Map<string, { form: string; features: Features }>()
  const persons = new Map<string, Set<1 | 2 | 3>>()
  const moods = new Map<string, Set<Mood>>()
  const seen = new Map<string, { form: string; tense: 'present' | 'past'; mood: Mood; number: 'sing' | 'plur' }>()
  for (const [name, tense, mood] of tenses)
    for (const short of ['S', 'P'] as const)
      for (const person of ['1', '2', '3'] as const) {
        const cell = verb[name]?.[short]?.[person]
        if (!cell) continue
        for (const form of joined(cell, lemma).flatMap((form) => [...variants(form, lemma)])) {
          const key = [form, tense, mood, short].join(' ')
          seen.set(key, { form, tense, mood, number: numbers[short] })
          persons.set(key, (persons.get(key) ?? new Set()).add(Number(person) as 1 | 2 | 3))
        }
      }
  for (const [key, { form, tense, mood, number }] of seen) {
    const agreeing = [...(persons.get(key) ?? [])]
    const merged = [form, tense, number, agreeing].join(' ')
    moods.set(merged, (moods.get(merged) ?? new Set()).add(mood))
    cells.set(merged, { form, features: { pos: 'VERB', form: 'finite', tense, numbers: [number], persons: agreeing } })
  }
  for (const [key, { form, features }] of cells) yield entry(form, { ...features, moods: [...(moods.get(key) ?? [])] })
  for (const short of ['S', 'P'] as const) {
    const form = verb.IMP?.[short]
    if (form)
      yield entry(
        form,
        { pos: 'VERB', form: 'finite', numbers: [numbers[short]], persons: [2], moods: ['imperative'] },
        0,
      )
  }
}

/** The dictionary gives a separated form as [form, prefix] or “form prefix”, and variants as several forms. */
function joined(cell: Cell, lemma: string): string[] {
  const parts = typeof cell === 'string' ? cell.split(' ') : cell
  return parts.length === 2 && lemma.startsWith(parts[1]!) ? [`${parts[1]}${parts[0]}`] : parts
}

/** The prefix is separable where “zu” or “ge” stands between it and the stem. */
function separablePrefix(lemma: string, verb: Verb): string {
  const zu = verb.EIZ?.match(/^(.+)zu(.+)$/)
  if (zu && `${zu[1]}${zu[2]}` === lemma) return zu[1]!
  const cell = verb.PRÄ?.S?.['3'] ?? verb.PRT?.S?.['3']
  if (!Array.isArray(cell) || cell.length !== 2 || !lemma.startsWith(cell[1]!)) return ''
  const prefix = cell[1]!
  const infixed = (verb.PA2 ?? []).some(
    (form) => form.startsWith(`${prefix}ge`) || /^(be|er|ver|ent|zer)/.test(lemma.slice(prefix.length)),
  )
  return infixed || (/ieren$/.test(lemma) && !/^(über|unter|durch|um|wider|hinter|voll)$/.test(prefix)) ? prefix : ''
}

/** “muß”, “floß”, “paßt” and “läßt” in the spelling of today: ss after a short vowel. */
function modernised(form: string, lemma: string): string {
  const [match, vowel] = form.match(/(?<![aeiouäöü])([aeioäöuü])ß/) ?? []
  if (!match || !vowel) return form
  const bare = UMLAUTS[vowel] ?? vowel
  if (lemma.includes(`${vowel}ß`) || lemma.includes(`${bare}ß`)) return form
  const short = /[ioöuü]/.test(vowel) || lemma.includes(`${vowel}ss`) || /äßt$/.test(form)
  return short ? form.replace(match, `${vowel}ss`) : form
}

const UMLAUTS: { readonly [vowel: string]: string } = { ä: 'a', ö: 'o', ü: 'u' }

/** “handle” is “handele” too, “ändre” “ändere”. */
function* variants(form: string, lemma: string): Generator<string> {
  yield form
  const ending = lemma.match(/e([lr])n$/)?.[1]
  if (!ending) return
  if (form.endsWith(`e${ending}e`)) yield `${form.slice(0, -3)}${ending}e`
  else if (form.endsWith(`${ending}e`)) yield `${form.slice(0, -2)}e${ending}e`
}

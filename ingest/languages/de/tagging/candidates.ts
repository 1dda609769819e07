import type { Analysis } from '../../../annotators/tokens.ts'
import type { Pos, Reading } from '../../../document.ts'
import { shaped } from '../../../reading.ts'
import { ofWord, type Worded } from '../../../word.ts'
import { ANY, maskOf, narrowed } from '../morphology/features.ts'
import type { FormReadings } from '../morphology/readings.ts'
import { number } from './costs.ts'
import { type Tag, tagOf } from './tags.ts'

/** What is weighed against each other for a token: the readings that share tag and lemma. */
export interface Candidate {
  readonly tag: Tag
  readonly number: number
  readonly pos: Pos
  readonly lemma: string
  readonly readings: readonly Reading[]
  /** Case, gender and number that its readings allow (features.ts). */
  readonly mask: number
  readonly cost: number
  /** What is left of its readings under a mask. */
  readonly under: (mask: number) => Analysis
}

/** Verbs that form tenses, passive and modality with another. */
export const MODAL = new Set(['können', 'müssen', 'sollen', 'wollen', 'dürfen', 'mögen'])
export const AUXILIARY = new Set(['haben', 'sein', 'werden'])

const REPORTING_MOOD = new Set([...MODAL, ...AUXILIARY])

const bySource: { readonly [source: string]: number } = {
  composed: 1,
  suffix: 1,
  'declined-suffix': 1,
  unknown: 2,
  nominalised: 1,
  participle: 2.5,
  'present-participle': 0,
  comparative: 1,
  'declined-participle': 0.5,
  'weak-suffix': 1.5,
  'loose-compound': 1.5,
  demonstrative: 0.5,
  origin: 2,
}

/** “dessen”, “deren” before a noun agree with nothing there. */
const OWNER = new Set<Tag>(['POSS', 'PRELAT'])

/** What a capital inside a sentence says: adjectives stand so in names (“Vereinte Nationen”), and the polite “Sie”. */
function capitalCost({ pos, cases, source, lemma }: Reading): number {
  if (pos === 'ADJ' && cases) return 2
  return (source === 'personal' && lemma === 'sie') || (source === 'possessive' && lemma === 'ihr')
    ? 0
    : pos === 'VERB'
      ? 5
      : 3
}

/** An infinitive as a noun looks like many plurals: “Fragen”, “Karten”. */
function isInfinitive({ lemma, genders, numbers }: Reading, form: string): boolean {
  return lemma === form && genders?.join() === 'neut' && numbers?.join() === 'sing' && /e[lr]?n$/.test(form)
}

/** How rare the reading is by itself. */
function lexicalCost({ source = '', form, persons, moods, lemma }: Reading): number {
  const cost = bySource[source] ?? 0
  if (form !== 'finite') return cost
  if (moods?.includes('imperative')) return cost + 3
  const third = persons?.includes(3)
  if (third && moods?.length === 1 && moods[0] !== 'indicative' && !REPORTING_MOOD.has(lemma)) return cost + 1
  return third ? cost : cost + 1.5
}

/** Candidates of a form. `initial`: a capital says nothing here (sentence start). */
export function candidates(
  readings: (form: string) => FormReadings,
  wordCosts: ReadonlyMap<string, number>,
): (token: Worded, initial: boolean) => readonly Candidate[] {
  const opening = ofWord(({ text, lower }) => candidatesOf(text, readings(text), lower, true, wordCosts))
  const inside = ofWord(({ text, lower }) => candidatesOf(text, readings(text), lower, false, wordCosts))
  return (token, initial) => (initial ? opening(token) : inside(token))
}

function candidatesOf(
  form: string,
  { written, lowered }: FormReadings,
  lower: string,
  initial: boolean,
  wordCosts: ReadonlyMap<string, number>,
): Candidate[] {
  const groups = new Map<string, { readings: Reading[]; cost: number }>()
  const add = (reading: Reading, cost: number) => {
    const key = `${tagOf(reading)} ${reading.lemma}`
    const group = groups.get(key)
    if (group) {
      group.readings.push(shaped(reading))
      group.cost = Math.min(group.cost, cost)
    } else groups.set(key, { readings: [shaped(reading)], cost })
  }
  const known = written.some(({ pos, source }) => pos === 'NOUN' && !/suffix|unknown|loose/.test(source ?? ''))
  const guessed = written.some(({ pos, source }) => pos === 'NOUN' && source === 'suffix')
  const named = written.some(({ source }) => source === 'name-place' || source === 'name-organisation')
  const participle = lowered.some(({ form, source }) => form === 'participle' && source === 'dictionary')
  const listedWord = lowered.some(({ pos }) => pos !== 'VERB' && pos !== 'ADJ')
  const determining = written.some(({ pos }) => pos === 'DET' || pos === 'ADP')
  const closed = lowered.some(
    ({ pos, source }) => pos !== 'VERB' && source !== 'unknown' && !source?.endsWith('participle'),
  )
  const verbal = lowered.some(({ pos, source }) => pos === 'VERB' && source !== 'composed')
  for (const reading of written) {
    let cost = lexicalCost(reading)
    if (reading.source === 'name') cost += known ? 3.5 : guessed ? 1.5 : 0.5
    if (reading.pos === 'VERB' && determining && !REPORTING_MOOD.has(reading.lemma)) cost += 2
    if (named && reading.pos === 'NOUN') cost += 2
    // “Unbekannte stürmten”, but “Wichtiger wäre”
    if (initial && closed && reading.source === 'nominalised' && (listedWord || !form.endsWith('e'))) cost += 4
    if (initial && closed && /^(?:name|unknown|weak-suffix|loose-compound)$/.test(reading.source ?? '')) cost += 4
    // “Anders sah es der Partner”, but “Anders Holm sah es”
    else if (initial && closed && reading.source === 'name-first') cost += 2.5
    else if (initial && verbal && /^(?:name|unknown)$/.test(reading.source ?? '')) cost += 4
    // “Geplant ist …”, “Vorgesehen war …”: a participle of the dictionary rather than a noun put together
    else if (initial && participle && /^(?:weak-suffix|loose-compound|compound)$/.test(reading.source ?? '')) cost += 4
    if (!initial && listedWord && /^(?:name|unknown|nominalised)$/.test(reading.source ?? '')) cost += 1.5
    if (initial && listedWord && reading.pos === 'NOUN') cost += 2
    add(reading, cost)
  }
  for (const reading of lowered) {
    const capital = initial ? (reading.pos === 'VERB' ? 1 : 0) : capitalCost(reading)
    add(reading, lexicalCost(reading) + capital)
  }
  const listed = [...written, ...lowered].some(({ pos, source }) => pos === 'ADJ' && source === 'adjective')
  return [...groups.values()].map(({ readings, cost }) => {
    const first = readings[0]!
    const participle =
      first.form === 'participle' && listed && first.source !== 'verbs'
        ? 1.5
        : first.form === 'present-participle'
          ? 2
          : 0
    const tag = tagOf(first)
    const mask =
      (first.pos === 'PRON' && OWNER.has(tag)) || tag === 'NEGEN'
        ? ANY
        : readings.reduce((all, reading) => all | maskOf(reading), 0)
    const derived = tag === 'NN' && first.source !== 'nouns' && isInfinitive(first, form) ? 0.5 : 0
    const wordCost = wordCosts.get(`${lower} ${tag}`) ?? 0
    return {
      tag,
      number: number[tag],
      pos: first.pos,
      lemma: first.lemma,
      readings,
      mask,
      cost: cost + wordCost + participle + derived,
      under: analyses(first, readings),
    }
  })
}

/** Few masks are ever asked for, and again with each token of the form. */
function analyses({ pos, lemma }: Reading, readings: readonly Reading[]): Candidate['under'] {
  const known = new Map<number, Analysis>()
  const whole = readings.reduce((all, reading) => all | maskOf(reading), 0)
  return (mask) => {
    let found = known.get(mask & whole)
    if (found === undefined) {
      const fitting = readings.filter((reading) => maskOf(reading) & mask)
      const left = (fitting.length ? fitting : readings).map((reading) => narrowed(reading, mask))
      found = { pos, lemma, readings: left }
      known.set(mask & whole, found)
    }
    return found
  }
}

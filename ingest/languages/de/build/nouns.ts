import type { Case, Gender } from '../../../document.ts'
import type { Entry, Features } from './entry.ts'

type Cell = { SIN?: string; PLU?: string }
export interface Noun {
  NOM?: Cell
  GEN?: Cell
  DAT?: Cell
  AKK?: Cell
  G?: 'M' | 'F' | 'N'
}

const cases: readonly [Case, 'NOM' | 'GEN' | 'DAT' | 'AKK'][] = [
  ['nom', 'NOM'],
  ['gen', 'GEN'],
  ['dat', 'DAT'],
  ['acc', 'AKK'],
]
const genders: { readonly [code: string]: Gender } = { M: 'masc', F: 'fem', N: 'neut' }

/** The forms of every noun, and the stems of the adjectives that the dictionary lists as nouns (“Abartige”). */
export function* nounForms(dictionary: { [lemma: string]: Noun }): Generator<Entry> {
  const stems = new Set<string>()
  for (const [lemma, noun] of Object.entries(dictionary)) {
    if (!/^[\p{L}-]+$/u.test(lemma) || !isLatin1(lemma)) continue
    if (isNominalised(lemma, noun)) stems.add(lemma.slice(0, -1).toLowerCase())
    else {
      const today = modernised(lemma, noun)
      yield* declension(today.lemma, today.noun)
      if (today.lemma !== lemma) for (const entry of declension(lemma, noun)) yield { ...entry, lemma: today.lemma }
    }
  }
  for (const stem of stems)
    if (!isCompared(stem, stems)) yield { form: stem, lemma: stem, prefix: 0, features: { pos: 'ADJ' } }
}

/** The index has one byte for a letter. */
function isLatin1(lemma: string): boolean {
  return Buffer.from(lemma, 'latin1').toString('latin1') === lemma
}

/** “Prozeß, Prozesses” is “Prozess” today: ss after a short vowel, as its other forms tell. */
function modernised(lemma: string, noun: Noun): { lemma: string; noun: Noun } {
  const modern = lemma.replace(/ß$/, 'ss')
  if (
    modern === lemma ||
    !Object.values(noun.GEN ?? {})
      .concat(Object.values(noun.NOM ?? {}))
      .some((form) => form.includes(modern))
  )
    return { lemma, noun }
  const cell = (old: Cell | undefined): Cell => ({
    ...(old?.SIN ? { SIN: old.SIN.replace(/ß$/, 'ss') } : {}),
    ...(old?.PLU ? { PLU: old.PLU.replace(/ß$/, 'ss') } : {}),
  })
  return {
    lemma: modern,
    noun: { ...noun, NOM: cell(noun.NOM), GEN: cell(noun.GEN), DAT: cell(noun.DAT), AKK: cell(noun.AKK) },
  }
}

function isNominalised(lemma: string, { G, NOM, GEN, DAT, AKK }: Noun): boolean {
  const weak = `${NOM?.SIN}n`
  return G === 'N' && lemma.endsWith('e') && lemma === NOM?.SIN && [GEN, DAT, AKK].every((cell) => cell?.SIN === weak)
}

/** “abartiger” and “abartigst” beside “abartig”; participles are derived from their verbs. */
function isCompared(stem: string, stems: ReadonlySet<string>): boolean {
  const base = stem.match(/^(.+?)(?:er|e?st)$/)?.[1]
  return base !== undefined && stems.has(base)
}

function* declension(lemma: string, noun: Noun): Generator<Entry> {
  const forms = new Map<string, Set<Case>>()
  const add = (form: string | undefined, number: 'sing' | 'plur', kase: Case) => {
    if (!form || !/^[\p{L}-]+$/u.test(form)) return
    const key = `${form} ${number}`
    forms.set(key, (forms.get(key) ?? new Set()).add(kase))
  }
  for (const [kase, name] of cases) {
    add(noun[name]?.SIN, 'sing', kase)
    add(noun[name]?.PLU, 'plur', kase)
  }
  for (const kase of regularCases(lemma, noun)) add(lemma, 'sing', kase)
  for (const form of regularGenitives(lemma, noun)) add(form, 'sing', 'gen')
  const gender = noun.G && genders[noun.G]
  for (const [key, found] of forms) {
    const [form, number] = key.split(' ') as [string, 'sing' | 'plur']
    const features: Features = {
      pos: 'NOUN',
      cases: cases.map(([kase]) => kase).filter((kase) => found.has(kase)),
      numbers: [number],
    }
    yield { form, lemma, prefix: 0, features: gender ? { ...features, genders: [gender] } : features }
  }
}

/** The dictionary gives the dative with -e alone (“Hause”); the bare form is the usual one. A title before a name loses its weak ending (“von Präsident Adamek”). */
function regularCases(lemma: string, { NOM, DAT, AKK, G }: Noun): Case[] {
  if (NOM?.SIN !== lemma) return []
  const weak = G === 'M' && AKK?.SIN === DAT?.SIN && AKK?.SIN !== lemma && !lemma.endsWith('e')
  return weak ? ['dat', 'acc'] : DAT?.SIN === `${lemma}e` ? ['dat'] : []
}

/** Of “Staats” and “Staates” the dictionary gives one. */
function regularGenitives(lemma: string, { GEN }: Noun): string[] {
  if (GEN?.SIN === `${lemma}s` && !/(e[lmnr]|chen|lein|[aeiouyäöü])$/.test(lemma)) return [`${lemma}es`]
  return GEN?.SIN === `${lemma}es` && !/[sßxz]$/.test(lemma) ? [`${lemma}s`] : []
}

import type { Analyse } from '../../ingest/annotators/tokens.ts'
import type { Reading } from '../../ingest/document.ts'
import type { Tree, Word } from './conllu.ts'
import { type Rate, rawTokens } from './pos.ts'

const cases: { readonly [name: string]: string } = { Nom: 'nom', Acc: 'acc', Dat: 'dat', Gen: 'gen' }
const moods: { readonly [name: string]: readonly string[] } = {
  Ind: ['indicative'],
  Sub: ['subjunctive1', 'subjunctive2'],
  Imp: ['imperative'],
}

export interface FeatureReport {
  /** The first reading's mood, tense, person and number of finite verbs; whether a verb is finite, infinitive or participle. */
  readonly rates: ReadonlyMap<string, Rate>
  readonly misses: readonly string[]
}

/** Measures finite verbs' features, and the case of nouns, names, pronouns, determiners and adjectives. */
export function measureFeatures(trees: readonly Tree[], analyse: Analyse): FeatureReport {
  const rates = new Map<string, Rate>()
  const misses: string[] = []
  const count = (name: string, right: boolean) => {
    const rate = rates.get(name) ?? { right: 0, all: 0 }
    rates.set(name, { right: rate.right + (right ? 1 : 0), all: rate.all + 1 })
  }
  for (const { tokens } of trees) {
    const analyses = analyse(rawTokens(tokens))
    tokens.forEach((word, at) => {
      const { readings } = analyses[at]!
      const shown = () =>
        `${tokens
          .slice(Math.max(0, at - 5), at)
          .map(({ form }) => form)
          .join(' ')} [${word.form}] ${tokens
          .slice(at + 1, at + 4)
          .map(({ form }) => form)
          .join(' ')}`
      for (const [name, right] of [...verbFeatures(word, readings[0]!), ...caseOf(word, readings)]) {
        count(name, right)
        if (!right)
          misses.push(`${name} ${[...word.feats].map(([key, value]) => `${key}=${value}`).join('|')} ${shown()}`)
      }
    })
  }
  return { rates, misses }
}

function* verbFeatures({ upos, feats }: Word, reading: Reading): Generator<[string, boolean]> {
  if (upos !== 'VERB' && upos !== 'AUX') return
  const mood = feats.get('Mood')
  yield ['finite', (mood !== undefined) === (reading.form === 'finite')]
  if (!mood || reading.form !== 'finite') return
  yield ['mood', moods[mood]!.includes(reading.moods?.[0] ?? '')]
  const tense = feats.get('Tense')
  if (tense && mood === 'Ind') yield ['tense', reading.tense === (tense === 'Past' ? 'past' : 'present')]
  yield ['person', reading.persons?.length === 1 && reading.persons[0] === Number(feats.get('Person'))]
  yield ['number', reading.numbers?.length === 1 && reading.numbers[0] === feats.get('Number')?.toLowerCase()]
}

function* caseOf({ upos, feats }: Word, readings: readonly Reading[]): Generator<[string, boolean]> {
  const gold = cases[feats.get('Case') ?? '']
  if (!gold || upos === 'ADP') return
  const found = new Set<string>(readings.flatMap((reading): readonly string[] => reading.cases ?? Object.values(cases)))
  yield [`case of ${upos} allowed`, found.has(gold)]
  if (found.has(gold)) yield [`case of ${upos} decided`, found.size === 1]
}

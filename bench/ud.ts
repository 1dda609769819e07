/** Measures the layers of grammar on a treebank: `node --import ./typescript/register.js bench/ud.ts FOLDER [LANGUAGE…] [--errors]`, FOLDER with LANGUAGE.conllu. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { clauses } from '../ingest/annotators/clauses.ts'
import { phrases } from '../ingest/annotators/phrases.ts'
import { quotes } from '../ingest/annotators/quotes.ts'
import { times } from '../ingest/annotators/times.ts'
import { type Analyse, tokens } from '../ingest/annotators/tokens.ts'
import { type LanguagePack, languagePack } from '../ingest/language.ts'
import { annotate } from '../ingest/pipeline.ts'
import { readConllu } from './ud/conllu.ts'
import { measureFeatures } from './ud/features.ts'
import { measureGrammar, type Score } from './ud/grammar.ts'
import { measurePos, type Rate } from './ud/pos.ts'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { errors: { type: 'boolean' } } })
const [folder = '.', ...languages] = positionals
const scores = ({ right, gold, found }: Score) =>
  `precision ${(right / found).toFixed(3)}, recall ${(right / gold).toFixed(3)}, F1 ${((2 * right) / (gold + found)).toFixed(3)}`
const percent = ({ right, all }: Rate) => `${((100 * right) / all).toFixed(2)} % of ${all}`

for (const language of languages.length ? languages : ['de', 'en']) {
  const trees = readConllu(join(folder, `${language}.conllu`))
  const pack = languagePack(language)
  const { analyser } = (await import(new URL('analyse.ts', pack.folder).href)) as {
    analyser: (pack: LanguagePack) => Analyse | Promise<Analyse>
  }
  const analyse = await analyser(pack)
  const { pos, lemmas, confusions, lemmaMisses } = measurePos(trees, analyse)
  console.log(
    `${language} parts of speech ${percent(pos)}, lemmas: verbs ${percent(lemmas.VERB)}, nouns ${percent(lemmas.NOUN)}`,
  )
  const { rates, misses } = measureFeatures(trees, analyse)
  for (const [name, rate] of rates) console.log(`  ${name} ${percent(rate)}`)
  const steps = [await tokens(pack), quotes(pack), times(pack), phrases(pack), clauses(pack)]
  const article = { id: '', title: null, language, publishedAt: null, section: null, publisher: null, url: null }
  const grammar = measureGrammar(trees, (text) => annotate({ ...article, text }, steps))
  for (const name of ['verbs', 'subjects', 'objects'] as const) console.log(`  ${name} ${scores(grammar[name])}`)
  if (!values.errors) continue
  for (const [key, shown] of [...confusions].sort((left, right) => right[1].length - left[1].length))
    console.log(`${key} ${shown.length}\n  ${shown.join('\n  ')}`)
  console.log([...lemmaMisses, ...misses, ...grammar.errors].join('\n'))
}

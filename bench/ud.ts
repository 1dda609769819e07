/** Measures the layers of grammar on a treebank: `node --import tsx bench/ud.ts FOLDER [LANGUAGE…] [--errors]`, FOLDER with LANGUAGE.conllu. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Analyse } from '../ingest/annotators/tokens.ts'
import { type LanguagePack, languagePack } from '../ingest/language.ts'
import { readConllu } from './ud/conllu.ts'
import { measureFeatures } from './ud/features.ts'
import { measurePos, type Rate } from './ud/pos.ts'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { errors: { type: 'boolean' } } })
const [folder = '.', ...languages] = positionals
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
  if (!values.errors) continue
  for (const [key, shown] of [...confusions].sort((left, right) => right[1].length - left[1].length))
    console.log(`${key} ${shown.length}\n  ${shown.join('\n  ')}`)
  console.log([...lemmaMisses, ...misses].join('\n'))
}

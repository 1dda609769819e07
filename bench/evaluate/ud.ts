import { clauses } from '../../ingest/annotators/clauses.ts'
import { phrases } from '../../ingest/annotators/phrases.ts'
import { quotes } from '../../ingest/annotators/quotes.ts'
import { times } from '../../ingest/annotators/times.ts'
import { type Analyse, tokens } from '../../ingest/annotators/tokens.ts'
import { type LanguagePack, languagePack } from '../../ingest/language.ts'
import { annotate } from '../../ingest/pipeline.ts'
import { readConllu } from '../ud/conllu.ts'
import { measureGrammar } from '../ud/grammar.ts'
import { measurePos } from '../ud/pos.ts'
import { f1Of, type Miss, type Result } from './result.ts'

/** A treebank in CoNLL-U: parts of speech on its own tokens; subjects and objects as read from its bare sentences. */
export async function scoreTreebank(file: string, language: string): Promise<Result & { records: number }> {
  const trees = readConllu(file)
  const pack = languagePack(language)
  const { analyser } = (await import(new URL('analyse.ts', pack.folder).href)) as {
    analyser: (pack: LanguagePack) => Analyse | Promise<Analyse>
  }
  const { pos, confusions } = measurePos(trees, await analyser(pack))
  const steps = [await tokens(pack), quotes(pack), times(pack), phrases(pack), clauses(pack)]
  const article = { id: '', title: null, language, publishedAt: null, section: null, publisher: null, url: null }
  const grammar = measureGrammar(trees, (text) => annotate({ ...article, text }, steps))
  const misses: Miss[] = [
    ...[...confusions].flatMap(([kind, shown]) =>
      shown.map((where) => ({ layer: 'grammar', kind, source: language, where })),
    ),
    ...grammar.errors.map((error) => {
      const [kind = '', ...where] = error.split(': ')
      return { layer: 'grammar', kind, source: language, where: where.join(': ') }
    }),
  ]
  return {
    records: trees.length,
    measures: [
      { measure: 'parts of speech', score: pos.right / pos.all },
      f1Of('subject heads', grammar.subjects),
      f1Of('object heads', grammar.objects),
    ],
    misses,
  }
}

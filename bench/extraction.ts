import { createRequire } from 'node:module'
import nlp from 'compromise'
import type { Article } from '../graph/extraction.ts'
import { loadExtractor } from '../ingest/extract.ts'
import { type Figure, median, medianTime } from './measure.ts'
import { seedArticles, wordsOf } from './seeds.ts'

const require = createRequire(import.meta.url)

// Code of this size is compiled to its end after some seconds only: at 3 s a figure still falls by a tenth.
const WARM_UP = 10_000

/** Milliseconds for an article of 250 words, against compromise's full parse, wink-nlp's tagging and Intl.Segmenter on the same English text. */
export async function extraction(): Promise<Figure[]> {
  const started = performance.now()
  const extractor = await loadExtractor()
  const loading = performance.now() - started
  const articles = await seedArticles(extractor)
  const of = (language: string) => articles.filter((article) => article.language === language)

  const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
  const segmenting = await perArticle(of('en'), ({ text }) => {
    let words = 0
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1
    return words
  })
  const wink = require('wink-nlp')(require('wink-eng-lite-web-model'))
  const tagging = await perArticle(of('en'), ({ text }) => wink.readDoc(text).tokens().out(wink.its.pos))
  const parsing = await perArticle(of('en'), ({ text }) => nlp(text))
  const english = await perArticle(of('en'), (article) => extractor.extract(article))
  const german = await perArticle(of('de'), (article) => extractor.extract(article))

  return [
    { what: 'start of the extractor', value: loading, unit: 'ms' },
    {
      what: 'an English article',
      value: english,
      unit: 'ms',
      than: { what: 'compromise, a full parse', value: parsing },
    },
    { what: 'an English article', value: english, unit: 'ms', than: { what: 'wink-nlp tagging', value: tagging } },
    { what: 'an English article', value: english, unit: 'ms', than: { what: 'Intl.Segmenter', value: segmenting } },
    { what: 'a German article', value: german, unit: 'ms', than: { what: 'an English one', value: english } },
  ]
}

/** The median article's time, scaled to 250 words, once the compiler has had its time with all of them. */
async function perArticle(articles: readonly Article[], read: (article: Article) => unknown): Promise<number> {
  const warm = performance.now() + WARM_UP
  while (performance.now() < warm) for (const article of articles) read(article)
  const times: number[] = []
  for (const article of articles) times.push(((await medianTime(() => read(article))) * 250) / wordsOf(article))
  return median(times)
}

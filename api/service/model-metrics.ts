import { Counter, type Registry } from 'prom-client'
import type { ModelFigures } from '../../graph/ports.ts'

/** What came of asking a language model: where none is set up there are no such figures. */
export function modelMetrics(register: Registry, figures: () => ModelFigures): void {
  const count = (name: string, help: string, value: (figures: ModelFigures) => number) =>
    new Counter({
      name,
      help,
      registers: [register],
      collect() {
        this.reset()
        this.inc(value(figures()))
      },
    })
  const countBy = (name: string, label: string, help: string, values: (figures: ModelFigures) => object) =>
    new Counter({
      name,
      help,
      labelNames: [label],
      registers: [register],
      collect() {
        this.reset()
        for (const [key, value] of Object.entries(values(figures()))) this.inc({ [label]: key }, value)
      },
    })
  countBy(
    'depesche_llm_articles_total',
    'state',
    'Articles that a language model was asked about; failed: read by the rules alone',
    ({ articles }) => articles,
  )
  countBy(
    'depesche_llm_facts_total',
    'fate',
    'Facts of the language model: added, known to the rules already, dropped',
    ({ facts }) => facts,
  )
  count(
    'depesche_llm_spans_dropped_total',
    'Passages that the language model gave and that are not in the text',
    ({ spans }) => spans,
  )
  count('depesche_llm_retries_total', 'Questions that the language model was asked again', ({ retries }) => retries)
}

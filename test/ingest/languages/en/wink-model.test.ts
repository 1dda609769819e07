import { expect, test } from 'vitest'
import model from 'wink-eng-lite-web-model'
import { winkModel } from '../../../../ingest/languages/en/tagging/wink-model.ts'

test("the lexicon that is read fast is the model's own", () => {
  const own = (model.core as () => { [part: string]: unknown })()
  const fast = (winkModel.core as () => { [part: string]: unknown })()
  expect(Object.keys(fast).sort()).toEqual(Object.keys(own).sort())
  for (const [part, value] of Object.entries(own)) expect(fast[part], part).toEqual(value)
})

test('words that a tagger adds to its lexicon are not in the next one', () => {
  const lexicon = () => (winkModel.core as () => { features: { lexeme: { list: string[]; index: number } } })()
  const { lexeme } = lexicon().features
  const size = lexeme.list.length
  lexeme.index = lexeme.list.push('qwxzvk')
  expect(lexicon().features.lexeme.list).toHaveLength(size)
})

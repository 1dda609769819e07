import { expect, test } from 'vitest'
import model from 'wink-eng-lite-web-model'
import { winkModel } from '../../../../ingest/languages/en/tagging/wink-model.ts'

interface Lexeme {
  list: string[]
  hash: { [word: string]: number }
}
interface Core {
  [part: string]: unknown
  features: { [feature: string]: unknown; lexeme: Lexeme }
}
const read = (from: unknown): Core => {
  const core = (from as () => Core)()
  return { ...core, features: { ...core.features } }
}

test("the lexicon that is read fast is the model's own", () => {
  const own = read(model.core)
  const fast = read(winkModel.core)
  const { hash: ownNumbers, ...ownLexeme } = own.features.lexeme
  const { hash: numbers, ...lexeme } = fast.features.lexeme
  expect(lexeme).toEqual(ownLexeme)
  expect(Object.entries(ownNumbers).filter(([word, number]) => numbers[word] !== number)).toEqual([])
  own.features.lexeme = fast.features.lexeme
  expect(Object.keys(fast).sort()).toEqual(Object.keys(own).sort())
  for (const [part, value] of Object.entries(own)) expect(fast[part], part).toEqual(value)
})

test('a word that the lexicon lacks has no number until it gets one', () => {
  const { hash } = read(winkModel.core).features.lexeme
  for (const word of ['qwxzvk', 'zzzzzz', '', 'constructor_', 'İ']) expect(hash[word], word).toBeUndefined()
  hash.qwxzvk = 90_000
  expect(hash.qwxzvk).toBe(90_000)
})

test('words that a tagger adds to its lexicon are not in the next one', () => {
  const lexicon = () => (winkModel.core as () => { features: { lexeme: { list: string[]; index: number } } })()
  const { lexeme } = lexicon().features
  const size = lexeme.list.length
  lexeme.index = lexeme.list.push('qwxzvk')
  expect(lexicon().features.lexeme.list).toHaveLength(size)
})

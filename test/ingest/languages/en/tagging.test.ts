import { expect, test, vi } from 'vitest'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { RawToken } from '../../../../ingest/annotators/tokens.ts'
import { winkTagger } from '../../../../ingest/languages/en/tagging/wink.ts'
import { Word } from '../../../../ingest/word.ts'

const nlp = winkNLP(model, ['pos'])
const { tag } = winkTagger()

function tokensOf(sentence: string): RawToken[] {
  let start = 0
  return sentence.split(' ').map((text) => {
    const lower = text.toLowerCase()
    const token = { word: new Word(text, lower), start, end: start + text.length, text, lower, spaced: start > 0 }
    start = token.end + 1
    return token
  })
}

test.each([
  'The mayor of Aldbury said on Friday that the bridge would be closed for repairs .',
  'They have been meeting with striking dockers , who want higher pay and shorter shifts .',
  'She had not yet decided whether to run again in 2031 or to leave office .',
  'Protesters marched past the old mill while police blocked both roads .',
  'Will the new coalition last , or is a snap vote likely ?',
  'Ten Quorvian ministers are to sign the grain treaty in Veldt next week .',
  'What he most feared was being left out of the talks .',
])('words that are read one by one get the tags of the whole sentence: %s', (sentence) => {
  const whole = nlp.readDoc(sentence).tokens()
  expect(whole.out()).toEqual(sentence.split(' '))
  expect(tag(tokensOf(sentence)).map(({ pos }) => pos)).toEqual(whole.out(nlp.its.pos as never))
})

test('a word that the lexicon lacks is read the same the first and the second time', () => {
  const sentence = tokensOf('Old Zorbleth , a glimmering town near Quuxford , voted against Zorbleth ’s merger .')
  expect(tag(sentence)).toEqual(tag(sentence))
})

test('a tagger made anew does not have its model write what it wrote before, longer each time', () => {
  const writes = vi.spyOn(model, 'metaCER' as never)
  winkTagger()
  winkTagger()
  expect(writes).not.toHaveBeenCalled()
})

import { expect, test } from 'vitest'
import { read } from './annotating.ts'

const contents = (text: string, language: string) =>
  read(text, language).statements.map(({ content }) => text.slice(content.start, content.end))

test.each([
  ['en', 'The governor announced new tariffs and pledged loyalty to the king.'],
  ['de', 'Die Gouverneurin gab ihren Rücktritt bekannt und drohte mit einer Klage.'],
])('%s: what is announced, promised or threatened in a phrase is an event and no statement', (language, text) => {
  expect(contents(text, language)).toEqual([])
})

test.each([
  ['en', 'The ministry declined to comment.', []],
  ['en', 'Asked whether she would go, Lund said: “Never.”', ['Never']],
  ['en', 'Workers, who backed calls for a strike, met on Monday.', []],
  ['de', 'Die Staatsanwaltschaft prüft, ob ein Verdacht vorliegt.', []],
  ['de', 'Sollten die Richter das Urteil bestätigen, müsste binnen sechzig Tagen neu gewählt werden.', []],
  ['en', "Ada Lund's pick for finance minister, Omar Keita, promised an answer.", []],
  ['en', 'Omar Keita condemned the treaty that Ghana signed with Chad.', []],
  ['en', 'At a meeting called on Sunday by the union, workers vowed to strike.', ['to strike']],
])('%s: nothing is said in: %s', (language, text, expected) => {
  expect(contents(text, language)).toEqual(expected)
})

test('what only repeats a part of a statement is none of its own', () => {
  expect(contents('Lund said she hoped that the talks would go on.', 'en')).toEqual([
    'she hoped that the talks would go on',
  ])
  expect(contents('Lund said the army had announced that it had fired.', 'en')).toContain('that it had fired')
  expect(contents('Lund sagte, sie rechne damit, dass die Gespräche weitergingen.', 'de')).toEqual([
    'sie rechne damit, dass die Gespräche weitergingen',
  ])
})

test('in German what stands in the mood of facts behind a cue with an object tells of something else', () => {
  expect(contents('Oslo kündigte Sanktionen an, der Hafen wurde geschlossen.', 'de')).toEqual([])
  expect(contents('Die Türkei, die dort einen Stützpunkt unterhält, sagte Lieferungen zu.', 'de')).toEqual([])
})

test('what others call all of it is said by the article', () => {
  expect(contents('Oslo said it would open an embassy, a step that Bern condemned as reckless.', 'en')[0]).toBe(
    'it would open an embassy',
  )
})

test('free indirect speech ends where a colon leads to facts', () => {
  const text =
    'Die Ministerin sagte, das Land sei sicher. Wer es angreife, müsse zahlen: Am Abend schloss sie den Hafen.'
  expect(contents(text, 'de')).toEqual(['das Land sei sicher', 'Wer es angreife, müsse zahlen'])
})

test('what the threat of another tells is said by the other alone', () => {
  const { statements } = read('Ghana verurteilte Norwegens Drohung, den Tschad anzugreifen.', 'de')
  expect(statements.map(({ cue }) => cue?.lemma)).not.toContain('verurteilen')
})

test('what only says when, and what is asked and not told, is no statement', () => {
  expect(contents('Wenn der Damm bricht, droht der Stadt eine Flut.', 'de')).toEqual([])
  expect(contents('Wieso der Damm brach, gab das Amt nicht bekannt.', 'de')).toEqual([])
})

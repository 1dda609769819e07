import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadSentenceData, splitSentences } from '../../../ingest/annotators/sentences.ts'
import { languagePack } from '../../../ingest/language.ts'

const data = { de: loadSentenceData(languagePack('de')), en: loadSentenceData(languagePack('en')) }
const split = (language: 'de' | 'en', text: string) =>
  splitSentences(text, data[language]).map(({ start, end }) => text.slice(start, end))

test('a German ordinal, a date and a contracted phrase do not end a sentence', () => {
  expect(split('de', 'Am 20. Januar kam der 47. Präsident. Er blieb z. B. bis zum 3. Februar. Dann ging er.')).toEqual([
    'Am 20. Januar kam der 47. Präsident.',
    'Er blieb z. B. bis zum 3. Februar.',
    'Dann ging er.',
  ])
})

test('initials and titles belong to the name', () => {
  expect(split('en', 'Mr. Smith met J. D. Vance in the U.S. Senate. The talks ended.')).toEqual([
    'Mr. Smith met J. D. Vance in the U.S. Senate.',
    'The talks ended.',
  ])
})

test('an abbreviation ends a sentence where the next word opens one', () => {
  expect(split('en', 'He lives in the U.S. The deal failed.')).toEqual(['He lives in the U.S.', 'The deal failed.'])
})

test('a quotation mark behind the full stop stays with its sentence', () => {
  expect(split('de', 'Er sagte: „Wir gehen. Das reicht.“ Danach ging er.')).toEqual([
    'Er sagte: „Wir gehen.',
    'Das reicht.“',
    'Danach ging er.',
  ])
})

test('a question inside a sentence does not end it', () => {
  expect(split('en', '"Is it over?" he asked.')).toEqual(['"Is it over?" he asked.'])
})

test('a headline without full stop ends at its line, and lines broken for width do not end a sentence', () => {
  const text =
    'Parliament votes on the budget\n\nThe parliament in the capital met on Monday to vote on the\nbudget of the coming year.'
  expect(split('en', text)).toEqual([
    'Parliament votes on the budget',
    'The parliament in the capital met on Monday to vote on the\nbudget of the coming year.',
  ])
})

test('sentences cover all that is not white space, in order, whatever the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('. ', '\n\n', '\n', '“', 'Dr.', '20.', ' A', '\ud800', '…'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      let end = 0
      for (const span of splitSentences(text, data.de)) {
        expect(
          text
            .slice(end, span.start)
            .trim()
            .replace(/[\u200b\ufeff]/g, ''),
        ).toBe('')
        expect(span.end).toBeGreaterThan(span.start)
        end = span.end
      }
      expect(
        text
          .slice(end)
          .trim()
          .replace(/[\u200b\ufeff]/g, ''),
      ).toBe('')
    }),
  )
})

test('a platform of one letter ends a sentence, an initial does not', () => {
  expect(split('en', 'The ministry wrote on X. President Lee agreed.')).toEqual([
    'The ministry wrote on X.',
    'President Lee agreed.',
  ])
  expect(split('de', 'Das schrieb sie auf X. Präsident Müller schwieg.')).toHaveLength(2)
  expect(split('en', 'The senators met Francis X. Suarez there.')).toHaveLength(1)
})

test('the dateline that opens a report belongs to no sentence', () => {
  expect(split('de', 'Turin (ana) - Der Stadtrat stimmte zu.')).toEqual(['Turin (ana) -', 'Der Stadtrat stimmte zu.'])
  expect(split('de', 'Turin (ANA) Bei dem Treffen ging es um Geld.')).toEqual([
    'Turin (ANA)',
    'Bei dem Treffen ging es um Geld.',
  ])
  expect(split('en', 'QUITO, May 3 (Agency) -- Ministers met. They left.')).toEqual([
    'QUITO, May 3 (Agency) --',
    'Ministers met.',
    'They left.',
  ])
  expect(split('en', 'Lima — Peru’s president resigned.')).toEqual(['Lima —', 'Peru’s president resigned.'])
})

test('a name before dashes or brackets is no dateline', () => {
  for (const text of [
    'Rossi – Chef der Partei – sagte nichts.',
    'Rossi (Lega) kam nicht.',
    'Rossi (Lega) Chef war er.',
  ])
    expect(split('de', text)).toEqual([text])
})

test('a network named by a letter ends a sentence before a word that opens one', () => {
  expect(split('de', 'Das schrieb er auf der Plattform X. Auch sie schwieg.')).toHaveLength(2)
})

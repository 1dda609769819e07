import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotes } from '../../../ingest/annotators/quotes.ts'
import { languagePack } from '../../../ingest/language.ts'
import { annotate } from '../../../ingest/pipeline.ts'
import { cpuTime } from '../../cpu-time.ts'

const annotators = [quotes(languagePack('de'))]
const document = (text: string) =>
  annotate(
    { id: 'x', title: null, text, language: 'de', publishedAt: null, section: null, publisher: null, url: null },
    annotators,
  )
const quoted = (text: string) => document(text).quotes.map(({ start, end }) => text.slice(start, end))

test.each([
  ['„Wir warten“, sagte sie.', ['Wir warten']],
  ['»Wir warten«, sagte sie.', ['Wir warten']],
  ['« Nous attendons », a-t-elle dit. «Oui.»', ['Nous attendons', 'Oui.']],
  ['“We wait,” she said. “And hope.”', ['We wait,', 'And hope.']],
  ['"We wait," she said. "And hope."', ['We wait,', 'And hope.']],
  ["''We wait,'' she said.", ['We wait,']],
  ["``We wait,'' she said.", ['We wait,']],
  ["'We wait,' she said.", ['We wait,']],
  ['‘We wait,’ she said.', ['We wait,']],
  ['‚Wir warten‘, sagte sie.', ['Wir warten']],
  ['„Wir warten", sagte sie, „noch".', ['Wir warten', 'noch']],
  ['„Wir warten”, sagte sie.', ['Wir warten']],
  ['”Vi väntar”, sade hon.', ['Vi väntar']],
  ['›Ja‹ und »nein«', ['Ja', 'nein']],
])('reads the marks of %s', (text, expected) => {
  expect(quoted(text)).toEqual(expected)
})

test('finds a quotation inside a quotation, the outer one first', () => {
  expect(quoted('„Er rief ‚Halt‘ und lief“, sagte sie.')).toEqual(['Er rief ‚Halt‘ und lief', 'Halt'])
  expect(quoted('“He said ‘no’ twice,” she said.')).toEqual(['He said ‘no’ twice,', 'no'])
  expect(document('„Er rief «Halt» und lief“').quotes.map(({ depth }) => depth)).toEqual([0, 1])
})

test('takes apostrophes for what they are', () => {
  expect(quoted("Putin's plan and the ministers' reply don't agree with the '90s.")).toEqual([])
  expect(quoted('Scholz’ Rede, Hans’ Antwort')).toEqual([])
  expect(quoted("'The workers' rights are at stake,' she said.")).toEqual(["The workers' rights are at stake,"])
})

test('a quotation that is not closed ends with its paragraph', () => {
  expect(quoted('“We wait.\n\n“And hope,” she said.\n\nNothing more.')).toEqual(['We wait.', 'And hope,'])
  expect(quoted('„Wir warten.\n\nMehr war nicht zu hören.')).toEqual(['Wir warten.'])
})

test('a quotation may run over a paragraph’s end where its closing mark follows', () => {
  expect(quoted('„Wir warten.\n\nWir hoffen“, sagte sie.')).toEqual(['Wir warten.\n\nWir hoffen'])
})

test('inches are no quotations', () => {
  expect(quoted('A 19" screen and a 21" one')).toEqual([])
})

test('a quotation that nobody closes holds the one inside it that runs on into the next paragraph', () => {
  const text = '„Erst der Kai, „dann\n\ndas Kabel” und Schluss.'
  expect(document(text).quotes.map(({ outer: { start, end } }) => text.slice(start, end))).toEqual([
    '„Erst der Kai, „dann\n\ndas Kabel”',
    '„dann\n\ndas Kabel”',
  ])
})

test('a mark that nobody closes does not stand across the end of a quotation that began a paragraph earlier', () => {
  const text = '«Erst der Kai\n\ndann „das Kabel» und Schluss.'
  expect(document(text).quotes.map(({ outer: { start, end } }) => text.slice(start, end))).toEqual([
    '«Erst der Kai\n\ndann „das Kabel»',
  ])
})

test('whatever the text, quotations lie inside their marks, in order, and nest', () => {
  const piece = fc.constantFrom(
    '„',
    '“',
    '”',
    '"',
    "'",
    '’',
    '‘',
    '‚',
    '»',
    '«',
    ' ',
    'a',
    'b.',
    ', ',
    '\n\n',
    '\ud800',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const found = document(pieces.join('')).quotes
      found.forEach((quote, index) => {
        expect(quote.outer.start).toBeLessThan(quote.start)
        expect(quote.start).toBeLessThan(quote.end)
        expect(quote.end).toBeLessThanOrEqual(quote.outer.end)
        for (const later of found.slice(index + 1)) {
          expect(later.outer.start).toBeGreaterThanOrEqual(quote.outer.start)
          if (later.outer.start < quote.outer.end) expect(later.outer.end).toBeLessThanOrEqual(quote.outer.end)
        }
      })
    }),
  )
})

test('a megabyte of marks takes no more than linear time', () => {
  const started = cpuTime()
  expect(document('„a “b ”c "d\' ‚'.repeat(70_000)).quotes.length).toBeGreaterThan(0)
  expect(cpuTime() - started).toBeLessThan(3000)
})

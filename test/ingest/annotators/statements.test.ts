import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadLexicon } from '../../../ingest/annotators/attribution/lexicon.ts'
import { languagePack, supportedLanguages } from '../../../ingest/language.ts'
import { readTable } from '../../../ingest/languages/table.ts'
import { read } from './annotating.ts'

const examples = supportedLanguages.flatMap((language) =>
  readTable(new URL('attribution/examples.tsv', languagePack(language).folder), [
    'sentence',
    'speaker',
    'cue',
    'content',
  ]).map((row) => ({ language, ...row })),
)

test.each(examples)('reads who says what in: $sentence', ({ language, sentence, speaker, cue, content }) => {
  const { text, statements } = read(sentence, language)
  const slice = (span: { start: number; end: number } | null) => (span ? text.slice(span.start, span.end) : null)
  expect(
    statements.map((each) => ({ speaker: slice(each.speaker), cue: slice(each.cue), content: slice(each.content) })),
  ).toContainEqual({ speaker, cue, content })
})

test.each(supportedLanguages)('the cues of %s are read from well-formed tables', (language) => {
  expect(loadLexicon(languagePack(language)).verbs.size).toBeGreaterThan(300)
})

const said = (text: string, language: string) =>
  read(text, language).statements.map(({ form, content, speaker, cue }) => ({
    form,
    content: text.slice(content.start, content.end),
    speaker: speaker && text.slice(speaker.start, speaker.end),
    cued: cue !== null,
  }))

test('free indirect speech goes on from the last speaker, a statement a sentence', () => {
  const text =
    'Die Ministerin sagte, der Haushalt sei ausgeglichen. Neue Schulden werde es nicht geben. Die Debatte dauerte drei Stunden.'
  expect(said(text, 'de')).toEqual([
    { form: 'indirect', content: 'der Haushalt sei ausgeglichen', speaker: 'Die Ministerin', cued: true },
    { form: 'indirect', content: 'Neue Schulden werde es nicht geben', speaker: 'Die Ministerin', cued: false },
  ])
})

test('a quotation with no cue goes on from the last speaker', () => {
  const text = '„Wir bleiben hier“, sagte der Botschafter. „Niemand hat uns gebeten, zu gehen.“'
  expect(said(text, 'de').map(({ content, speaker }) => [content, speaker])).toEqual([
    ['Wir bleiben hier', 'der Botschafter'],
    ['Niemand hat uns gebeten, zu gehen', 'der Botschafter'],
  ])
})

test('words held at arm’s length and titles in quotation marks are no statements', () => {
  expect(said('Die „Freiheitspartei“ verlor Stimmen. Der Film „Blauer Montag“ lief im Kino.', 'de')).toEqual([])
})

test('a statement is dated by its cue’s time, not by a time inside of what was said', () => {
  const [statement] = read('Der Minister sagte am Montag, die Wahl finde im Mai statt.', 'de').statements
  expect(statement?.saidOn).toEqual({ value: '2025-03-10', precision: 'day' })
  const [undated] = read('Der Minister sagte, die Wahl finde im Mai statt.', 'de').statements
  expect(undated?.saidOn).toEqual({ value: '2025-03-12', precision: 'day' })
})

test('whatever the text, statements have contents inside it', () => {
  const piece = fc.constantFrom(
    '„',
    '“',
    '"',
    'sagte',
    'der Minister',
    ',',
    ':',
    '.',
    ' ',
    'dass',
    'sei',
    'laut',
    'so',
    '\n\n',
    '\ud800',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join(' ')
      for (const { content, speaker, cue } of read(text, 'de').statements)
        for (const span of [content, speaker, cue]) {
          if (!span) continue
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.start).toBeLessThan(span.end)
          expect(span.end).toBeLessThanOrEqual(text.length)
        }
    }),
    { numRuns: 100 },
  )
})

test('those named as examples of a group speak with it', () => {
  const speakers = (text: string, language: string) =>
    read(text, language).statements.map(({ speakerIds }) => speakerIds)
  expect(speakers('Mehrere Ärzte, darunter Chefärztin Nora Brandl, betonten, das Haus sei sicher.', 'de')).toEqual([
    ['person:nora-brandl'],
  ])
  expect(speakers('Several doctors, among them Nora Brandl, stressed that the ward was safe.', 'en')).toEqual([
    ['person:nora-brandl'],
  ])
})

test('words in quotation marks behind a colon belong to who stands before it', () => {
  const text =
    'Der Verein jubelte. Stadtrat Anton Huber hält dagegen: „Das war ein teurer Fehler.“ Ein Nachbar zu uns: „Wir wollen Ruhe haben.“'
  expect(said(text, 'de').map(({ speaker, content }) => [speaker, content])).toEqual([
    ['Stadtrat Anton Huber', 'Das war ein teurer Fehler'],
    ['Ein Nachbar', 'Wir wollen Ruhe haben'],
  ])
})

test('a heading with a person before its colon tells what that person says; a place before it is what it is about', () => {
  expect(said('Ada Lund: Steuern müssen sinken', 'de')).toMatchObject([
    { speaker: 'Ada Lund', content: 'Steuern müssen sinken' },
  ])
  expect(said('Norwegen: Steuern müssen sinken', 'de')).toEqual([])
})

test('a statement whose speaker is not known to the article is less sure than one whose speaker is', () => {
  const of = (text: string) => read(text, 'de').statements[0]?.confidence ?? 0
  expect(of('Olaf Scholz sagte, das Land sei sicher.')).toBeGreaterThan(of('Der Sprecher sagte, das Land sei sicher.'))
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from '../../../ingest/sources/plain-text.ts'

const readDateLine = (line: string) => (/^\d{4}-\d{2}-\d{2}$/.test(line) ? line : null)

test('reads date line, section, headline and body', () => {
  expect(
    plainText('2025-01-10\n\nPolitik\n\nEin Treffen wird geplant\n\nErster Absatz.\n\nZweiter Absatz.\n', readDateLine),
  ).toEqual({
    publishedAt: '2025-01-10',
    section: 'Politik',
    title: 'Ein Treffen wird geplant',
    text: 'Erster Absatz.\n\nZweiter Absatz.',
  })
})

test.each([
  ['a body alone', 'Only a body.', { text: 'Only a body.' }],
  ['a headline without section', 'A headline\n\nThe body.', { title: 'A headline', text: 'The body.' }],
  ['no headline', '2025-01-10\n\nThe body.', { publishedAt: '2025-01-10', text: 'The body.' }],
  ['a question as headline', 'Kommt das Treffen?\n\nEs kommt.', { title: 'Kommt das Treffen?', text: 'Es kommt.' }],
  [
    'Windows line ends and a byte order mark',
    '\uFEFFA headline\r\n\r\nThe body.\r\n',
    { title: 'A headline', text: 'The body.' },
  ],
  ['a headline and nothing else, which is then the body', 'A headline', { text: 'A headline' }],
])('reads %s', (_, content, article) => {
  expect(plainText(content, readDateLine)).toEqual(article)
})

test('never loses a word, whatever the file holds', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }), (blocks) => {
      const content = blocks.join('\n\n')
      const { publishedAt = '', section = '', title = '', text } = plainText(content, readDateLine)
      const letters = (words: string) => words.replace(/[\s\uFEFF]+/g, '')
      expect(letters(publishedAt + section + title + text)).toBe(letters(content))
    }),
  )
})

import { expect, test } from 'vitest'
import { ArticleFault } from '../../ingest/faults.ts'
import { ARTICLE_LIMIT, normalise } from '../../ingest/normalise.ts'

const english = () => 'en'

test('keeps the text to the character', () => {
  const text = ' \uFEFFBiden\u00A0said\r\n“yes”.\t\uD800'
  expect(normalise({ text }, english).text).toBe(text)
})

test('gives one id to one address, whatever tracking stands in it', () => {
  const id = (url: string) => normalise({ text: 'Words.', url }, english).id
  expect(id('https://www.paper.example/a?utm_source=x#top')).toBe(id('http://paper.example/a/'))
  expect(id('https://paper.example/a?page=2')).not.toBe(id('https://paper.example/a'))
})

test('gives one id to one text without an address, whatever its line breaks', () => {
  const id = (text: string) => normalise({ text }, english).id
  expect(id('One two\nthree.')).toBe(id('One  two three. '))
  expect(id('One two three.')).not.toBe(id('One two four.'))
})

test.each([
  ['a missing text', { text: '  ' }, 'INVALID_ARTICLE', 'text'],
  ['a text over the limit', { text: 'ä'.repeat(ARTICLE_LIMIT / 2 + 1) }, 'ARTICLE_TOO_LARGE', 'text'],
  ['a day that no calendar has', { text: 'x', publishedAt: '2025-02-30' }, 'BAD_DATE', 'publishedAt'],
  ['a date in words', { text: 'x', publishedAt: 'yesterday' }, 'BAD_DATE', 'publishedAt'],
  ['an address that is none', { text: 'x', url: 'paper/a' }, 'INVALID_ARTICLE', 'url'],
  ['an address that is a script', { text: 'x', url: 'javascript:alert(1)' }, 'INVALID_ARTICLE', 'url'],
  ['an address of a file', { text: 'x', url: 'file:///etc/hosts' }, 'INVALID_ARTICLE', 'url'],
  ['a language without a pack', { text: 'x', language: 'fr' }, 'UNSUPPORTED_LANGUAGE', 'language'],
])('refuses %s, naming the field and the mend', (_, input, code, field) => {
  const refused = () => normalise(input, english)
  expect(refused).toThrow(ArticleFault)
  expect(refused).toThrow(expect.objectContaining({ code, field, mend: expect.stringMatching(/\w/) }))
})

test.each(['2025-01-10', '2025-01-10T14:30:00Z', '2025-01-10T14:30+01:00', '2024-02-29'])(
  'takes %s as a date',
  (publishedAt) => {
    expect(normalise({ text: 'x', publishedAt }, english).publishedAt).toBe(publishedAt)
  },
)

test('reads the language from a regional tag, else asks the detector', () => {
  expect(normalise({ text: 'x', language: 'de-AT' }).language).toBe('de')
  expect(normalise({ text: 'x' }, english).language).toBe('en')
  expect(() => normalise({ text: 'x' }, () => 'fr')).toThrow('seems to be in “fr”')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdown } from '../../../ingest/sources/markdown.ts'

const readDateLine = (line: string) => {
  const [, day] = /^(\d{1,2})\. Mai 2024$/.exec(line) ?? []
  return day ? `2024-05-${day.padStart(2, '0')}` : /^\d{4}-\d{2}-\d{2}$/.test(line) ? line : null
}
const read = (...blocks: string[]) => markdown(blocks.join('\n\n'), readDateLine)

test('the first heading is the headline, and marks are no words', () => {
  expect(
    read(
      '# Ein **neues** Treffen',
      'Der *Kanzler* traf [den Präsidenten](https://paper.example).',
      '## Folgen',
      'Sie\nwollen `mehr`.',
    ),
  ).toEqual({
    title: 'Ein neues Treffen',
    text: 'Der Kanzler traf den Präsidenten.\n\nFolgen\n\nSie wollen mehr.',
  })
})

test('front matter gives the fields', () => {
  const matter =
    '---\ntitle: "Talks: the next round"\ndate: 2025-01-10\nlanguage: en\nurl: https://paper.example/a\nsection: World\npublisher: The Paper\ntags: [a]\n---'
  expect(read(matter, 'They met.', 'They parted.')).toEqual({
    title: 'Talks: the next round',
    publishedAt: '2025-01-10',
    language: 'en',
    url: 'https://paper.example/a',
    section: 'World',
    publisher: 'The Paper',
    text: 'They met.\n\nThey parted.',
  })
})

test('a heading that repeats the title of the front matter is not body', () => {
  expect(read('---\ntitle: Talks\n---', '# Talks', 'They met.')).toEqual({ title: 'Talks', text: 'They met.' })
  expect(read('---\ntitle: Talks\n---', '# A day in May', 'They met.').text).toBe('A day in May\n\nThey met.')
})

test.each([
  ['before the headline', ['28. Mai 2024', 'Politik', '# Titel', 'Der Text.', 'Mehr.'], { section: 'Politik' }],
  ['below the headline', ['# Titel', '28. Mai 2024', 'Der Text.', 'Mehr.'], {}],
  ['in the front matter', ['---\ndate: 28. Mai 2024\n---', '# Titel', 'Der Text.', 'Mehr.'], {}],
  ['in a file without marks', ['28. Mai 2024', 'Politik', 'Titel', 'Der Text.', 'Mehr.'], { section: 'Politik' }],
])('the day may stand %s', (_, blocks, more) => {
  expect(read(...blocks)).toEqual({ publishedAt: '2024-05-28', title: 'Titel', text: 'Der Text.\n\nMehr.', ...more })
})

test('lists keep their numbers and lose their bullets; images and HTML are left out', () => {
  expect(
    read('# T', '- one\n- two', '3. three\n4. four', '![a picture](p.png)', '<div>x</div>', 'a  \nb &amp; c').text,
  ).toBe('one\ntwo\n\n3. three\n4. four\n\na\nb & c')
})

test('front matter that is no YAML is refused with the reason', () => {
  expect(() => read('---\ntitle: [a\n---', 'Text.')).toThrow(
    expect.objectContaining({
      code: 'SOURCE_UNREADABLE',
      message: expect.stringMatching(/front matter is no YAML: .+\.$/),
    }),
  )
})

test.each(['> ', '+ ', '1. '])('“%s” again and again is refused, not read for minutes', (mark) => {
  expect(() => read(mark.repeat(100_000), 'Text.')).toThrow(expect.objectContaining({ code: 'SOURCE_UNREADABLE' }))
})

test('any text can be read, and plain words stay', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zäöü]{1,8}( [a-zäöü]{1,8}){0,5}\.$/), { minLength: 1, maxLength: 5 }),
      (blocks) => {
        expect(read(...blocks)).toEqual({ text: blocks.join('\n\n') })
      },
    ),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (content) => void markdown(content.replaceAll('---', ''), readDateLine)),
  )
})

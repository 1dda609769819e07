import { expect, test } from 'vitest'
import { visible } from '../../ingest/visible.ts'

test.each([
  'Support fell to <40 percent while a<b, c>d and 5 > 3.',
  'AT&T; R&D &c. &nosuchname; Q&A',
  '<Putin> met <xi-jinping> and <unknown attribute="1">',
  'family 👩\u200d👩\u200d👧 and می\u200cخواهم',
])('what only looks like markup stays: %s', (text) => {
  expect(visible(text)).toBeNull()
})

test.each([
  ['<p>Putin <b>met</b> Xi.</p>', '\n\nPutin met Xi.\n\n'],
  ['One.<br/>Two.<hr>Three.', 'One.\nTwo.\n\nThree.'],
  ['AT&amp;T &bdquo;Ja&ldquo; &#8211; &#x41;', 'AT&T „Ja“ – A'],
  ['a<!-- Putin --> b<script>"<p>"</script>c<STYLE type=x>p{}</STYLE >d', 'a b c d'],
  ['an open comment <!-- stays', 'an open comment  stays'],
  ['an open <script> goes alone', 'an open   goes alone'],
  ['Bundes&shy;milit\u200b&auml;r', 'Bundesmilitär'],
  ['Bundes\u00adregierung, Ky\u200biv', 'Bundesregierung, Kyiv'],
])('of %j a reader sees %j', (given, text) => {
  expect(visible(given)?.text).toBe(text)
})

test('a span of what is seen stands in what was given without the markup at its edges', () => {
  const given = '<p>Olaf <b>Sch\u00adolz</b> said: &quot;No.&quot;</p>'
  const seen = visible(given)!
  const original = (words: string) => {
    const start = seen.text.indexOf(words)
    const span = seen.original({ start, end: start + words.length })
    return given.slice(span.start, span.end)
  }
  expect(original('Scholz')).toBe('Sch\u00adolz')
  expect(original('Olaf Scholz')).toBe('Olaf <b>Sch\u00adolz')
  expect(original('"No."')).toBe('&quot;No.&quot;')
  expect(original('No.')).toBe('No.')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copySimilarity } from '../../graph/copies.ts'
import { fingerprint } from '../../ingest/fingerprint.ts'

const paragraphs = [
  'Die Regierung von Sylvanien hat am Dienstag einen Entwurf beschlossen, nach dem die Häfen des Landes künftig auch nachts geöffnet bleiben. Verkehrsministerin Clara Wendt sprach von einem lange überfälligen Schritt.',
  'Die Gewerkschaft der Hafenarbeiter kündigte Widerstand an. Ohne zusätzliches Personal sei der Plan nicht umzusetzen, sagte ihr Vorsitzender Peer Holm vor Mitgliedern. Er verlangte Gespräche noch in dieser Woche.',
  'Das Parlament soll im Mai über den Entwurf abstimmen. Die Opposition ließ offen, ob sie zustimmt, und verwies auf die Kosten von jährlich vierzig Millionen Kronen.',
]
const original = paragraphs.join('\n\n')

const another =
  'Nachts um drei steht am Kai von Olastadt niemand. Das soll sich ändern: Das Kabinett billigte am Dienstag Pläne von Verkehrsministerin Clara Wendt, die sylvanischen Häfen rund um die Uhr zu öffnen. Peer Holm, der Vorsitzende der Hafenarbeiter, hält davon wenig. Wer mehr Schichten wolle, müsse mehr Leute einstellen, sagte er und forderte die Ministerin auf, schnell mit ihm zu reden. Im Mai entscheiden die Abgeordneten. Vierzig Millionen Kronen im Jahr würde das Vorhaben kosten.'

const similarity = (one: string, other: string) => copySimilarity(fingerprint(one)!, fingerprint(other)!)

test('a text that was cut, prefixed, set otherwise or lightly reworded is a copy', () => {
  const copies = [
    original.toUpperCase().replaceAll('\n\n', ' '),
    paragraphs.slice(0, 2).join('\n'),
    `Olastadt (sna) - ${original}`,
    original
      .replace('lange überfälligen', 'längst fälligen')
      .replace('kündigte Widerstand an', 'will sich wehren')
      .replace('ließ offen', 'sagte nicht'),
  ]
  for (const copy of copies) expect(similarity(original, copy), copy).toBeGreaterThan(0.4)
})

test('two reports of the same events by different hands are two texts', () => {
  expect(similarity(original, another)).toBeNull()
})

test('short texts that differ in one word are two texts', () => {
  const [one, other] = ['Montag', 'Freitag'].map(
    (day) => `Clara Wendt reist am ${day} zu Gesprächen nach Olastadt und trifft dort Peer Holm.`,
  )
  expect(similarity(one!, other!)).toBeNull()
  expect(similarity(one!, one!)).toBe(1)
})

test('the same words give the same fingerprint, in this process and in any other', () => {
  expect(fingerprint(original)).toBe(fingerprint(`  ${original.replaceAll(' ', '  ')} `))
  expect(fingerprint('eins zwei drei vier fünf sechs sieben acht neun zehn')?.slice(0, 26)).toBe(
    '8:02a5f0d7055c3aa30062d583',
  )
})

test('where there are hardly any words there is no fingerprint', () => {
  for (const text of ['', '...', '\ud800 \udfff', 'Nur ein kurzer Satz.']) expect(fingerprint(text)).toBeNull()
})

test('any text can be compared with any other, the same both ways, and is a copy of itself', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fc.lorem({ maxCount: 30 })).map((list) => list.join(' ')),
  )
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const [a, b] = [fingerprint(one), fingerprint(other)]
      if (a === null || b === null) return
      expect(copySimilarity(a, b)).toBe(copySimilarity(b, a))
      expect(copySimilarity(a, a)).toBe(1)
    }),
    { numRuns: 40 },
  )
})

import { expect, test } from 'vitest'
import { parse, phraseOf, words } from './grammar.ts'

test('a participle attribute with its own phrases stays inside the noun phrase', async () => {
  const document = await parse('de', 'Die von den Rebellen besetzten Gebiete liegen im Norden.')
  const outer = phraseOf(document, 'Die von den Rebellen besetzten Gebiete')
  expect(document.tokens[outer.head]!.text).toBe('Gebiete')
  expect(phraseOf(document, 'von den Rebellen').governor).toBe(outer.index)
})

test('case is what determiner, noun and preposition agree on', async () => {
  const document = await parse('de', 'Der Präsident dankte dem Botschafter für den Vorschlag.')
  expect(phraseOf(document, 'Der Präsident').cases).toEqual(['nom'])
  expect(phraseOf(document, 'dem Botschafter').cases).toEqual(['dat'])
  expect(phraseOf(document, 'für den Vorschlag').cases).toEqual(['acc'])
})

test('a contraction is its preposition and a definite article', async () => {
  const { phrases } = await parse('de', 'Sie fuhren zum Gipfel.')
  expect(phrases.find(({ kind }) => kind === 'PP')).toMatchObject({ preposition: 'zu', cases: ['dat'], definite: true })
})

test('a title and the name behind it are one phrase with the name as head', async () => {
  const document = await parse('de', 'Regierungssprecherin Anna Muster wies das zurück.')
  const phrase = phraseOf(document, 'Regierungssprecherin Anna Muster')
  expect(document.tokens[phrase.head]!.text).toBe('Muster')
})

test('genitives hang on their noun, before and behind it', async () => {
  const document = await parse('de', 'Putins Sprecher nannte die Haltung der Regierung falsch.')
  expect(phraseOf(document, 'Putins')).toMatchObject({
    relation: 'genitive',
    governor: phraseOf(document, 'Sprecher').index,
  })
  expect(phraseOf(document, 'der Regierung')).toMatchObject({
    relation: 'genitive',
    governor: phraseOf(document, 'die Haltung').index,
  })
})

test('an English possessor hangs on what is owned, also behind a preposition', async () => {
  const document = await parse('en', "Trump's envoy spoke with Macron's adviser.")
  expect(phraseOf(document, 'Trump')).toMatchObject({
    relation: 'genitive',
    governor: phraseOf(document, 'envoy').index,
  })
  expect(phraseOf(document, "with Macron's adviser")).toMatchObject({ kind: 'PP', preposition: 'with' })
  expect(phraseOf(document, 'Macron').relation).toBe('genitive')
})

test('an apposition between commas hangs on what it explains', async () => {
  const document = await parse('de', 'Rutte, der Generalsekretär der Nato, reiste nach Kiew.')
  expect(phraseOf(document, 'der Generalsekretär')).toMatchObject({
    relation: 'apposition',
    governor: phraseOf(document, 'Rutte').index,
  })
})

test('coordinated phrases hang on the first of them', async () => {
  const document = await parse('en', 'France, Germany and Poland signed the treaty.')
  const first = phraseOf(document, 'France')
  expect(phraseOf(document, 'Germany')).toMatchObject({ relation: 'conjunct', governor: first.index })
  expect(phraseOf(document, 'Poland')).toMatchObject({ relation: 'conjunct', governor: first.index })
})

test('a preposition of several words is one', async () => {
  const document = await parse('en', 'According to the ministry, talks failed because of the weather.')
  expect(phraseOf(document, 'According to the ministry').preposition).toBe('according to')
  expect(phraseOf(document, 'because of the weather').preposition).toBe('because of')
})

test('a noun takes its preposition', async () => {
  const document = await parse('de', 'Der Kanzler lehnte neue Sanktionen gegen das Land ab.')
  expect(phraseOf(document, 'gegen das Land')).toMatchObject({
    relation: 'pp',
    governor: phraseOf(document, 'neue Sanktionen').index,
  })
})

test('every phrase says where it stands', async () => {
  const document = await parse(
    'en',
    'On Monday the new prime minister of Norway, Jonas Berg, met 20 union leaders in Oslo.',
  )
  for (const phrase of document.phrases) {
    const { tokens } = document
    expect(words(document, phrase).startsWith(tokens[phrase.first]!.text)).toBe(true)
    expect(words(document, phrase).endsWith(tokens[phrase.last - 1]!.text)).toBe(true)
    expect(phrase.head).toBeGreaterThanOrEqual(phrase.first)
    expect(phrase.head).toBeLessThan(phrase.last)
  }
})

test('words that say how many belong to the number, not to a preposition', async () => {
  const german = await parse('de', 'In der Stadt sind über 100 Menschen und mehr als 60 Soldaten verletzt worden.')
  expect(phraseOf(german, 'über 100 Menschen').kind).toBe('NP')
  expect(phraseOf(german, 'mehr als 60 Soldaten').kind).toBe('NP')
  const english = await parse('en', 'About 200 people met more than 20 envoys.')
  expect(phraseOf(english, 'About 200 people').kind).toBe('NP')
  expect(phraseOf(english, 'more than 20 envoys').kind).toBe('NP')
})

test('a quoted name stays in its phrase', async () => {
  const document = await parse('de', 'Das Schiff „Seeadler“ sank vor der Küste.')
  expect(document.tokens[phraseOf(document, 'Das Schiff „Seeadler“').head]!.text).toBe('Seeadler')
})

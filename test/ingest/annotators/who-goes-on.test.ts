import { expect, test } from 'vitest'
import { read } from './annotating.ts'

const told = (text: string, language: string) => {
  const document = read(text, language)
  return document.statements.map(({ speakerIds, content }) => [
    speakerIds.join(),
    document.text.slice(content.start, content.end),
  ])
}

test('a verb that opens its clause with a contrast goes on with the subject before', () => {
  const text = 'Parteichefin Ada Lund lobte den Plan, beschuldigte Rolf Kessel aber, gezögert zu haben.'
  expect(told(text, 'de')).toEqual([['person:ada-lund', 'gezögert zu haben']])
})

test('who speaks in the main clause goes on, not who acts in a clause that describes him', () => {
  const text =
    'Ada Lund, die das Gericht zur Siegerin erklärt hatte, kündigte Reformen an. Gegen Rolf Kessel solle ermittelt werden.'
  expect(told(text, 'de').at(-1)).toEqual(['person:ada-lund', 'Gegen Rolf Kessel solle ermittelt werden'])
  expect(told('Ada Lund, who ruled for nine years, said it was late.', 'en')).toEqual([
    ['person:ada-lund', 'it was late'],
  ])
})

test('who is named in what is reported before the verb is not the pronoun that says it', () => {
  const text = 'Ada Lund came. Asked whether Rolf Kessel would be dismissed, she replied that it was late.'
  expect(told(text, 'en')).toEqual([['person:ada-lund', 'that it was late']])
  const german = 'Karl Berg sieht das anders. Rolf Kessel habe gelogen, schrieb er auf Facebook.'
  expect(told(german, 'de')).toEqual([['person:karl-berg', 'Rolf Kessel habe gelogen']])
})

test('nobody, and who wants no name, says nothing', () => {
  expect(told('No minister could guarantee that it would hold.', 'en')).toEqual([])
  expect(told('Kein Minister sagte, dass es halte.', 'de')).toEqual([])
  expect(told('A driver, who had asked not to be identified, came.', 'en')).toEqual([])
})

test('what a colon explains is reported too; a quotation behind one is a statement of its own', () => {
  expect(told('Oslo countered that the move had been fair: Ada Lund, a judge, was wanted.', 'en')).toEqual([
    ['country:nor', 'that the move had been fair: Ada Lund, a judge, was wanted'],
  ])
  const text = 'Ada Lund bedauerte den Schritt. Sie habe es versucht, allein: „Es ist nicht gelungen.“'
  expect(told(text, 'de').map(([, content]) => content)).toEqual([
    'Sie habe es versucht, allein',
    'Es ist nicht gelungen',
  ])
})

test('what a pronoun orders or asks for behind a semicolon is told by the article, what it is or has goes on being reported', () => {
  const urged = told('Ada Lund said the harbour was safe; she urged the crews to stay.', 'en')
  expect(urged.map(([, content]) => content)).toEqual(['the harbour was safe', 'to stay'])
  const searched = told('Ada Lund said the harbour was safe; it had been searched twice.', 'en')
  expect(searched.map(([, content]) => content)).toEqual(['the harbour was safe; it had been searched twice'])
})

test('a statement by somebody’s office is that person’s', () => {
  expect(told('“We stay,” a statement by the office of Ada Lund read.', 'en')).toEqual([['person:ada-lund', 'We stay']])
})

test('a cue with no subject of its own, behind a comma or a semicolon, before “zufolge”', () => {
  const parallel = 'In a parallel speech Pavel Ito, his counterpart, thanked the king and urged Oslo to lift the ban.'
  expect(told(parallel, 'en')).toEqual([['person:pavel-ito', 'to lift the ban']])
  expect(told('Am Abend hatten Diebe in Oslo der Nato zufolge Akten verbrannt.', 'de')[0]?.[0]).toBe(
    'organization:nato',
  )
  const meanwhile = 'Rolf Kessel schwieg, während Norwegen der Nato vorhielt, gezögert zu haben.'
  expect(told(meanwhile, 'de')).toEqual([['country:nor', 'gezögert zu haben']])
  expect(told('Ada Lund bat ihn, das Amt ruhen zu lassen.', 'de')).toEqual([
    ['person:ada-lund', 'das Amt ruhen zu lassen'],
  ])
})

test('ministers from two countries speak for both', () => {
  expect(told('Ministers from Ghana and Togo said that it was late.', 'en')[0]?.[0]).toBe('country:gha,country:tgo')
})

test('a name that begins with a particle is that of the person who was named in full', () => {
  const text =
    'The curfew that De la Vega imposed was lifted. President Pedro de la Vega quit. De la Vega said he was ill.'
  expect(told(text, 'en')[0]?.[0]).toBe('person:pedro-de-la-vega')
})

test('what a firm is takes up its name, a compound too', () => {
  const text = 'Lufthansa strich zwei Flüge. Es gebe zu wenig Personal, teilte die Fluggesellschaft mit.'
  expect(told(text, 'de')[0]?.[0]).toBe('organization:lufthansa')
})

test('a whole sentence in marks behind a colon is said, though it has no verb', () => {
  expect(told('Ada Lund put it bluntly: “Each day more deaths and more lies.”', 'en')).toEqual([
    ['person:ada-lund', 'Each day more deaths and more lies'],
  ])
})

test('who is described behind a comma acts in the main clause', () => {
  expect(told('Ada Lund, tipped to lead Chad, warned him that his promises would be tested.', 'en')).toEqual([
    ['person:ada-lund', 'that his promises would be tested'],
  ])
})

test('who said something goes on, and not whom the report alone names', () => {
  const text =
    'Rolf Kessel said that the head of the court, Karl Berg, would be sworn in. A vote would follow, he added.'
  expect(told(text, 'en').at(-1)).toEqual(['person:rolf-kessel', 'A vote would follow'])
  const named = 'Rolf Kessel said he would go. Karl Berg was less sure; he ordered the police to stay.'
  expect(told(named, 'en').at(-1)).toEqual(['person:karl-berg', 'to stay'])
})

test('what a colon parts from what is reported is told by the article', () => {
  const text = 'Ministerin Ada Lund stellte sich hinter Bern: Oslo solle zahlen, schrieb sie.'
  expect(told(text, 'de')).toEqual([['person:ada-lund', 'Oslo solle zahlen']])
})

test('who is named as the source in quotation marks is named without them', () => {
  const document = read('Laut „Spiegel“ lobte Ada Lund die Fischer.', 'de')
  expect(document.statements.map(({ speaker }) => document.text.slice(speaker!.start, speaker!.end))).toEqual([
    'Spiegel',
  ])
})

test('what is promised by an infinitive is that, and not the clause before', () => {
  const text = 'Prices fell in May, and Ada Lund, the head of the bank, promised to help.'
  expect(told(text, 'en')).toEqual([['person:ada-lund', 'to help']])
})

test('a pronoun means who was named in its own paragraph before who was the subject in another', async () => {
  const text = 'Rolf Kessel lobte den Plan.\n\nVoraus ging der Rücktritt von Karl Berg. Er kündigte an, zu schweigen.'
  expect(told(text, 'de').at(-1)?.[0]).toBe('person:karl-berg')
})

test('a clause in the mood of reports whose object is a noun is all said by who spoke before', () => {
  const text = '„Das reicht nicht“, sagte Ministerin Ada Lund. Ihre Partei verlange seit Jahren Neuwahlen.'
  expect(told(text, 'de').at(-1)).toEqual(['person:ada-lund', 'Ihre Partei verlange seit Jahren Neuwahlen'])
})

test('“hieß es dort” is said by the body told of before, “hieß es weiter” by who spoke last', () => {
  const there = 'Auch das Außenministerium in Lima protestierte: Wer so rede, habe nichts verstanden, hieß es dort.'
  expect(told(there, 'de')).toEqual([['organization:foreign-ministry-per', 'Wer so rede, habe nichts verstanden']])
  const further =
    'Das Boot sei leer gewesen, teilte das Innenministerium in Lima mit. Es werde gesucht, hieß es weiter.'
  expect(told(further, 'de').at(-1)).toEqual(['organization:interior-ministry-per', 'Es werde gesucht'])
})

test('who is quoted speaks, not who quotes', () => {
  const text = 'The evening paper quoted Ada Lund as saying that the lake was dry.'
  expect(told(text, 'en')).toEqual([['person:ada-lund', 'that the lake was dry']])
  const passive = 'Ada Lund was cited by state media as warning that the lake was dry.'
  expect(told(passive, 'en')).toEqual([['person:ada-lund', 'that the lake was dry']])
})

test('what another one threatens behind a semicolon is no part of what was said', () => {
  const text = 'Ada Lund complained that the court was slow; her allies threatened to close it.'
  expect(told(text, 'en').map(([, content]) => content)).toEqual(['that the court was slow', 'to close it'])
})

test('a short quotation, and what somebody refuses to say, are no cues', () => {
  expect(told('“I promise,” Ada Lund told the crowd.', 'en')).toEqual([['person:ada-lund', 'I promise']])
  const refused = 'Ada Lund confirmed that talks were under way but refused to say whether the ferry might sail.'
  expect(told(refused, 'en')).toEqual([['person:ada-lund', 'that talks were under way']])
})

test('the spokesman of a government is not the spokesman of another one who is named later', () => {
  const text =
    'The president’s chief spokesman said it was late. The ministry of Peru waited. Its spokesman Rolf Kessel agreed.'
  expect(told(text, 'en')[0]?.[0]).toBe('')
})

test('what a paper says that somebody hands over, or a body passes, is said by them', () => {
  const letter = 'Ada Lund handed the minister a letter saying that the lake was dry.'
  expect(told(letter, 'en')).toEqual([['person:ada-lund', 'that the lake was dry']])
})

test('who warns says it, not who brushes the warning aside', () => {
  expect(told('Ada Lund brushed aside warnings from Oslo and Bern that the dam could burst.', 'en')).toEqual([])
})

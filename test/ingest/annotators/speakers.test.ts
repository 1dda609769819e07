import { expect, test } from 'vitest'
import { loadExtractor } from '../../../ingest/extract.ts'

const extractor = await loadExtractor()

/** The speakers of each statement, in the order of the text. */
async function speakers(text: string, language: string) {
  const article = await extractor.normalise({ text, language, publishedAt: '2025-06-15' })
  return (await extractor.extract(article)).statements.map(({ speakerIds }) => speakerIds.join(' '))
}

test('an office or a coalition of the country that speaks is somebody', async () => {
  expect(await speakers('Norwegen hat gewählt. Das Kartellamt teilte mit, es prüfe den Fall.', 'de')).toEqual([
    'organization:competition-authority-nor',
  ])
  expect(await speakers('Norway has voted. The coalition said it would press on.', 'en')).toEqual([
    'organization:coalition-nor',
  ])
})

test('a prosecutor is told by the town', async () => {
  expect(await speakers('Die Staatsanwaltschaft Zwickau teilte mit, sie habe Anklage erhoben.', 'de')).toEqual([
    'organization:staatsanwaltschaft-zwickau',
  ])
})

test('“it said” is the office that spoke before', async () => {
  expect(
    await speakers(
      'Norway\'s health ministry said ten people had died. "We are looking into it," it said. It urged people to wait.',
      'en',
    ),
  ).toEqual(Array(3).fill('organization:health-ministry-nor'))
})

test('“he” is the speaker whose name stood between commas, and not whom the sentence before speaks of', async () => {
  expect(
    await speakers(
      'President Ola Ranheim resigned. Ranheim sent a letter to Oslo. A vote will be held on Monday, the speaker, ' +
        'Trygve Lomheim, told reporters. He urged members to attend.',
      'en',
    ),
  ).toEqual(['person:trygve-lomheim', 'person:trygve-lomheim'])
})

test('a speaker of parliament who is named only later is the one meant', async () => {
  const text =
    "Norway's parliamentary speaker said he would step down. The speaker, Trygve Lomheim, told reporters that he was tired."
  expect(await speakers(text, 'en')).toEqual(['person:trygve-lomheim', 'person:trygve-lomheim'])
})

test('whose office speaks, speaks', async () => {
  expect(await speakers('Emmanuel Macron plans to visit Oslo, his office said.', 'en')).toEqual([
    'person:emmanuel-macron',
  ])
  expect(await speakers('Emmanuel Macron ist krank. Sein Büro teilte mit, er reise nicht.', 'de')).toEqual([
    'person:emmanuel-macron',
  ])
})

test("a town's name is the surname of one who is named in full", async () => {
  expect(
    await speakers('Der Gesandte Peter Kassel reiste ab. „Das war es“, sagte Kassel nach der Sitzung.', 'de'),
  ).toEqual(['person:peter-kassel'])
})

test('the head of a part of a country is who was introduced so, or whom the text is about, and no other part’s', async () => {
  const text =
    'Ministerpräsident Orban kam am Montag. Bundesratspräsident Jens Rade übernimmt. Er trete an, sagte der flämische ' +
    'Ministerpräsident.'
  expect(await speakers(text, 'de')).toEqual(['person:jens-rade'])
  const other =
    'Der bayerische Ministerpräsident Jens Rade sprach. Der flämische Ministerpräsident sagte, das Geld sei knapp.'
  expect(await speakers(other, 'de')).toEqual([''])
})

test('a seat of government is a source in a few words, too', async () => {
  expect(await speakers('Kiew zufolge wurden zwei Soldaten getötet.', 'de')).toEqual(['country:ukr'])
  expect(await speakers('Die Lage sei ruhig, so Moskau.', 'de')).toEqual(['country:rus'])
  expect(await speakers('The strike was a mistake, according to Moscow.', 'en')).toEqual(['country:rus'])
})

test('an apposition says that a name is an organisation’s', async () => {
  const text = 'Nepali Jana Morcha, the main opposition party, rejected the plan. "We will fight on," it said.'
  expect(await speakers(text, 'en')).toEqual(['organization:nepali-jana-morcha'])
})

test('a prosecutor’s office speaks though a title stands in it', async () => {
  expect(await speakers("France voted. The prosecutor's office in Lille said a man had fled.", 'en')).toEqual([
    'organization:prosecutor-fra',
  ])
})

test('“the foreign minister” is the one of the country who is named only later', async () => {
  const text =
    'Benin is worried. The foreign minister said the border would stay closed. Foreign Minister Gudrun Holm will fly to Oslo.'
  expect(await speakers(text, 'en')).toEqual(['person:gudrun-holm'])
})

test('an office in its feminine form is no man of the register', async () => {
  expect(await speakers('Die deutsche Bundeskanzlerin sagte, der Streit sei beigelegt.', 'de')).toEqual([''])
})

test('a paragraph that is a quotation goes on with the one before', async () => {
  const text = '„Der Hafen ist zu“, sagte Trygve Lomheim.\n\n„Wir warten seit Wochen. Nun muss etwas geschehen.“'
  expect(await speakers(text, 'de')).toEqual(['person:trygve-lomheim', 'person:trygve-lomheim'])
})

test('a group with a noun before it is the organisation of which the text spoke, a spokesman speaks for a person', async () => {
  expect(
    await speakers('Amnesty International said the ban was wrong. The rights group said it would appeal.', 'en'),
  ).toEqual(['organization:amnesty-international', 'organization:amnesty-international'])
  expect(await speakers('Emmanuel Macron ist krank. Ein Sprecher Macrons sagte, er reise nicht.', 'de')).toEqual([
    'person:emmanuel-macron',
  ])
})

test('a chief of a body is its head on the day', async () => {
  expect(await speakers('The IMF chief said growth would slow.', 'en')).toEqual(['person:kristalina-georgieva'])
})

test('who once commanded may hold another office by now, and plotters who speak are a group', async () => {
  const text = 'Präsident Trygve Lomheim bot Gespräche an. Man werde verzeihen, so der einstige Kommandeur.'
  expect(await speakers(text, 'de')).toEqual(['person:trygve-lomheim'])
  expect((await speakers('In Mali soldiers seized power. The coup plotters said it was over.', 'en'))[0]).toMatch(
    /^group:plotters-/,
  )
})

import { expect, test } from 'vitest'
import { mentionsOf, read } from './actors-reading.ts'

test('a pronoun leads to the last subject of its gender', async () => {
  const document = await read('de', 'Angela Merkel traf Emmanuel Macron. Sie lobte ihn. Er dankte.')
  expect(mentionsOf(document, 'person:angela-merkel')).toEqual(['Angela Merkel', 'Sie'])
  expect(mentionsOf(document, 'person:emmanuel-macron')).toEqual(['Emmanuel Macron', 'ihn', 'Er'])
})

test('a plural “sie” leads to nobody', async () => {
  const document = await read('de', 'Angela Merkel empfing die Bauern. Sie protestierten laut.')
  expect(mentionsOf(document, 'person:angela-merkel')).toEqual(['Angela Merkel'])
})

test('an object pronoun is not the subject of its own clause', async () => {
  const document = await read('en', 'Keir Starmer phoned Joe Biden. Starmer thanked him.')
  expect(mentionsOf(document, 'person:joe-biden')).toEqual(['Joe Biden', 'him'])
})

test('“dieser” is whom the sentence before named last, and who is told something is not who tells it', async () => {
  const met = await read(
    'de',
    'Angela Merkel empfing Emmanuel Macron. Dieser dankte. Mit diesem Schritt endete der Tag.',
  )
  expect(mentionsOf(met, 'person:emmanuel-macron')).toEqual(['Emmanuel Macron', 'Dieser'])
  const told = await read('de', 'Emmanuel Macron traf Olaf Scholz. Diesem sagte er, die Zeit dränge.')
  expect(mentionsOf(told, 'person:olaf-scholz')).toEqual(['Olaf Scholz', 'Diesem'])
  expect(mentionsOf(told, 'person:emmanuel-macron')).toEqual(['Emmanuel Macron', 'er'])
})

test('an adjective that has become a noun is an epithet too, however it is declined', async () => {
  const document = await read('de', 'Die Polizei nahm Emil Sommerau fest. Dem Beschuldigten droht Haft.')
  expect(mentionsOf(document, 'person:emil-sommerau')).toEqual(['Emil Sommerau', 'Beschuldigten'])
})

test('a possessive before its subject points ahead', async () => {
  const document = await read('en', 'Mark Rutte spoke first. On his flight, Donald Trump disagreed.')
  expect(mentionsOf(document, 'person:donald-trump')).toEqual(expect.arrayContaining(['his']))
})

test('an epithet means the person named before, by gender', async () => {
  const document = await read(
    'de',
    'Friedrich Merz kritisierte Annalena Baerbock. Die Grünen-Politikerin wies das zurück. Der 69-Jährige blieb dabei.',
  )
  expect(mentionsOf(document, 'person:annalena-baerbock')).toEqual(['Annalena Baerbock', 'Grünen-Politikerin'])
  expect(mentionsOf(document, 'person:friedrich-merz')).toEqual(['Friedrich Merz', '69-Jährige'])
})

test('a pronoun with nobody before it has no actor', async () => {
  const document = await read('en', 'He left early.')
  expect(document.actors).toEqual([])
})

test('an object pronoun is not the subject that an apposition names', async () => {
  const document = await read('en', 'Greta Hollis apologised. The opposition leader, Ada Lund, urged her to resign.')
  expect(mentionsOf(document, 'person:greta-hollis')).toEqual(['Greta Hollis', 'her'])
})

test('an age behind “der” is a man’s unless it is declined, and an epithet beside a name takes up nobody', async () => {
  const young = await read('de', 'Anton Habicht trat zurück. „Das war falsch“, so der 54-Jährige vor der Presse.')
  expect(mentionsOf(young, 'person:anton-habicht')).toEqual(['Anton Habicht', '54-Jährige'])
  const other = await read('de', 'Anton Habicht trat zurück. Der Diplomat Emil Sommerau schwieg.')
  expect(mentionsOf(other, 'person:anton-habicht')).toEqual(['Anton Habicht'])
})

test.each([
  ['de', 'Der Gouverneur von Texas lehnte das Gesetz ab.', 'person:greg-abbott', ['Gouverneur']],
  ['de', 'Thüringens Ministerpräsident reiste nach Wien.', 'person:mario-voigt', ['Thüringens Ministerpräsident']],
  ['en', 'The governor of Illinois vetoed the budget.', 'person:jb-pritzker', ['governor']],
  ['en', "Ontario's premier flew to Oslo.", 'person:doug-ford', ["Ontario's premier"]],
] as const)('who heads a part of a country is looked up by the day: %s: %s', async (language, text, id, mentions) => {
  expect(mentionsOf(await read(language, text), id)).toEqual(mentions)
})

test('the sides of a war act as a group', async () => {
  const { mentions } = await read('de', 'Die Kriegsparteien unterzeichneten in Maskat ein Abkommen.')
  expect(mentions.some(({ text }) => text === 'Kriegsparteien')).toBe(true)
})

test('somebody of a people is who of it has been named', async () => {
  const german = await read(
    'de',
    'Friedrich Merz empfing Emmanuel Macron. Der Franzose dankte, Merz half dem Franzosen.',
  )
  expect(mentionsOf(german, 'person:emmanuel-macron')).toEqual(['Emmanuel Macron', 'Franzose', 'Franzosen'])
  const english = await read('en', 'Keir Starmer met Emmanuel Macron. The Frenchman laughed, an Englishman wept.')
  expect(mentionsOf(english, 'person:emmanuel-macron')).toEqual(['Emmanuel Macron', 'Frenchman'])
  expect(mentionsOf(english, 'person:keir-starmer')).toEqual(['Keir Starmer'])
})

import { expect, test } from 'vitest'
import { mentionsOf, read, rolesOf } from './actors-reading.ts'

test.each([
  [
    'de',
    'Kremlsprecher Dmitri Peskow schwieg.',
    'person:dmitry-peskov | Kremlsprecher | organization:kremlin | current',
  ],
  [
    'de',
    'Der frühere litauische Finanzminister Jonas Petrulis klagt.',
    'person:jonas-petrulis | Finanzminister | country:ltu | former',
  ],
  ['de', 'Bundesrätin Vreni Zgraggen kam.', 'person:vreni-zgraggen | Bundesrätin | country:che | current'],
  ['de', 'Die FDP-Klubobfrau Resi Huber kam.', 'person:resi-huber | FDP-Klubobfrau | organization:fdp | current'],
  ['de', 'Uwe Brandtner, Chef der FDP, ging.', 'person:uwe-brandtner | Chef | organization:fdp | current'],
  ['de', 'Die AfD-Vorsitzende Alice Weidel kam.', 'person:alice-weidel | AfD-Vorsitzende | organization:afd | current'],
  ['de', 'Frankreichs designierter Präsident Luc Morin reist.', 'person:luc-morin | Präsident | country:fra | future'],
  [
    'de',
    'Katars Emir Tamim bin Hamad Al Thani rief an.',
    'person:tamim-bin-hamad-al-thani | Emir | country:qat | current',
  ],
  [
    'de',
    'Clara Neumann wurde zur Ministerpräsidentin gewählt.',
    'person:clara-neumann | Ministerpräsidentin | null | current',
  ],
  ['en', 'Army chief General Per Dahl denied it.', 'person:per-dahl | Army chief | null | current'],
  ['de', 'Ein Berater des Kanzlers Per Holm schwieg.', 'person:per-holm | Kanzler | null | current'],
  [
    'en',
    "Oslo signed a pact with Norway's interim prime minister, Per Dahl.",
    'person:per-dahl | prime minister | country:nor | current',
  ],
  [
    'en',
    "Norway's prime minister, Jonas Gahr Støre, signed it.",
    'person:jonas-gahr-store | prime minister | country:nor | current',
  ],
  [
    'en',
    'The outgoing French prime minister, Michel Barnier, disagreed.',
    'person:michel-barnier | prime minister | country:fra | outgoing',
  ],
  ['en', 'Emma Lund has named Per Dahl as prime minister.', 'person:per-dahl | prime minister | null | current'],
  [
    'en',
    'Emma Lund, who had served as defence minister until last week, left.',
    'person:emma-lund | defence minister | null | former',
  ],
  ['en', 'Emma Lund, 61, interior minister since 2019, left.', 'person:emma-lund | interior minister | null | current'],
  ['en', 'The speaker of parliament, Emma Lund, left.', 'person:emma-lund | speaker of parliament | null | current'],
  ['en', "Emma Lund, the country's longest-serving minister, left.", 'person:emma-lund | minister | null | current'],
  [
    'en',
    'The deputy intelligence chief, Emma Lund, left.',
    'person:emma-lund | deputy intelligence chief | null | current',
  ],
  ['en', 'The public prosecutor, Emma Lund, left.', 'person:emma-lund | public prosecutor | null | current'],
  ['en', 'The junta dismissed Per Dahl as prime minister.', 'person:per-dahl | prime minister | null | former'],
  ['de', 'Emma Lund (61), seit 2019 Innenministerin, ging.', 'person:emma-lund | Innenministerin | null | current'],
  ['de', 'Emma Lund, bis 2019 Innenministerin, ging.', 'person:emma-lund | Innenministerin | null | former'],
  ['de', 'Uwe Brandtner wird neuer Botschafter.', 'person:uwe-brandtner | Botschafter | null | future'],
  ['de', 'Per Dahl, Chef der Wahlkommission, ging.', 'person:per-dahl | Chef | null | current'],
  [
    'en',
    "Vikram Misri, India's foreign secretary, was calm.",
    'person:vikram-misri | foreign secretary | country:ind | current',
  ],
  ['de', 'Bayerns Ministerpräsident Markus Söder kam.', 'person:markus-soeder | Ministerpräsident | null | current'],
  ['en', 'Former defence minister Paul Ochoa spoke.', 'person:paul-ochoa | defence minister | null | former'],
  [
    'en',
    'Jane Fowler, the long-serving national security minister, resigned.',
    'person:jane-fowler | national security minister | null | current',
  ],
  [
    'en',
    'Kremlin spokesman Dmitry Peskov was silent.',
    'person:dmitry-peskov | spokesman | organization:kremlin | current',
  ],
] as const)('%s: %s', async (language, text, role) => {
  expect(rolesOf(await read(language, text))).toEqual([role])
})

test('a president-elect holds the office in the future', async () => {
  const document = await read('en', 'US President-elect Donald Trump spoke. The president-elect then left.')
  expect(rolesOf(document)).toEqual(['person:donald-trump | President-elect | country:usa | future'])
  expect(mentionsOf(document, 'person:donald-trump')).toEqual(['Donald Trump', 'president-elect'])
})

test('the text decides who holds an office, then the register for the article’s day', async () => {
  const text = 'Der Bundeskanzler lehnte ab.'
  expect(rolesOf(await read('de', text, '2024-03-01'))).toEqual([
    'person:olaf-scholz | Bundeskanzler | country:deu | current',
  ])
  expect(rolesOf(await read('de', text, '2025-08-01'))).toEqual([
    'person:friedrich-merz | Bundeskanzler | country:deu | current',
  ])
})

test('a title that is an attribute says nothing of the name behind the comma', async () => {
  const document = await read('de', 'Es kam der Berater des Kanzlers, Jörn Kukelka.')
  expect(rolesOf(document).join()).not.toContain('Kanzler |')
})

test('“both ministers” are the two that the text named last', async () => {
  const document = await read(
    'de',
    'Außenministerin Annalena Baerbock reiste mit Außenminister Jean-Noël Barrot an. Beide Minister schwiegen.',
  )
  const both = document.mentions.find(({ text }) => text.endsWith('Minister'))
  expect(both?.actorIds).toEqual(['person:annalena-baerbock', 'person:jean-noel-barrot'])
})

test('who names somebody to an office does not hold it', async () => {
  for (const text of ['Emmanuel Macron appointed a new minister.', 'Emmanuel Macron named a prime minister on Monday.'])
    expect(rolesOf(await read('en', text))).toEqual([])
  expect(rolesOf(await read('en', 'Ada Lund elected president'))).toEqual([
    'person:ada-lund | president | null | current',
  ])
})

test('an office that nobody fits stays open', async () => {
  const document = await read('en', 'A new prime minister will be named. The mayor of the town has left.')
  expect(document.roles).toEqual([])
  expect(document.actors).toEqual([])
})

test.each([
  ['en', 'Gro Vik named Ada Lund finance minister and Per Holm defence minister.', ['finance', 'defence']],
  ['de', 'Gro Vik ernannte Ada Lund zur Finanzministerin und Per Holm zum Verteidigungsminister.', ['Fin', 'Vert']],
] as const)('%s: an office that is given is his who is named right before it: %s', async (language, text, titles) => {
  const roles = rolesOf(await read(language, text)).map((role) => role.split(' | ').slice(0, 2))
  expect(roles).toEqual([
    ['person:ada-lund', expect.stringContaining(titles[0])],
    ['person:per-holm', expect.stringContaining(titles[1])],
  ])
})

test.each([
  ['en', "Gro Vik's pick for defence minister, Ada Lund, was silent.", 'defence minister', 'future'],
  ['en', 'Ada Lund, the nominee for trade minister, was silent.', 'trade minister', 'future'],
  ['en', 'Secretary of state nominee Ada Lund was silent.', 'Secretary of state', 'future'],
  ['de', 'Der Kandidat für das Amt des Innenministers, Ada Lund, schwieg.', 'Innenminister', 'future'],
  ['de', 'Ada Lund soll Innenministerin werden.', 'Innenministerin', 'future'],
  ['de', 'Ada Lund war Innenministerin.', 'Innenministerin', 'former'],
  ['en', 'Ada Lund will become trade minister.', 'trade minister', 'future'],
  ['en', 'Gro Vik nominated Ada Lund to be ambassador.', 'ambassador', 'future'],
  ['de', 'Ada Lund, Innenministerin seit 2021, kam.', 'Innenministerin', 'current'],
  ['en', 'Ada Lund, president from 2009 to 2014, came.', 'president', 'former'],
  ['en', "Togo's army chief, General Ada Lund, came.", 'army chief', 'current'],
  ['en', 'Ada Lund, the Northern Ireland secretary, came.', 'secretary', 'current'],
] as const)('%s: “%s” tells when the office is held', async (language, text, title, status) => {
  expect(rolesOf(await read(language, text))).toEqual([
    expect.stringMatching(`^person:ada-lund \\| ${title} \\|.*\\| ${status}$`),
  ])
})

test('what somebody could or wants to be is no office', async () => {
  expect(rolesOf(await read('de', 'Ada Lund will Präsidentin werden.'))).toEqual([])
  expect(rolesOf(await read('en', 'Ada Lund could be president.'))).toEqual([])
})

test('an honorific may stand between office and name, and a party’s leader who governs holds two offices', async () => {
  const english = await read('en', 'Supreme Leader Ayatollah Ali Tabrizi was silent.')
  expect(rolesOf(english)).toEqual([expect.stringContaining('person:ali-tabrizi | Supreme Leader')])
  const german = await read('de', 'Bayerns Ministerpräsident Markus Söder kam. „Nein“, sagte der CSU-Chef.')
  expect(rolesOf(german)).toEqual([
    'person:markus-soeder | Ministerpräsident | null | current',
    'person:markus-soeder | CSU-Chef | organization:csu | current',
  ])
})

// Verbs and words of time that say since when, until when or no longer; two offices of one person; what the office is of.
test.each([
  ['en', 'Emma Lund is no longer foreign minister.', ['person:emma-lund | foreign minister | null | former']],
  [
    'de',
    'Anton Wagner ist nicht mehr Parteichef der SPD.',
    ['person:anton-wagner | Parteichef | organization:spd | former'],
  ],
  [
    'en',
    'Emma Lund stepped down as leader of the Liberal Party.',
    ['person:emma-lund | leader | organization:liberal-party | former'],
  ],
  [
    'de',
    'Paul Morin kündigte an, als Parteichef zurückzutreten.',
    ['person:paul-morin | Parteichef | null | outgoing'],
  ],
  [
    'en',
    'Emma Lund replaced Paul Morin as foreign minister.',
    ['person:emma-lund | foreign minister | null | current', 'person:paul-morin | foreign minister | null | former'],
  ],
  [
    'de',
    'Paul Morin wurde von Emma Lund als Armeechef abgelöst.',
    ['person:emma-lund | Armeechef | null | current', 'person:paul-morin | Armeechef | null | former'],
  ],
  [
    'en',
    'Emma Lund was ousted as speaker of the House.',
    ['person:emma-lund | speaker of the House | organization:us-house-of-representatives | former'],
  ],
  [
    'en',
    'Paul Morin picked Emma Lund for treasury secretary.',
    ['person:emma-lund | treasury secretary | country:usa | future'],
  ],
  [
    'en',
    'His wife, Emma Lund, will be deputy prime minister.',
    ['person:emma-lund | deputy prime minister | null | future'],
  ],
  [
    'de',
    'Neuer Ministerpräsident ist der Ökonom Ivan Petrow.',
    ['person:ivan-petrow | Ministerpräsident | null | current'],
  ],
  ['de', 'Ivan Petrow übernahm das Amt des Außenministers.', ['person:ivan-petrow | Außenminister | null | current']],
  ['en', 'Paul Morin declared himself president.', ['person:paul-morin | president | null | current']],
  [
    'en',
    'Emma Lund, a retired lawyer who served as defence minister, died.',
    ['person:emma-lund | lawyer | null | former', 'person:emma-lund | defence minister | null | former'],
  ],
  ['de', 'Emma Lund war bis 2021 Kanzlerin.', ['person:emma-lund | Kanzlerin | null | former']],
  ['de', 'Omar Said, von 2009 bis 2014 Präsident, wurde verhaftet.', ['person:omar-said | Präsident | null | former']],
  [
    'en',
    'Emma Lund, once the leader of the opposition Unity Party, was arrested.',
    ['person:emma-lund | leader | organization:unity-party | former'],
  ],
  [
    'en',
    'Emma Lund, leader of the rebel group LURD, was arrested.',
    ['person:emma-lund | leader | organization:lurd | current'],
  ],
  [
    'de',
    'Der stellvertretende Ministerpräsident und Verteidigungsminister Hans Vogt trat zurück.',
    [
      'person:hans-vogt | stellvertretender Ministerpräsident | null | current',
      'person:hans-vogt | Verteidigungsminister | null | current',
    ],
  ],
  [
    'en',
    'Emma Lund, a former judge and now president of Liberia, fled.',
    ['person:emma-lund | judge | null | former', 'person:emma-lund | president | country:lbr | current'],
  ],
  ['en', 'Troops overran the camp of its leader, Afonso Dias.', ['person:afonso-dias | leader | null | current']],
  [
    'de',
    'Der Vorsitzende ihres Ausschusses, Moussa Keita aus Mali, verlangte Aufklärung.',
    ['person:moussa-keita | Vorsitzende | null | current'],
  ],
  [
    'de',
    'Der Direktor des Instituts für Friedensforschung, Hans Vogt, warnte.',
    ['person:hans-vogt | Direktor | null | current'],
  ],
  [
    'de',
    'Der Präsident des Deutschen Fährtages, Paul Morin, reiste ab.',
    ['person:paul-morin | Präsident | null | current'],
  ],
  ['en', 'Its heritage minister, Paul Morin, agreed.', ['person:paul-morin | heritage minister | null | current']],
  [
    'en',
    "Paul Morin, Brightwater's vice president of public policy, declined to comment.",
    ['person:paul-morin | vice president | null | current'],
  ],
  [
    'en',
    'Emma Lund, chief economist at Goldman Sachs, disagreed.',
    ['person:emma-lund | chief economist | organization:goldman-sachs | current'],
  ],
  [
    'en',
    'The presidents of Ghana and Togo, Emma Lund and Paul Morin, met.',
    ['person:emma-lund | president | country:gha | current', 'person:paul-morin | president | country:tgo | current'],
  ],
  [
    'en',
    'Presidents Emma Lund of Ghana and Paul Morin of Togo met.',
    ['person:emma-lund | president | country:gha | current', 'person:paul-morin | president | country:tgo | current'],
  ],
  [
    'de',
    'Die SPD wählte Emma Lund zur Vorsitzenden.',
    ['person:emma-lund | Vorsitzender | organization:spd | current'],
  ],
] as const)('%s: who holds, held or will hold which office: %s', async (language, text, roles) => {
  expect(rolesOf(await read(language, text))).toEqual(roles)
})

test('a counterpart who is named holds the office of whose counterpart he is', async () => {
  const german = await read('de', 'Togos Präsidentin Ada Lund traf ihren ghanaischen Amtskollegen Karl Berg.')
  expect(rolesOf(german)).toContain('person:karl-berg | Präsident | country:gha | current')
  const english = await read('en', 'President Ada Lund of Togo met her Ghanaian counterpart, Karl Berg.')
  expect(rolesOf(english)).toContain('person:karl-berg | president | country:gha | current')
})

test('a deputy does not hold the office', async () => {
  const document = await read('de', 'Togos stellvertretender Ministerpräsident Karl Berg kam mit CDU-Vize Ada Lund.')
  expect(rolesOf(document)).toEqual([
    'person:karl-berg | stellvertretender Ministerpräsident | country:tgo | current',
    'person:ada-lund | CDU-Vize | organization:cdu | current',
  ])
})

test('a title with an article of the plural is of everybody on the list, and “bislang” tells that it ends', async () => {
  expect(rolesOf(await read('de', 'Die Minister Karl Berg (SPD) und Ada Lund kamen.'))).toHaveLength(2)
  expect(rolesOf(await read('de', 'Karl Berg, bislang Innenminister Togos, kam.'))).toEqual([
    'person:karl-berg | Innenminister | country:tgo | outgoing',
  ])
})

import { expect, test } from 'vitest'
import { read, told } from './participants.ts'

const roles = async (text: string, language: string, type: string) =>
  (await told(text, language, type))?.map(([role, actor]) => `${role} ${actor}`)

test('who is described by an office takes part, not the body whose office it is', async () => {
  const text = 'Vera Novak, the UN human rights commissioner, who met Omar Keita on Sunday, was optimistic.'
  expect(await roles(text, 'en', 'CONSULT')).toEqual(['actor person:vera-novak', 'actor person:omar-keita'])
})

test('what troops are said to have done stays theirs behind who agreed to something', async () => {
  const text = 'Omar Keita agreed to let aid into Goma, where militias backed by the opposition have killed dozens.'
  expect((await roles(text, 'en', 'ASSAULT'))?.[0]).toMatch(/^actor group:militia/)
})

test('what a journey comes after is not where it leads', async () => {
  const text = 'Omar Keita flog nach der Sitzung des EU-Parlaments nach Ghana.'
  expect(await roles(text, 'de', 'CONSULT')).toEqual(['actor person:omar-keita', 'recipient country:gha'])
})

test.each([
  'Moldaus Präsident Max Gantner kritisierte am Montag die Türkei.',
  'Am Montag kritisierte Mexikos Präsident Max Gantner die Türkei.',
  'Honduras’ Präsident Max Gantner kritisierte am Montag die Türkei.',
  "Am Montag kritisierte Laos' Präsident Max Gantner die Türkei.",
  'Scholz’ Minister Max Gantner kritisierte am Montag die Türkei.',
])('who is owned by a name acts, however its genitive is written: %s', async (text) => {
  expect(await roles(text, 'de', 'ACCUSE')).toEqual(['actor person:max-gantner', 'recipient country:tur'])
})

test('of two who take part in one act one is not the other', async () => {
  expect(await roles('The president will meet Andrzej Duda in Oslo.', 'en', 'CONSULT')).toEqual([
    'actor person:andrzej-duda',
  ])
  expect(await roles('Vera Novak met Omar Keita. The two agreed to share a port.', 'en', 'AGREE')).toEqual([
    'actor person:vera-novak',
    'actor person:omar-keita',
  ])
  expect(await roles('Vera Novak met Omar Keita. They agreed to share a port.', 'en', 'AGREE')).toEqual([
    'actor person:vera-novak',
    'actor person:omar-keita',
  ])
})

test('two who meet a third all take part', async () => {
  const text = 'Vera Novak und Omar Keita sind in Bern mit Max Gantner zusammengekommen.'
  expect(await roles(text, 'de', 'CONSULT')).toHaveLength(3)
})

test('the head of an agency is no leader of the opposition', async () => {
  const text = 'The IAEA chief, Rafael Grossi, came to Vienna. In Tbilisi the opposition leader was arrested.'
  expect((await roles(text, 'en', 'COERCE'))?.join()).not.toContain('grossi')
})

test('who holds an office is meant before who is to hold it', async () => {
  const text = 'Der künftige Präsident Karol Nawrocki kam zu Andrzej Duda. Der Präsident lobte ihn.'
  expect((await roles(text, 'de', 'SUPPORT'))?.[0]).toBe('actor person:andrzej-duda')
})

test('to decline a comment is no refusal of anything', async () => {
  for (const text of ['The Kremlin declined to comment.', 'The Kremlin refused to name the spy.'])
    expect(await roles(text, 'en', 'REJECT')).toBeUndefined()
  expect(await roles('Der Kreml lehnte eine Stellungnahme ab.', 'de', 'REJECT')).toBeUndefined()
  expect(await roles('The Kremlin refused to leave Moldova.', 'en', 'REJECT')).toBeDefined()
})

test.each(['Van der Hoek', 'De Meyere', 'Dos Ramos'])(
  'a name may open a sentence with its particle: %s',
  async (name) => {
    expect(await roles(`${name} praised Omar Keita.`, 'en', 'SUPPORT')).toContain('recipient person:omar-keita')
    expect((await roles(`${name} lobte Omar Keita.`, 'de', 'SUPPORT'))?.[0]).toBe(
      `actor person:${name.toLowerCase().replaceAll(' ', '-')}`,
    )
  },
)

test.each([
  ['de', 'Nicht nur Togo, sondern auch Ghana verhängte Sanktionen gegen Belarus.'],
  ['de', 'Sowohl Togo als auch Ghana verhängten Sanktionen gegen Belarus.'],
  ['de', 'Gemeinsam mit Togo verhängte Ghana Sanktionen gegen Belarus.'],
  ['de', 'Togo verhängte zusammen mit Ghana Sanktionen gegen Belarus.'],
  ['en', 'Not only Togo but also Ghana imposed sanctions on Belarus.'],
  ['en', 'Togo, as well as Ghana, imposed sanctions on Belarus.'],
  ['en', 'Togo, along with Ghana, imposed sanctions on Belarus.'],
  ['en', 'Togo imposed sanctions on Belarus together with Ghana.'],
])('who does it with another one does it too (%s: %s)', async (language, text) => {
  expect(await roles(text, language, 'SANCTION')).toEqual(
    expect.arrayContaining(['actor country:tgo', 'actor country:gha', 'recipient country:blr']),
  )
})

test.each([
  ['Keita plans to meet Max Gantner.', 'CONSULT', 2],
  ['Police clash with protesters in Bern.', 'ASSAULT', 2],
  ['Turkey blocks Sweden from joining NATO.', 'AGREE', 2],
])('a headline in the present tells who acts: %s', async (text, type, count) => {
  expect(await roles(text, 'en', type)).toHaveLength(count)
})

test('what is proposed to somebody is no post for him', async () => {
  const text = 'Emmanuel Macron schlug Donald Tusk ein Treffen vor.'
  expect(await roles(text, 'de', 'REQUEST')).toEqual(['actor person:emmanuel-macron', 'recipient person:donald-tusk'])
  expect(await roles(text, 'de', 'APPOINT')).toBeUndefined()
})

test('to name somebody to a post, and to avoid somebody, says nothing', async () => {
  for (const text of ['Emmanuel Macron named Ada Lund prime minister.', 'Emmanuel Macron avoided meeting Ada Lund.'])
    expect((await read(text, 'en')).statements).toEqual([])
})

test('who will not have done something does not refuse it', async () => {
  const { events } = await read('Emmanuel Macron will Donald Tusk nicht getroffen haben.', 'de')
  expect(events.map(({ type, status }) => `${type} ${status}`)).toEqual(['CONSULT denied'])
})

test.each([
  ['de', 'Omar Keita ist nicht bereit, Vera Novak zu treffen.', 'denied'],
  ['de', 'Zu einem Treffen mit Vera Novak ist Omar Keita nicht bereit.', 'denied'],
  ['de', 'Omar Keita war nicht in der Lage, Vera Novak zu treffen.', 'denied'],
  ['de', 'Die Ankündigung von Omar Keita, Vera Novak zu treffen, kam spät.', 'planned'],
  ['en', 'Omar Keita was supposed to meet Vera Novak.', 'planned'],
])(
  'what somebody is not ready to do, is to do or has announced has not happened (%s: %s)',
  async (language, text, status) => {
    const { events } = await read(text, language)
    expect(events.find(({ type }) => type === 'CONSULT')?.status).toBe(status)
  },
)

test.each([
  ['de', 'Die Sanktionen, die die EU gegen Togo verhängt hatte, gelten weiter.', 'SANCTION'],
  ['de', 'Der Vertrag, den Togo und Ghana unterzeichneten, gilt weiter.', 'SUPPORT'],
  ['en', 'The sanctions that the EU imposed on Togo in May remain.', 'SANCTION'],
  ['en', 'The treaty that Togo and Ghana signed on Monday holds.', 'SUPPORT'],
])('a relative clause tells an event of what it describes (%s: %s)', async (language, text, type) => {
  expect(await roles(text, language, type)).toHaveLength(2)
})

test('with what somebody is reproached he did, not who says so', async () => {
  expect(await roles('Ghana warf Togo vor, Rebellen zu loben.', 'de', 'SUPPORT')).toContain('actor country:tgo')
  expect(await roles('Ghana machte Togo für den Anschlag verantwortlich.', 'de', 'ASSAULT')).not.toContain(
    'actor country:gha',
  )
})

test.each([
  ['The UN security council condemned Togo.', 'organization:un-security-council'],
  ['The European parliament condemned Togo.', 'organization:european-parliament'],
  ['The Foreign Office condemned Togo.', 'organization:uk-foreign-office'],
])(
  'a body is itself, however its name is written, and not that of whom its act is aimed at: %s',
  async (text, actor) => {
    expect(await roles(text, 'en', 'ACCUSE')).toEqual([`actor ${actor}`, 'recipient country:tgo'])
  },
)

test('to whom something is done in the passive needs nobody who does it', async () => {
  expect(await told('Hungary was criticised.', 'en', 'ACCUSE')).toEqual([['recipient', 'country:hun', 'Hungary']])
  expect(await told('Ungarn wurde kritisiert.', 'de', 'ACCUSE')).toEqual([['recipient', 'country:hun', 'Ungarn']])
})

test('who strikes back is not struck again', async () => {
  const { events } = await read('Israel attacked Iran in retaliation for the attack on Tel Aviv.', 'en')
  expect(events.map(({ participants }) => participants.map(({ actorId, role }) => `${role} ${actorId}`))).toEqual([
    ['actor country:isr', 'recipient country:irn'],
    ['recipient country:isr'],
  ])
})

test('of a killing the one whose attack it was in is no target', async () => {
  const { events } = await read('Ten people were killed in a Russian attack on Kharkiv.', 'en')
  const roles = events.flatMap(({ participants }) => participants.map(({ actorId, role }) => `${role} ${actorId}`))
  expect(roles).toContain('actor country:rus')
  expect(roles).not.toContain('recipient country:rus')
})

test('to whom somebody does it whom nobody names is told all the same', async () => {
  expect(await told('The prime minister had dismissed Carles Puigdemont.', 'en', 'RESIGN')).toEqual([
    ['recipient', 'person:carles-puigdemont', 'Carles Puigdemont'],
  ])
})

test.each([
  ['en', 'France condemned the attack on Georgia.', []],
  ['en', "France condemned Russia's invasion of Georgia.", ['country:rus']],
  ['de', 'Frankreich verurteilte die Festnahme von Alexej Nawalny.', []],
] as const)('who suffers what is condemned is not blamed for it: %s: %s', async (language, text, blamed) => {
  const found = await told(text, language, 'ACCUSE')
  expect(found?.filter(([role]) => role === 'recipient').map(([, actor]) => actor)).toEqual(blamed)
})

test('both whose verb a relative clause is are its subject', async () => {
  const text = 'The treaty that Norway and Kenya signed entered into force.'
  expect(await roles(text, 'en', 'SUPPORT')).toEqual(['actor country:nor', 'actor country:ken'])
})

test('a gerund that opens a sentence tells what happened where the verb comes before any comma', async () => {
  const between = 'Fighting between the Taliban and Hamas flared in Ghana on Monday.'
  expect(await roles(between, 'en', 'ASSAULT')).toEqual(['actor organization:taliban', 'actor organization:hamas'])
})

test.each([
  ['Hezbollah fired dozens of rockets into Israel.', 'en'],
  ['Die Hisbollah feuerte Dutzende von Raketen auf Israel ab.', 'de'],
])('what is counted in dozens is what the verb asks for: %s', async (text, language) => {
  expect(await roles(text, language, 'ASSAULT')).toEqual(['actor organization:hezbollah', 'recipient country:isr'])
})

test('a verb of two words is read between its subject and its object', async () => {
  expect(await roles('Norway test-fired two missiles.', 'en', 'MOBILIZE')).toEqual(['actor country:nor'])
})

test('against whom stands before the participle of what was done does not act', async () => {
  expect(await roles('Die gegen Togo verhängten Sanktionen wirken.', 'de', 'SANCTION')).toEqual([
    'recipient country:tgo',
  ])
})

test('who did what is criticised is blamed for it', async () => {
  const passive = 'Die Anerkennung Malis durch Ghana wurde von Togo scharf kritisiert.'
  expect(await roles(passive, 'de', 'ACCUSE')).toEqual(['actor country:tgo', 'recipient country:gha'])
})

test.each([
  ['The city of Goma, which Rwandan troops occupied in May, is in the east.', 'en'],
  ['Die Stadt Goma, die ruandische Truppen im Mai besetzt hatten, liegt im Osten.', 'de'],
])('a town that a relative pronoun takes up suffers what is done to it: %s', async (text, language) => {
  expect(await roles(text, language, 'ASSAULT')).toEqual(['actor group:troops-rwa', 'recipient country:cod'])
})

test('who acts stands between the day that opens a sentence and the verb', async () => {
  const early = 'Early on Tuesday gunmen attacked Ghana.'
  expect((await roles(early, 'en', 'ASSAULT'))?.[0]).toMatch(/^actor group:gunmen/)
  const dated = 'On May 5 rebels attacked Ghana.'
  expect((await roles(dated, 'en', 'ASSAULT'))?.[0]).toMatch(/^actor group:rebels/)
  const behind = 'Goma, which rebels overran in May, is in the east.'
  expect((await roles(behind, 'en', 'ASSAULT'))?.[0]).toMatch(/^actor group:rebels/)
})

test('two countries behind “after” act together, whichever has an article', async () => {
  const text = 'Peru left after Mali and the United States met in Oslo.'
  expect(await roles(text, 'en', 'CONSULT')).toEqual(['actor country:mli', 'actor country:usa'])
})

test('behind a verb of giving a name and a noun are two, whom and what', async () => {
  expect(await roles('Norway granted Vera Novak asylum.', 'en', 'AID')).toEqual([
    'actor country:nor',
    'recipient person:vera-novak',
  ])
  expect(await roles('Norway gave Trump officials a warning.', 'en', 'THREATEN')).toEqual([
    'actor country:nor',
    'recipient group:officials-donald-trump',
  ])
})

test('a participle that opens a sentence before those who acted only describes them', async () => {
  const found = await roles('Suspected rebels killed a priest in Mali.', 'en', 'ASSAULT')
  expect(found?.[0]).toMatch(/^actor group:rebels/)
})

test.each([
  ["Norway's expulsion of Chadian diplomats angered Ghana.", 'en', 'SANCTION'],
  ['Norwegens Ausweisung tschadischer Diplomaten verärgerte Ghana.', 'de', 'SANCTION'],
])('of two to whom an act belongs the first did it and the second suffers it: %s', async (text, language, type) => {
  expect((await roles(text, language, type))?.toSorted()).toEqual(['actor country:nor', 'recipient country:tcd'])
})

test.each([
  ["Ghana condemned Norway's plan to attack Chad.", 'en'],
  ['Ghana verurteilte Norwegens Drohung, den Tschad anzugreifen.', 'de'],
  ['Die Entscheidung Norwegens, den Tschad anzugreifen, verärgerte Ghana.', 'de'],
])('who owns what an infinitive tells of would do it: %s', async (text, language) => {
  expect(await roles(text, language, 'ASSAULT')).toEqual(['actor country:nor', 'recipient country:tcd'])
})

test('who is accused of planning something would do it', async () => {
  expect(await roles('Norway accused Ghana of planning to attack Chad.', 'en', 'ASSAULT')).toEqual([
    'actor country:gha',
    'recipient country:tcd',
  ])
})

test.each([
  ['At the request of Vera Novak, Omar Keita visited Ghana.', 'REQUEST', 'recipient person:omar-keita'],
  ['After talks with Vera Novak, Omar Keita praised Ghana.', 'CONSULT', 'actor person:omar-keita'],
])('who acts at a wish or at a meeting takes part in it: %s', async (text, type, expected) => {
  expect(await roles(text, 'en', type)).toContain(expected)
})

test.each([
  ['Nach einem Treffen mit Vera Novak in Oslo flog Omar Keita nach Ghana.', 'de'],
  ['Bei einem Treffen mit Vera Novak kritisierte Omar Keita Ghana.', 'de'],
  ['Omar Keita criticised Ghana at a meeting with Vera Novak.', 'en'],
])('who does something at, before or after a meeting with one is the other: %s', async (text, language) => {
  const found = await roles(text, language, 'CONSULT')
  expect(found?.slice(0, 2).toSorted()).toEqual(['actor person:omar-keita', 'actor person:vera-novak'])
})

test('with whom one meets is not criticised there', async () => {
  const text = 'Omar Keita criticised Ghana at a meeting with Vera Novak.'
  expect(await roles(text, 'en', 'ACCUSE')).toEqual(['actor person:omar-keita', 'recipient country:gha'])
})

test('what is asked for is not done by who answers', async () => {
  const text = 'Forderungen nach einer Freilassung von Vera Novak wies Omar Keita zurück.'
  expect(await roles(text, 'de', 'RETREAT')).toEqual(['recipient person:vera-novak'])
})

test('an infinitive with „zu“ may have a modal verb of its own', async () => {
  expect(await roles('Norwegen warf Ghana vor, den Tschad angreifen zu wollen.', 'de', 'ASSAULT')).toEqual([
    'actor country:gha',
    'recipient country:tcd',
  ])
})

test.each([
  ['Die Freilassung Vera Lunds freute viele.', 'person:vera-lund'],
  ['Die Freilassung der Aktivistin Vera Frings freute viele.', 'person:vera-frings'],
])('a name behind an act is in the genitive, and behind who somebody is it is not: %s', async (text, id) => {
  expect(await roles(text, 'de', 'RETREAT')).toEqual([`recipient ${id}`])
})

test.each([
  ['en', 'Israel and Lebanon signed a deal on Monday after weeks of negotiations.'],
  ['en', 'Israel and Lebanon agreed on a truce at talks in Geneva.'],
  ['de', 'Nach tagelangen Verhandlungen haben Israel und der Libanon ein Abkommen unterzeichnet.'],
])('two who do something at or after talks of nobody in particular have held them: %s: %s', async (language, text) => {
  expect(await roles(text, language, 'CONSULT')).toEqual(['actor country:isr', 'actor country:lbn'])
})

test('talks after which one does something are not one side’s alone, and a second name for what was agreed tells nothing more', async () => {
  expect(await roles('Israel signed a deal after weeks of negotiations.', 'en', 'CONSULT')).toBeUndefined()
  const { events } = await read('Colombia and the ELN agreed to a ceasefire, the first such truce since 2018.', 'en')
  expect(events.map(({ type }) => type)).toEqual(['AGREE'])
})

test.each([
  ['en', 'Norway and Chad, which had signed the treaty, condemned Togo.', ['country:nor', 'country:tcd']],
  ['en', 'Norway and Chad, which has signed the treaty, condemned Togo.', ['country:tcd']],
  ['de', 'Norwegen und die Türkei, die den Vertrag unterzeichnet hat, schweigen.', ['country:tur']],
  ['de', 'Norwegen und die Türkei, die den Vertrag unterzeichnet haben, schweigen.', ['country:nor', 'country:tur']],
])(
  'a relative clause behind two is of both, unless its verb says that it is one’s: %s: %s',
  async (language, text, actors) => {
    expect((await told(text, language, 'SUPPORT'))?.map(([, actor]) => actor)).toEqual(actors)
  },
)

test('what a participle behind a comma tells is of the clause above a relative one', async () => {
  const text = 'Norway attacked rebels who had invaded Chad, arresting Omar Keita.'
  expect(await roles(text, 'en', 'COERCE')).toEqual(['actor country:nor', 'recipient person:omar-keita'])
})

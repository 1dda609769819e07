import { expect, test } from 'vitest'
import { read } from './actors-reading.ts'

const organizations = async (language: 'de' | 'en', text: string) =>
  (await read(language, text)).mentions.flatMap(({ text, actorId, form }) =>
    form === 'name' && actorId?.startsWith('organization:') ? `${text} = ${actorId.slice('organization:'.length)}` : [],
  )

test.each<[string, 'de' | 'en', string, string[]]>([
  [
    'of the owner beside it, whatever else the article speaks of',
    'en',
    "Kenya's Supreme Court annulled the vote. The US State Department praised the Supreme Court.",
    [
      'Supreme Court = supreme-court-ken',
      'US State Department = state-department',
      'Supreme Court = supreme-court-ken',
    ],
  ],
  [
    'of the seat behind it, and again without it',
    'de',
    'Der Kongress in Lima hat das Gesetz gebilligt. Der Kongress tagt morgen wieder.',
    ['Kongress = parliament-per', 'Kongress = parliament-per'],
  ],
  ['of the adjective in its name', 'en', 'The Philippine Congress met.', ['Congress = parliament-phl']],
  [
    'of the only country named before it',
    'en',
    "Guatemala's president left Guatemala. Congress met. Washington and the US ambassador waited.",
    ['Congress = parliament-gtm'],
  ],
  [
    'of the United States where an article speaks of them as much as of others',
    'en',
    'The United States and Iran held talks. Congress must approve any deal, Washington said.',
    ['Congress = us-congress'],
  ],
  [
    'of the country that acts in the sentence before',
    'de',
    'Israel hat am Montag Ziele im Libanon angegriffen. Die Armee teilte mit, sie habe den Libanon gewarnt.',
    ['Armee = israeli-army'],
  ],
  [
    'of the country whose other institution its paragraph tells of',
    'en',
    'Russia and Ukraine met, Russia said.\n\nIn Paris the foreign ministry summoned the Russian envoy. The government said it was angry.',
    ['foreign ministry = foreign-ministry-fra', 'government = government-fra'],
  ],
  [
    'of a region that has a government, or of a place by itself',
    'en',
    "Scotland's government met. Gaza's health ministry said that Israel lied.",
    ['government = scottish-government', 'health ministry = health-ministry-gaza'],
  ],
  [
    'of the country of him whose government it is',
    'en',
    "Keir Starmer went to Kenya. Starmer's government met in Kenya.",
    ['government = british-government'],
  ],
  [
    'where its noun begins with a title',
    'en',
    'The Justice Ministry said that ten men were held in Ankara.',
    ['Justice Ministry = justice-ministry-tur'],
  ],
])('an institution is that %s', async (_, language, text, expected) => {
  expect(await organizations(language, text)).toEqual(expected)
})

test.each<['de' | 'en', string, string[]]>([
  [
    'en',
    "Denmark's prime minister lost. The Social Democrats and the Greens mourned.",
    ['Social Democrats = danish-social-democrats', 'Greens = green-party-dnk'],
  ],
  [
    'de',
    'In Österreich haben die Grünen und die Sozialdemokraten verloren.',
    ['Grünen = greens-austria', 'Sozialdemokraten = spoe'],
  ],
  [
    'de',
    'Norwegens Arbeiterpartei hat gewonnen. Die Konservativen gratulierten.',
    ['Arbeiterpartei = labour-norway', 'Konservativen = conservative-party-nor'],
  ],
  [
    'en',
    "Spain's Socialists won. The Socialists sang.",
    ['Socialists = socialist-party-esp', 'Socialists = socialist-party-esp'],
  ],
  ['de', 'In Paris stritten Rechte und Linke. Die Linke in Frankreich schwieg.', ['Die Linke = left-party-fra']],
  [
    'en',
    'Republicans in Washington met envoys of Iran. Iran and Iran again. Democrats did not.',
    ['Republicans = republican-party', 'Democrats = democratic-party'],
  ],
])(
  'a party that many countries have one of is that of the country in question: %s: %s',
  async (language, text, expected) => {
    expect(await organizations(language, text)).toEqual(expected)
  },
)

test('a seat before a common noun is no given name', async () => {
  const { actors } = await read('de', 'Die Regierung in Bamako warf Paris Einmischung vor.')
  expect(actors.map(({ id }) => id)).toEqual(['organization:government-mli', 'country:fra', 'country:mli'])
})

import { expect, test } from 'vitest'
import { loadExtractor } from '../../../ingest/extract.ts'

const extractor = await loadExtractor()

/** Each link with the words of its events: “resigned AFTER vote”. */
async function links(text: string, language: string) {
  const article = await extractor.normalise({ text, language, publishedAt: '2026-03-12' })
  const document = extractor.annotate(article)
  const word = (event: number) => {
    const { start, end } = document.events[event]!.trigger
    return document.text.slice(start, end)
  }
  for (const { evidence } of document.links)
    expect(document.text.slice(evidence.start, evidence.end)).toBe(evidence.text)
  return document.links.map(({ from, type, to }) => `${word(from)} ${type} ${word(to)}`)
}

const rows: readonly (readonly [what: string, language: string, text: string, expected: readonly string[]])[] = [
  [
    'a participle of the passive that opens the sentence',
    'en',
    'Prompted by an attack on Canada, Norway imposed sanctions on Russia.',
    ['attack CAUSES imposed'],
  ],
  [
    'a participle of the passive behind its noun',
    'en',
    'Protests in Cairo triggered by the arrest of Viktor Orban continued.',
    ['arrest CAUSES Protests'],
  ],
  ['a conjunction', 'de', 'Da Kanada Polen angegriffen hatte, griff Norwegen Kanada an.', ['angegriffen CAUSES griff']],
  [
    'an adverb in the second of two relative clauses',
    'en',
    'Donald Tusk, who was arrested in May and later expelled from Poland, condemned Hungary.',
    ['expelled AFTER arrested'],
  ],
  ['a preposition', 'de', 'Nach dem Angriff Russlands reiste Donald Tusk nach Litauen.', ['reiste AFTER Angriff']],
  [
    'a preposition before the noun above',
    'de',
    'Nach dem Beginn der Gespräche mit dem Iran traf Donald Tusk Präsident Xi.',
    ['traf AFTER Gespräche'],
  ],
  [
    'a preposition of several words',
    'en',
    'In response to an attack by Russia, Canada imposed sanctions on Russia.',
    ['attack CAUSES imposed'],
  ],
  [
    'a preposition of several words',
    'de',
    'Aus Protest gegen die Festnahme von Imamoglu wies Spanien türkische Diplomaten aus.',
    ['Festnahme CAUSES wies'],
  ],
  [
    'a participle of causing',
    'en',
    'Pakistan attacked Kabul, prompting Iran to recall its ambassador.',
    ['attacked CAUSES recall'],
  ],
  [
    'a relative adverb',
    'de',
    'Mali wies den französischen Botschafter aus, woraufhin Frankreich seine Soldaten abzog.',
    ['wies CAUSES abzog'],
  ],
  ['what is only wished causes nothing', 'de', 'Polen trat zurück, weil Mali ein Treffen mit Russland will.', []],
  ['a preposition of the verb', 'de', 'Polen warnte vor einem Angriff Russlands.', []],
  ['a conjunction', 'en', 'Donald Tusk resigned after Russia attacked Poland.', ['resigned AFTER attacked']],
  [
    'a participle with a conjunction',
    'en',
    'Donald Tusk resigned after losing a confidence vote.',
    ['resigned AFTER vote'],
  ],
  [
    'an adverb',
    'de',
    'Russland griff Polen an. Daraufhin verhängte Kanada Sanktionen gegen Russland.',
    ['griff CAUSES verhängte'],
  ],
  ['an adverb', 'en', 'Donald Tusk resigned. Hours earlier, Viktor Orban had met Xi Jinping.', ['met BEFORE resigned']],
  [
    'an adverb of cause',
    'de',
    'Mali wies Diplomaten aus Kanada aus. Deshalb verhängte Kanada Sanktionen gegen Mali.',
    ['wies CAUSES verhängte'],
  ],
  ['a part of a date', 'en', 'Donald Tusk resigned. Earlier this month Viktor Orban met Xi Jinping.', []],
  [
    'the pluperfect',
    'de',
    'Donald Tusk traf Viktor Orban. Am Freitag war Orban nach Moskau gereist.',
    ['gereist BEFORE traf'],
  ],
  [
    'the pluperfect of a relative clause tells who somebody is',
    'en',
    'Donald Tusk, who had met Viktor Orban on Sunday, travelled to China.',
    [],
  ],
  [
    'a verb of causing',
    'de',
    'Der Angriff Russlands auf Polen löste Proteste gegen Putin aus.',
    ['Angriff CAUSES Proteste'],
  ],
  [
    'a verb of causing, passive',
    'en',
    'The protests against Erdogan were triggered by the arrest of Ekrem Imamoglu.',
    ['arrest CAUSES protests'],
  ],
  [
    'a verb of order, passive',
    'en',
    'The arrest of Ekrem Imamoglu was followed by protests against Erdogan.',
    ['protests AFTER arrest'],
  ],
  [
    'a verb of order with its preposition',
    'de',
    'Auf die Festnahme von Ekrem Imamoglu folgten Proteste gegen Erdogan.',
    ['Proteste AFTER Festnahme'],
  ],
  [
    'an impersonal verb that says what occurred',
    'de',
    'Nach der Festnahme von Ekrem Imamoglu kam es in Ankara zu Protesten.',
    ['Protesten AFTER Festnahme'],
  ],
]

test.each(rows)('%s (%s): %s', async (_, language, text, expected) => {
  expect(await links(text, language)).toEqual(expected)
})

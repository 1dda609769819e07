import { expect, test } from 'vitest'
import { openTestApp } from '../app.ts'

const paragraphs = [
  'Olaf Scholz traf am Montag Emmanuel Macron in Berlin. Der Bundeskanzler und der französische Präsident sprachen zwei Stunden lang über Hilfe für die Ukraine und über die gemeinsame Rüstung.',
  '„Wir handeln gemeinsam“, sagte Scholz nach dem Gespräch vor Journalisten. Macron lobte die enge Abstimmung zwischen Paris und Berlin und kündigte ein weiteres Treffen in Straßburg an.',
  'Die Opposition im Bundestag nannte die Ergebnisse dürftig. Sie verlangt, dass der Kanzler in dieser Woche im Parlament erklärt, was genau vereinbart worden ist und was es kosten wird.',
]
const original = {
  title: 'Scholz trifft Macron',
  text: paragraphs.join('\n\n'),
  language: 'de',
  publishedAt: '2024-05-27T18:00:00Z',
  publisher: 'Tagblatt',
  url: 'https://tagblatt.example/treffen',
}
const copy = {
  ...original,
  title: 'Kanzler und Präsident sprechen über Hilfe',
  text: `Berlin (sna) - ${paragraphs.slice(0, 2).join('\n\n')}`,
  publishedAt: '2024-05-28',
  publisher: 'Morgenbote',
  url: 'https://morgenbote.example/12',
}
const another = {
  ...original,
  title: 'Zwei Stunden im Kanzleramt',
  text: 'Es war ihr dritter Termin in diesem Jahr: Olaf Scholz traf am Montag Emmanuel Macron in Berlin. Wie lange die Einigkeit hält, ist offen, denn beim Geld liegen Frankreich und Deutschland weit auseinander. Beide Regierungen rechnen mit schwierigen Wochen.',
  publisher: 'Rundschau am Abend',
  url: 'https://rundschau.example/kanzleramt',
}

test('a copy with another publisher, headline and end is linked and counted as one source, another report is not', async () => {
  for (const sent of [
    [original, copy, another],
    [another, copy, original],
  ]) {
    const app = await openTestApp({}, { empty: true })
    const reply = await app.inject({ method: 'POST', url: '/v1/articles', payload: sent })
    await app.drain()
    const ids: string[] = reply.json().items.map(({ id }: { id: string }) => id)
    const idOf = (article: typeof original) => ids[sent.indexOf(article)]!
    const found = async (article: typeof original) =>
      (await app.inject(`/v1/articles/${encodeURIComponent(idOf(article))}`)).json()

    expect((await found(original)).sameStory).toEqual([idOf(copy)])
    expect((await found(copy)).sameStory).toEqual([idOf(original)])
    expect((await found(another)).sameStory).toEqual([])
    const { items } = (await app.inject('/v1/events?actor=person:olaf-scholz&type=CONSULT&status=happened')).json()
    expect(items).toContainEqual(expect.objectContaining({ reportCount: 3, independentSources: 2 }))

    const query = `{ article(id: "${idOf(copy)}") { sameStory { publisher } } }`
    const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query } })
    expect(answer.json().data).toEqual({ article: { sameStory: [{ publisher: 'Tagblatt' }] } })
  }
})
